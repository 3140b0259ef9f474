import type { SyncState, SyncType } from '#crm-sync/sync-state.ts';
import type { Environment, MailboxState, SyncDirection } from '#graph/environment.ts';
import { authorizationKnownInvalid } from '#leandata/authorization.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { queueObjects } from '#mocks/salesforce/queue-objects.ts';
import type { Mailbox } from '#mocks/outreach/outreach-state.ts';
import type { OrgSetup } from './org-setup.ts';

/** The names and settings of an org that graphs are edited and checked against. */
export function environmentOf(setup: OrgSetup): Environment {
  const { salesforce, outreach, leandata, sync } = setup;
  const live = (object: SalesforceObject): readonly SalesforceRecord[] =>
    salesforce.records[object].filter((record) => record['IsDeleted'] !== true);
  const text = (record: SalesforceRecord, field: string): string => String(record[field] ?? '');
  const userField = leandata.mapping.User;
  const mailboxes = new Map(outreach.mailboxes.map((mailbox) => [mailbox.id, mailbox]));
  const { Lead, Contact, Account, User } = salesforce.fields;
  return {
    fields: { Lead, Contact, Account, User },
    users: live('User').map((user) => ({
      id: text(user, 'Id'),
      name: text(user, 'Name'),
      active: user['IsActive'] === true,
      outreachUserId: userField === null || (user[userField] ?? null) === null ? null : String(user[userField]),
    })),
    queues: live('Group').map((queue) => ({
      id: text(queue, 'Id'),
      name: text(queue, 'Name'),
      objects: queueObjects(queue),
    })),
    pools: leandata.pools.map(({ id, name, members }) => ({ id, name, members: members.map(({ userId }) => userId) })),
    leadStatuses: salesforce.leadStatuses,
    sequences: outreach.sequences.map(({ id, name, shareType, enabled }) => ({ id, name, shareType, enabled })),
    outreachUsers: outreach.users.map((user) => ({
      id: user.id,
      name: `${user.firstName} ${user.lastName}`.trim(),
      locked: user.locked,
      mailbox: mailboxState(user.mailboxId === null ? undefined : mailboxes.get(user.mailboxId)),
    })),
    primarySequences: leandata.primarySequences,
    integrationOn: leandata.integrationOn,
    authorized: !authorizationKnownInvalid(leandata),
    mapping: leandata.mapping,
    syncDirection: { Lead: syncDirection(sync, 'Lead'), Contact: syncDirection(sync, 'Contact') },
    prospectIdArrives: { Lead: prospectIdArrives(setup, 'Lead'), Contact: prospectIdArrives(setup, 'Contact') },
    leadConversionMapping: salesforce.leadConversionMapping,
    timeZone: salesforce.organization.timeZone,
  };
}

function mailboxState(mailbox: Mailbox | undefined): MailboxState {
  if (!mailbox) return 'none';
  if (mailbox.sendDisabled) return 'send-off';
  if (mailbox.sendErroredAt !== null) return 'bad-credentials';
  return mailbox.syncDisabled ? 'sync-off' : 'ready';
}

/**
 * [PLC-1] [PLC-2] [PLC-3] Which way people come: by polling from Salesforce, by outbound creation from Outreach, or
 * both. A new prospect becomes a lead where Outbound Create is on for leads, and only else a contact.
 */
function syncDirection(sync: SyncState, object: 'Lead' | 'Contact'): SyncDirection {
  if (!sync.connected) return 'none';
  const creates = (type: SyncType): boolean =>
    sync.types[type].toggles.pushing && sync.types[type].toggles.outboundCreate;
  const { polling, inboundCreate } = sync.types[object].toggles;
  const inbound = polling && inboundCreate;
  const outbound = creates(object) && (object === 'Lead' || !creates('Lead'));
  if (inbound) return outbound ? 'both' : 'salesforce-to-outreach';
  return outbound ? 'outreach-to-salesforce' : 'none';
}

/** [SYN-2] [SYN-7] By a push of its own, or with the record that Outbound Create makes. */
function prospectIdArrives({ sync, leandata }: OrgSetup, object: 'Lead' | 'Contact'): boolean {
  const { toggles, mappings } = sync.types[object];
  const isMapped = mappings.some(
    ({ outreachField, salesforceField, updatesOut }) =>
      outreachField === 'id' && updatesOut && salesforceField === leandata.mapping[object],
  );
  const made = syncDirection(sync, object) === 'outreach-to-salesforce';
  return sync.connected && isMapped && toggles.pushing && (toggles.outboundUpdate || made);
}
