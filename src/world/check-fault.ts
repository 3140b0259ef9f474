import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import { normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Fault } from './fault.ts';
import type { OrgSetup } from './org-setup.ts';

/** What is doubtful in a fault. An error can never happen; a warning speaks of a record that the run may still make. */
export interface FaultDoubt {
  readonly severity: 'error' | 'warning';
  /** Member of the fault. */
  readonly at: string;
  readonly message: string;
}

/** Scopes that the grants have, and those that LeanData needs. */
export const scopesOf = ({ outreach }: OrgSetup): readonly string[] => [
  ...new Set([...requiredScopes, ...outreach.tokens.flatMap(({ scopes }) => scopes)]),
];

/** Whether a fault can find its target in an org, as far as that can be known before the run. */
export function checkFault(fault: Fault, setup: OrgSetup): FaultDoubt | undefined {
  const { outreach, salesforce } = setup;
  const among = (
    records: readonly { readonly id: number }[],
    at: string,
    id: number,
    severity: FaultDoubt['severity'],
  ): FaultDoubt | undefined =>
    records.some((record) => record.id === id)
      ? undefined
      : { severity, at, message: `Outreach has no ${at} with the id ${id}${severity === 'warning' ? ' yet' : ''}.` };
  const inSalesforce = (
    object: Extract<Fault, { object: unknown; id: string }>['object'],
    at: string,
    text: string,
  ) => {
    const id = normaliseId(text);
    if (!id.ok) return doubt('error', at, `${id.error}.`);
    if (objectOfId(id.value) !== object) return doubt('error', at, `${text} is not the id of a ${object}.`);
    const known = salesforce.records[object].some((record) => record['Id'] === id.value);
    return known ? undefined : doubt('warning', at, `Salesforce has no ${object} ${id.value} yet.`);
  };
  switch (fault.type) {
    case 'lock-prospect':
    case 'delete-prospect':
    case 'opt-out':
    case 'remove-email':
      return among(outreach.prospects, 'prospect', fault.prospect, 'warning');
    case 'lock-user':
    case 'exhaust-rate-limit':
      return among(outreach.users, 'user', fault.user, 'warning');
    case 'unshare-sequence':
    case 'disable-sequence':
      return among(outreach.sequences, 'sequence', fault.sequence, 'error');
    case 'break-mailbox':
    case 'switch-off-mailbox':
      return among(outreach.mailboxes, 'mailbox', fault.mailbox, 'error');
    case 'drop-scope':
      return [...scopesOf(setup), ...outreach.app.grantableScopes].includes(fault.scope)
        ? undefined
        : doubt('error', 'scope', `Outreach has no scope "${fault.scope}".`);
    case 'delete-record':
      return inSalesforce(fault.object, 'id', fault.id);
    case 'merge-record':
      return inSalesforce(fault.object, 'id', fault.id) ?? inSalesforce(fault.object, 'into', fault.into);
    case 'reach-api-cap':
      return fault.cap === 'outreach' && setup.sync.dailyCap === null
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

const doubt = (severity: FaultDoubt['severity'], at: string, message: string): FaultDoubt => ({
  severity,
  at,
  message,
});
