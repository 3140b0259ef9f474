import { requiredScopes } from '#leandata/authorize-with-outreach.ts';
import * as org from '../support/break-org.ts';
import { smallOrg } from '../support/small-org.ts';
import { idFieldOf, type BreakCase } from './check-integration-sync-cases.ts';

const { ids } = smallOrg();
const id = (name: string): string => ids[name] ?? '';
const objects = ['Lead', 'Contact', 'User'] as const;
const only = (record: { readonly [name: string]: unknown }, name: string): boolean => record['Id'] === id(name);
const ownedBy = (name: string): org.Break =>
  org.records('Lead', (lead) => (only(lead, 'fresh') ? { ...lead, OwnerId: id(name) } : lead));
const sdr = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true } as const;
const apiLimit = org.salesforce({ apiRequests: { max: 15_000, used: 0 } });
const changed =
  (count: number): org.Break =>
  (setup) =>
    org.sync({
      changed: { ...setup.sync.changed, Lead: Array.from({ length: count }, (_, index) => `lead-${index}`) },
    })(setup);

const partnerApps: readonly BreakCase[] = [
  {
    id: 'partner/integration-off',
    rules: 'APP-8',
    how: 'the integration switched off',
    break: org.leandata({ integrationOn: false }),
    fix: 'Switch the integration on',
  },
  {
    id: 'partner/not-authorized',
    rules: 'APP-1, APP-10',
    how: 'an authorization that was never given',
    break: org.authorization({ status: 'never' }),
  },
  {
    id: 'partner/not-authorized',
    rules: 'APP-1, APP-10',
    how: 'a disconnected LeanData',
    break: org.authorization({ status: 'disconnected' }),
  },
  {
    id: 'partner/token-invalid',
    rules: 'APP-10',
    how: 'a token known to be invalid',
    break: org.authorization({ status: 'invalid' }),
  },
  ...objects.flatMap((object): readonly BreakCase[] => [
    {
      id: 'partner/mapping-missing',
      subject: object,
      rules: 'APP-2, CNV-3',
      how: 'an object without a mapping in Partner Apps',
      break: org.partnerField(object, null),
      fix: `Map ${idFieldOf(object)}`,
    },
    {
      id: 'partner/mapping-differs',
      subject: object,
      rules: 'ADD-8, SYN-7',
      how: 'another field in Partner Apps than in the plugin',
      break: org.partnerField(object, 'FirstName'),
      fix: `Map ${idFieldOf(object)}`,
    },
  ]),
  {
    id: 'partner/authorizer-rights',
    rules: 'APP-1, SF-7',
    how: 'an authorizer who is no longer active',
    break: org.authorization({ authorizedBy: id('ina') }),
  },
];

const outreach: readonly BreakCase[] = [
  {
    id: 'outreach/token-revoked',
    rules: 'APP-10',
    how: 'a grant taken back',
    break: org.outreach(({ tokens }) => ({ tokens: tokens.map((token) => ({ ...token, revoked: true })) })),
  },
  {
    id: 'outreach/scope-missing',
    rules: 'OUT-7',
    how: 'a scope that was not granted',
    break: org.outreach(({ tokens }) => ({
      tokens: tokens.map((token) => ({ ...token, scopes: requiredScopes.slice(1) })),
    })),
  },
  {
    id: 'outreach/right-missing',
    rules: 'OUT-7',
    how: 'a right of the profile taken away',
    break: org.outreach(({ profile }) => ({ profile: { ...profile, manageSequences: false } })),
    fix: 'Grant the right',
  },
  {
    id: 'sequences/none-shared',
    rules: 'OUT-1, OUT-14',
    how: 'no sequence shared',
    break: org.outreach(({ sequences }) => ({ sequences: sequences.map((one) => ({ ...one, shareType: 'private' })) })),
  },
  {
    id: 'sequences/none-enabled',
    rules: 'OUT-3',
    how: 'no shared sequence enabled',
    break: org.outreach(({ sequences }) => ({ sequences: sequences.map((one) => ({ ...one, enabled: false })) })),
  },
];

const people: readonly BreakCase[] = [
  {
    id: 'owners/not-in-outreach',
    rules: 'SYN-8',
    how: 'an owner who is not in Outreach',
    break: org.all(org.toggles('User', { inboundCreate: false }), ownedBy('nia')),
    fix: 'Switch Inbound Create on',
  },
  { id: 'owners/queues', rules: 'SYN-8, ADD-4', how: 'a queue that owns a lead', break: ownedBy('queue') },
  {
    id: 'users/id-blank',
    rules: 'SYN-10',
    how: 'a linked user without the id in Salesforce',
    break: org.records('User', (user) => (only(user, 'sam') ? { ...user, Outreach_User_ID__c: null } : user)),
    fix: 'Force update of all users',
  },
  {
    id: 'users/id-unknown',
    rules: 'SYN-7',
    how: 'a user with an id that nobody has in Outreach',
    break: org.records('User', (user) => (only(user, 'sam') ? { ...user, Outreach_User_ID__c: '4711' } : user)),
  },
  {
    id: 'users/writer-api-only',
    rules: 'GRA-4, SF-7',
    how: 'a plugin that writes as an API-only user',
    break: org.all(
      org.sync({ connectedAs: id('nia') }),
      org.records('User', (user) => (only(user, 'nia') ? { ...user, IsApiOnly: true } : user)),
    ),
  },
  {
    id: 'users/writer-unknown',
    rules: 'GRA-4, SF-7',
    how: 'a plugin that writes as an inactive user',
    break: org.sync({ connectedAs: id('ina') }),
  },
  {
    id: 'senders/locked',
    rules: 'OUT-12',
    how: 'an owner locked in Outreach',
    break: org.outreach(({ users }) => ({ users: users.map((user) => ({ ...user, locked: user.id === 1 })) })),
  },
  {
    id: 'mailboxes/none-usable',
    rules: 'OUT-2, OUT-12',
    how: 'an Outreach without any mailbox',
    break: org.outreach({ mailboxes: [] }),
  },
  {
    id: 'mailboxes/none-usable',
    rules: 'OUT-2, OUT-12',
    how: 'mailboxes of which none syncs',
    break: org.outreach(({ mailboxes }) => ({ mailboxes: mailboxes.map((one) => ({ ...one, syncDisabled: true })) })),
  },
  {
    id: 'senders/no-mailbox',
    rules: 'OUT-12, OUT-2',
    how: 'an owner whose mailbox does not sync',
    break: org.outreach(({ users, mailboxes }) => ({
      mailboxes: mailboxes.map((one) => ({ ...one, syncDisabled: one.id === users[0]?.mailboxId })),
    })),
  },
  {
    id: 'senders/bad-credentials',
    rules: 'OUT-12',
    how: 'an owner whose mailbox has broken credentials',
    break: org.outreach(({ mailboxes }) => ({ mailboxes: mailboxes.map((one) => ({ ...one, sendErroredAt: 1 })) })),
  },
  {
    id: 'senders/not-in-outreach',
    rules: 'OUT-12',
    how: 'a user field that names somebody who is not in Outreach',
    break: org.all(
      org.addField('Lead', sdr),
      org.records('Lead', (lead) => ({ ...lead, SDR__c: id('nia') })),
    ),
  },
  {
    id: 'primary-sequences/gone',
    rules: 'V2-4, ERR-3',
    how: 'an owner whose primary sequence is gone',
    break: org.leandata({ primarySequences: [{ userId: id('sam'), sequenceId: 4711 }] }),
  },
  {
    id: 'primary-sequences/not-public',
    rules: 'V2-4, OUT-1',
    how: 'an owner whose primary sequence is private',
    break: org.leandata({ primarySequences: [{ userId: id('sam'), sequenceId: 2 }] }),
  },
  {
    id: 'records/id-unknown',
    subject: 'Lead',
    rules: 'SYN-7',
    how: 'a lead with the id of no prospect',
    break: org.records('Lead', (lead) => (only(lead, 'fresh') ? { ...lead, Outreach_Prospect_ID__c: '4711' } : lead)),
  },
  {
    id: 'records/id-malformed',
    subject: 'Lead',
    rules: 'ADD-8',
    how: 'a lead with something that is no id',
    break: org.records('Lead', (lead) => (only(lead, 'fresh') ? { ...lead, Outreach_Prospect_ID__c: 'n/a' } : lead)),
  },
];

const limits: readonly BreakCase[] = [
  {
    id: 'limits/cap-below-polling',
    rules: 'SYN-11, SYN-12',
    how: 'a daily cap that polling alone passes',
    break: org.sync({ dailyCap: 100 }),
  },
  {
    id: 'limits/cap-reached',
    rules: 'SYN-11',
    how: 'a daily cap that is used up',
    break: org.sync({ dailyCap: 1_000, callsToday: 1_000 }),
  },
  {
    id: 'limits/cap-below-backlog',
    rules: 'SYN-11, SYN-12',
    how: 'a backlog that the daily cap does not cover',
    break: org.all(org.sync({ dailyCap: 1_000 }), changed(2_000)),
  },
  {
    id: 'limits/cap-above-limit',
    rules: 'SYN-11, SF-8',
    how: "a daily cap above Salesforce's limit",
    break: org.all(org.sync({ dailyCap: 20_000 }), apiLimit),
    fix: 'Lower the cap to 15,000',
  },
  {
    id: 'limits/salesforce-below-backlog',
    rules: 'SYN-11, SF-8',
    how: "a backlog that Salesforce's limit does not cover",
    break: org.all(changed(15_000), org.sync({ drawsOnRateLimit: false }), apiLimit),
  },
  {
    id: 'limits/rate-limit-below-backlog',
    rules: 'OUT-11, OUT-5',
    how: 'a backlog that the rate limit of an hour does not cover',
    break: changed(6_000),
  },
  {
    id: 'limits/rate-limit',
    rules: 'OUT-11, OUT-5',
    how: 'a rate limit that polling alone passes',
    break: org.all(org.outreach({ rateLimit: 60 }), ...objects.map((of) => org.type(of, { pollingMinutes: 1 }))),
    fix: 'Poll every 10 minutes',
  },
];

/** Partner Apps, Outreach, the people of both systems, and limits. */
export const peopleCases: readonly BreakCase[] = [...partnerApps, ...outreach, ...people, ...limits];
