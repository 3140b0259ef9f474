import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Fault } from './fault.ts';
import type { OrgSetup } from './org-setup.ts';
import { doubt, outreachDoubt, salesforceDoubt, type Coming, type ScriptDoubt } from './script-doubt.ts';

/** Scopes that the grants have, and those that LeanData needs. */
export const scopesOf = ({ outreach }: OrgSetup): readonly string[] => [
  ...new Set([...requiredScopes, ...outreach.tokens.flatMap(({ scopes }) => scopes)]),
];

/** Whether a fault can find its target in an org, as far as that can be known before the run. */
export function checkFault(fault: Fault, setup: OrgSetup, coming: Coming): ScriptDoubt | undefined {
  const { outreach, sync } = setup;
  switch (fault.type) {
    case 'lock-prospect':
    case 'delete-prospect':
    case 'opt-out':
    case 'remove-email':
      return outreachDoubt(setup, coming, 'prospect', 'prospect', fault.prospect);
    case 'lock-user':
    case 'exhaust-rate-limit':
      return outreachDoubt(setup, coming, 'user', 'user', fault.user);
    case 'unshare-sequence':
    case 'disable-sequence':
      return outreachDoubt(setup, coming, 'sequence', 'sequence', fault.sequence);
    case 'break-mailbox':
    case 'switch-off-mailbox':
      return outreachDoubt(setup, coming, 'mailbox', 'mailbox', fault.mailbox);
    case 'drop-scope':
      return [...scopesOf(setup), ...outreach.app.grantableScopes].includes(fault.scope)
        ? undefined
        : doubt('error', 'scope', `Outreach has no scope "${fault.scope}".`);
    case 'delete-record':
      return salesforceDoubt(setup, coming, fault.object, 'id', fault.id);
    case 'merge-record':
      return (
        salesforceDoubt(setup, coming, fault.object, 'id', fault.id) ??
        salesforceDoubt(setup, coming, fault.object, 'into', fault.into)
      );
    case 'reach-api-cap':
      return fault.cap === 'outreach' && sync.dailyCap === null
        ? doubt('warning', 'cap', 'The plugin has no daily cap: set one on its Limits page.')
        : undefined;
    case 'revoke-token':
    case 'expire-token':
    case 'disconnect-outreach':
    case 'take-right':
    case 'start-maintenance':
    case 'cut-network':
    case 'unmap-field':
    case 'stop-sync':
      return undefined;
    default:
      return assertNever(fault);
  }
}
