import type { Random } from '#shared/random.ts';
import type { Fault } from '#world/fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { Cast } from './cast.ts';

/** How often something is broken: once in so many tests. */
const SELDOM = 4;

/** Now and then something that is broken from the beginning. */
export function randomOpening(random: Random, { prospectField, prospectId }: Cast, org: OrgSetup): readonly Stimulus[] {
  const faults = faultsOf(prospectField === null ? null : prospectId, org);
  const chosen = faults[random.int(0, faults.length * SELDOM - 1)];
  return chosen === undefined ? [] : [{ type: 'make-fault', after: 0, fault: chosen }];
}

function faultsOf(prospect: number | null, { outreach }: OrgSetup): readonly Fault[] {
  return [
    { type: 'disconnect-outreach' },
    { type: 'revoke-token' },
    { type: 'cut-network' },
    { type: 'start-maintenance', minutes: 90 },
    { type: 'stop-sync' },
    ...outreach.mailboxes.slice(0, 3).map(({ id }): Fault => ({ type: 'switch-off-mailbox', mailbox: id })),
    ...outreach.users.slice(0, 3).map(({ id }): Fault => ({ type: 'lock-user', user: id })),
    ...outreach.sequences.slice(0, 3).map(({ id }): Fault => ({ type: 'unshare-sequence', sequence: id })),
    ...(prospect === null
      ? []
      : [
          { type: 'lock-prospect' as const, prospect },
          { type: 'opt-out' as const, prospect },
        ]),
  ];
}
