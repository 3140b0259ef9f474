import fc from 'fast-check';
import { MINUTE, SECOND } from '#shared/instant.ts';
import type { Edit } from '#world/edit.ts';
import type { Fault } from '#world/fault.ts';
import type { Stimulus } from '#world/run-input.ts';
import { smallOrg } from './small-org.ts';

const { ids } = smallOrg();
const id = (name: string): string => ids[name] ?? '';

/** Every type of fault on the small org, on targets that are there, gone or never were. */
export const anyFaults: readonly Fault[] = [
  { type: 'revoke-token' },
  { type: 'expire-token' },
  { type: 'disconnect-outreach' },
  { type: 'drop-scope', scope: 'prospects.all' },
  { type: 'take-right', right: 'manageSequences' },
  { type: 'delete-prospect', prospect: 2 },
  { type: 'lock-prospect', prospect: 1 },
  { type: 'lock-prospect', prospect: 9 },
  { type: 'opt-out', prospect: 1 },
  { type: 'remove-email', prospect: 1 },
  { type: 'lock-user', user: 1 },
  { type: 'unshare-sequence', sequence: 1 },
  { type: 'disable-sequence', sequence: 1 },
  { type: 'break-mailbox', mailbox: 1 },
  { type: 'switch-off-mailbox', mailbox: 1 },
  { type: 'exhaust-rate-limit', user: 2 },
  { type: 'start-maintenance', minutes: 15 },
  { type: 'cut-network' },
  { type: 'unmap-field', object: 'Lead' },
  { type: 'unmap-field', object: 'User' },
  { type: 'delete-record', object: 'Lead', id: id('ready') },
  { type: 'delete-record', object: 'User', id: id('sam') },
  { type: 'merge-record', object: 'Lead', id: id('queued'), into: id('ready') },
  { type: 'merge-record', object: 'Lead', id: id('ready'), into: id('fresh') },
  { type: 'merge-record', object: 'Lead', id: id('ready'), into: id('queued') },
  { type: 'stop-sync' },
  { type: 'reach-api-cap', cap: 'outreach' },
  { type: 'reach-api-cap', cap: 'salesforce' },
];

/** Those that end a callout which waits. */
const fatal: readonly Fault[] = [
  { type: 'disconnect-outreach' },
  { type: 'disconnect-outreach' },
  { type: 'unmap-field', object: 'Lead' },
  { type: 'delete-record', object: 'Lead', id: id('ready') },
  { type: 'merge-record', object: 'Lead', id: id('ready'), into: id('fresh') },
];

/** A fault made within two hours of the start, and most often lifted again within the hour that follows. */
export const aFault: fc.Arbitrary<readonly Stimulus[]> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...anyFaults), fc.constantFrom(...fatal)),
    fc.integer({ min: 0, max: 120 }),
    fc.integer({ min: -20, max: 60 }),
  )
  .map(([fault, minutes, lasts]): readonly Stimulus[] => {
    // A few seconds after the minute, when callouts gather.
    const made = { type: 'make-fault', after: minutes * MINUTE + 10 * SECOND, fault } as const;
    return lasts < 0 ? [made] : [made, { type: 'lift-fault', after: (minutes + lasts) * MINUTE + 10 * SECOND, fault }];
  });

/** Changes by hand that cure, or that callouts must put up with. */
const edits: readonly Edit[] = [
  { type: 'edit-outreach-record', kind: 'user', id: 1, fields: { locked: false } },
  { type: 'edit-outreach-record', kind: 'mailbox', id: 1, fields: { sendDisabled: false } },
  { type: 'edit-outreach-record', kind: 'prospect', id: 1, fields: { locked: false } },
  { type: 'add-prospect', prospect: 1, sequence: 1, mailbox: 1 },
  { type: 'act-on-sequence-state', prospect: 1, sequence: 1, action: 'finish' },
  { type: 'authorize-outreach' },
  { type: 'map-field', object: 'Lead', field: 'Outreach_Prospect_ID__c' },
  { type: 'map-field', object: 'Lead', field: 'Email' },
  { type: 'map-field', object: 'Lead', field: 'NumberOfEmployees' },
  { type: 'change-leandata-settings', settings: { retryActionIn: { amount: 5, unit: 'minutes' } } },
  { type: 'change-leandata-settings', settings: { retryTable: { 'ERR-13': false, 'ERR-14': false } } },
  { type: 'change-leandata-settings', settings: { settings: { retries: 2, batchSize: 2, gatherSeconds: 10 } } },
  { type: 'change-leandata-settings', settings: { integrationOn: false } },
  { type: 'change-leandata-settings', settings: { integrationOn: true } },
  { type: 'restore-record', object: 'Lead', id: id('ready') },
  {
    type: 'convert-lead',
    leadId: id('ready'),
    convertedStatus: 'Closed - Converted',
    accountId: null,
    contactId: null,
    ownerId: id('sam'),
    opportunityName: null,
  },
];

export const anEdit: fc.Arbitrary<readonly Stimulus[]> = fc
  .tuple(fc.nat(90), fc.constantFrom(...edits))
  .map(([minutes, edit]) => [{ type: 'edit', after: minutes * MINUTE, edit }]);

/** [LOG-1] */
export const aReprocessing: fc.Arbitrary<readonly Stimulus[]> = fc
  .tuple(fc.nat(90), fc.constantFrom('ready', 'queued', 'fresh'), fc.boolean())
  .map(([minutes, lead, isNew]) => [
    {
      type: 'reprocess-record',
      after: minutes * MINUTE,
      object: 'Lead',
      id: id(lead),
      trigger: isNew ? 'new' : 'updated',
      before: isNew ? null : { Rating: 'Cold' },
    },
  ]);
