import { describe, expect, it } from 'vitest';
import { environmentOf } from '#world/environment.ts';
import type { Mailbox } from '#mocks/outreach/outreach-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup } = smallOrg();

const withLeadToggles = (patch: Partial<OrgSetup['sync']['types']['Lead']['toggles']>): OrgSetup => {
  const types = setup.sync.types;
  const off = { ...types.Contact, toggles: { ...types.Contact.toggles, polling: false, outboundCreate: false } };
  return {
    ...setup,
    sync: {
      ...setup.sync,
      types: { ...types, Contact: off, Lead: { ...types.Lead, toggles: { ...types.Lead.toggles, ...patch } } },
    },
  };
};

it('names users with their Outreach id, queues, and which Outreach users can send', () => {
  const environment = environmentOf(setup);
  expect(environment.users.find((user) => user.id === ids['sam'])).toMatchObject({ active: true, outreachUserId: '1' });
  expect(environment.users.find((user) => user.id === ids['nia'])?.outreachUserId).toBeNull();
  expect(environment.queues).toMatchObject([{ id: ids['queue'], name: 'Inbound Leads', objects: ['Lead'] }]);
  expect(environment.outreachUsers.map((user) => user.mailbox)).toEqual(['ready', 'ready']);
  expect(environment).toMatchObject({ integrationOn: true, authorized: true });
});

it('[OUT-2] does not count a mailbox that only sends or only syncs', () => {
  const mailboxOf = (patch: Partial<Mailbox>) => {
    const mailboxes = setup.outreach.mailboxes.map((each) => (each.userId === 1 ? { ...each, ...patch } : each));
    return environmentOf({ ...setup, outreach: { ...setup.outreach, mailboxes } }).outreachUsers.map((u) => u.mailbox);
  };
  expect(mailboxOf({ syncDisabled: true })).toEqual(['sync-off', 'ready']);
  expect(mailboxOf({ sendErroredAt: 1, syncDisabled: true })).toEqual(['bad-credentials', 'ready']);
  expect(mailboxOf({ sendErroredAt: 1, sendDisabled: true })).toEqual(['send-off', 'ready']);
  expect(mailboxOf({ id: 99 })).toEqual(['none', 'ready']);
});

it.each([
  ['salesforce-to-outreach', { polling: true, inboundCreate: true, outboundCreate: false }],
  ['outreach-to-salesforce', { polling: false, pushing: true, outboundCreate: true }],
  ['both', { polling: true, inboundCreate: true, pushing: true, outboundCreate: true }],
  ['none', { polling: false, outboundCreate: false }],
] as const)('[PLC-4] reads the direction %s from the sync settings', (direction, toggles) => {
  expect(environmentOf(withLeadToggles(toggles)).syncDirection.Lead).toBe(direction);
});

it('[SYN-20] knows no direction where the plugin is not connected', () => {
  const off = { Lead: 'none', Contact: 'none' };
  expect(environmentOf({ ...setup, sync: { ...setup.sync, connected: false } }).syncDirection).toEqual(off);
});

it('[PLC-2] lets new prospects become contacts only where they do not become leads', () => {
  const toggles = { ...setup.sync.types.Contact.toggles, polling: false, pushing: true, outboundCreate: true };
  const contact = { ...setup.sync.types.Contact, toggles };
  const both = { ...setup.sync.types, Contact: contact, Lead: { ...setup.sync.types.Lead, toggles } };
  const directions = (types: OrgSetup['sync']['types']) =>
    environmentOf({ ...setup, sync: { ...setup.sync, types } }).syncDirection;
  expect(directions(both)).toEqual({ Lead: 'outreach-to-salesforce', Contact: 'none' });
  expect(directions({ ...setup.sync.types, Contact: contact })).toEqual({
    Lead: 'salesforce-to-outreach',
    Contact: 'outreach-to-salesforce',
  });
});

describe('an Outreach Prospect ID arrives in Salesforce', () => {
  type Lead = OrgSetup['sync']['types']['Lead'];
  const arrives = (patch: Partial<Lead['toggles']> = {}, mappings?: Lead['mappings'], org: OrgSetup = setup) => {
    const { Lead } = org.sync.types;
    const toggles = { ...Lead.toggles, pushing: true, outboundUpdate: true, ...patch };
    const types = { ...org.sync.types, Lead: { ...Lead, toggles, mappings: mappings ?? Lead.mappings } };
    return environmentOf({ ...org, sync: { ...org.sync, types } }).prospectIdArrives.Lead;
  };
  const id = { outreachField: 'id', salesforceField: 'Outreach_Prospect_ID__c', updatesOut: true, updatesIn: false };

  it('[SYN-2] by a push of its own, where pushing and Outbound Update are on and the plugin is connected', () => {
    expect([arrives(), arrives({ pushing: false }), arrives({ outboundUpdate: false })]).toEqual([true, false, false]);
    expect(arrives({}, undefined, { ...setup, sync: { ...setup.sync, connected: false } })).toBe(false);
  });

  it('[SYN-7] with the record that Outbound Create makes', () => {
    expect(arrives({ outboundUpdate: false, polling: false, outboundCreate: true })).toBe(true);
  });

  it('[SYN-2] only where the sync maps the id to the field that Partner Apps reads', () => {
    const [rule] = setup.sync.types.Lead.mappings;
    if (!rule) throw new Error('The sync maps fields of leads');
    const mapped = (change: Partial<typeof id>) => arrives({}, [{ ...rule, ...id, ...change }]);
    expect([
      mapped({}),
      mapped({ outreachField: 'title' }),
      mapped({ salesforceField: 'Fax' }),
      mapped({ updatesOut: false }),
    ]).toEqual([true, false, false, false]);
    expect(arrives({}, [])).toBe(false);
  });
});

it('[ADD-2] [SF-9] knows an invalid authorization, and names nobody who was deleted', () => {
  const { leandata, salesforce } = setup;
  const authorization = { ...leandata.authorization, status: 'invalid' as const };
  expect(environmentOf({ ...setup, leandata: { ...leandata, authorization } }).authorized).toBe(false);
  const Group = salesforce.records.Group.map((each) => ({ ...each, IsDeleted: true }));
  const records = { ...salesforce.records, Group };
  expect(environmentOf({ ...setup, salesforce: { ...salesforce, records } }).queues).toEqual([]);
  expect(environmentOf(setup).users.find((user) => user.id === ids['ina'])?.active).toBe(false);
  const unmapped = { ...setup, leandata: { ...leandata, mapping: { ...leandata.mapping, User: null } } };
  expect(environmentOf(unmapped).users.map(({ outreachUserId }) => outreachUserId)).toEqual(
    unmapped.salesforce.records.User.map(() => null),
  );
});
