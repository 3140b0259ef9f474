import { expect, it } from 'vitest';
import { environmentOf } from '#world/environment.ts';
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
  expect(environment.outreachUsers.every((user) => user.mailboxReady)).toBe(true);
  expect(environment).toMatchObject({ integrationOn: true, authorized: true });
});

it('[OUT-2] does not count a mailbox that only sends or only syncs', () => {
  const mailboxes = setup.outreach.mailboxes.map((mailbox) => ({ ...mailbox, syncDisabled: mailbox.userId === 1 }));
  const { outreachUsers } = environmentOf({ ...setup, outreach: { ...setup.outreach, mailboxes } });
  expect(outreachUsers.map((user) => user.mailboxReady)).toEqual([false, true]);
});

it.each([
  ['salesforce-to-outreach', { polling: true, inboundCreate: true, outboundCreate: false }],
  ['outreach-to-salesforce', { polling: false, pushing: true, outboundCreate: true }],
  ['both', { polling: true, inboundCreate: true, pushing: true, outboundCreate: true }],
  ['none', { polling: false, outboundCreate: false }],
] as const)('[PLC-4] reads the direction %s from the sync settings', (direction, toggles) => {
  expect(environmentOf(withLeadToggles(toggles)).syncDirection).toBe(direction);
});

it('[SYN-20] knows no direction where the plugin is not connected', () => {
  expect(environmentOf({ ...setup, sync: { ...setup.sync, connected: false } }).syncDirection).toBe('none');
});
