import type { Edit, EditType } from '#world/edit.ts';

/** One edit of every type, for a small org. */
export const editCases = (ids: Readonly<Record<string, string>>): { readonly [T in EditType]: Edit & { type: T } } => ({
  'create-outreach-record': {
    type: 'create-outreach-record',
    kind: 'validationRule',
    fields: { message: 'Company is required', field: 'company' },
  },
  'edit-outreach-record': { type: 'edit-outreach-record', kind: 'prospect', id: 1, fields: { locked: true } },
  'remove-outreach-record': { type: 'remove-outreach-record', kind: 'prospect', id: 2 },
  'add-prospect': { type: 'add-prospect', prospect: 1, sequence: 1, mailbox: 1 },
  'act-on-sequence-state': { type: 'act-on-sequence-state', prospect: 1, sequence: 1, action: 'finish' },
  'change-outreach-settings': {
    type: 'change-outreach-settings',
    settings: { rateLimit: 10_000, profile: { permitPlugins: false } },
  },
  'convert-lead': {
    type: 'convert-lead',
    leadId: ids['fresh'] ?? '',
    convertedStatus: 'Closed - Converted',
    accountId: null,
    contactId: null,
    ownerId: null,
    opportunityName: null,
  },
  'restore-record': { type: 'restore-record', object: 'Lead', id: ids['queued'] ?? '' },
  'authorize-outreach': { type: 'authorize-outreach', scopes: ['sequences.all', 'prospects.all'] },
  'disconnect-outreach': { type: 'disconnect-outreach' },
  'map-field': { type: 'map-field', object: 'Lead', field: 'Title' },
  'change-leandata-settings': {
    type: 'change-leandata-settings',
    settings: {
      retryActionIn: { amount: 5, unit: 'minutes' },
      retryTable: { 'ERR-9': true },
      settings: { retries: 2 },
    },
  },
  'change-sync-settings': { type: 'change-sync-settings', settings: { pushSeconds: 30, dailyCap: 500 } },
  'change-sync-type': {
    type: 'change-sync-type',
    object: 'Lead',
    toggles: { inboundUpdate: false },
    pollingMinutes: 30,
  },
  'map-sync-field': {
    type: 'map-sync-field',
    object: 'Lead',
    outreachField: 'title',
    salesforceField: 'Title',
    updatesIn: true,
    updatesOut: false,
  },
  'unmap-sync-field': { type: 'unmap-sync-field', object: 'Lead', outreachField: 'id' },
  'force-sync': { type: 'force-sync', object: 'User' },
  'connect-sync': { type: 'connect-sync' },
  'disconnect-sync': { type: 'disconnect-sync' },
});
