import { canBeOutreachId } from '#leandata/field-mapping.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { Check } from './check.ts';
import { missingId } from './consequences.ts';
import { missingOwners } from './missing-owners.ts';
import { nameOf } from './seats.ts';
import { usersWithoutId } from './users-without-id.ts';
import { inWords, someOf } from './wording.ts';
import { fixBy, switchOn } from './setup-edits.ts';

const users = { page: 'salesforce', object: 'User' } as const;
const count = (many: readonly unknown[], one: string, more: string): string =>
  `${inWords(many.length)} ${many.length === 1 ? one : more}`;
const names = (records: readonly SalesforceRecord[]): string => someOf(records.map(nameOf));

/** The people of both systems: owners, their ids, and the user in whose name the sync writes. */
export const peopleChecks: readonly Check[] = [
  {
    id: 'owners/not-in-outreach',
    severity: 'warning',
    rules: ['SYN-8'],
    find: (facts) => {
      const missing = missingOwners(facts);
      if (missing.length === 0) return undefined;
      return {
        text: `${count(missing, 'user owns', 'users own')} leads or contacts and ${missing.length === 1 ? 'is' : 'are'} not in Outreach, and Inbound Create on users is off: ${names(missing)}.`,
        place: { page: 'plugin', tab: 'types', type: 'User', part: 'sync' },
        leadsTo: {
          id: 'SYN-8',
          text: 'Their leads and contacts get no prospect: each is an error in the log of the plugin.',
        },
        fix: fixBy('Switch Inbound Create on', switchOn('User', 'inboundCreate')),
      };
    },
  },
  {
    id: 'owners/queues',
    severity: 'info',
    rules: ['SYN-8', 'ADD-4'],
    find: (facts) => {
      const groups = facts.setup.salesforce.records.Group;
      const queues = groups.filter((each) => facts.owners.has(String(each['Id'])) && each['IsDeleted'] !== true);
      if (queues.length === 0) return undefined;
      return {
        text: `${count(queues, 'queue owns', 'queues own')} leads: ${names(queues)}.`,
        place: { page: 'salesforce', object: 'Lead' },
        leadsTo: {
          id: 'ADD-4',
          text: 'Such a lead gets no prospect, and leaves Add to Sequence by Queue Owner, until a user owns it.',
        },
      };
    },
  },
  {
    id: 'users/id-blank',
    severity: 'warning',
    rules: ['SYN-10'],
    find: (facts) => {
      const { setup } = facts;
      const blank = usersWithoutId(facts);
      if (blank.length === 0) return undefined;
      const { toggles } = setup.sync.types.User;
      const able = setup.sync.added && setup.sync.connected && toggles.pushing && toggles.outboundUpdate;
      return {
        text: `${count(blank, 'user is', 'users are')} in Outreach without an Outreach User ID in Salesforce: ${names(blank)}.`,
        // The plugin is added first, and its users are forced on Outreach's own list.
        place:
          setup.sync.added && setup.sync.connected
            ? { page: 'outreach', kind: 'user' }
            : { page: 'plugin', tab: 'home' },
        leadsTo: missingId('User'),
        fix:
          able && facts.idMappings('User').some(({ updatesOut }) => updatesOut)
            ? { type: 'force-sync-users', label: 'Force update of all users' }
            : undefined,
      };
    },
  },
  {
    id: 'users/id-unknown',
    severity: 'warning',
    rules: ['SYN-7'],
    find: (facts) => {
      const wrong = facts.seats.users.filter((user) => {
        const carried = facts.seats.carried(user);
        return (carried ?? '') !== '' && !(canBeOutreachId(carried) && facts.seats.outreachUser(Number(carried)));
      });
      if (wrong.length === 0) return undefined;
      return {
        text: `The Outreach User ID of ${names(wrong)} belongs to no user of Outreach's.`,
        place: users,
        leadsTo: { id: 'ERR-3', text: 'Callouts in their name fail with Resource Not Found.' },
      };
    },
  },
  {
    id: 'users/writer-api-only',
    severity: 'warning',
    rules: ['GRA-4', 'SF-7'],
    find: (facts) => {
      const user = facts.seats.user(facts.setup.sync.connectedAs ?? '');
      if (user?.['IsApiOnly'] !== true) return undefined;
      return {
        text: `${nameOf(user)}, in whose name the plugin writes to Salesforce, is an API-only user.`,
        place: { ...users, id: String(user['Id']) },
        leadsTo: { id: 'GRA-4', text: 'Ids that are written back fire no Updated trigger.' },
      };
    },
  },
  {
    id: 'users/writer-unknown',
    severity: 'warning',
    rules: ['GRA-4', 'SF-7'],
    find: (facts) => {
      const id = facts.setup.sync.connectedAs;
      const user = facts.seats.user(id ?? '');
      if (id === undefined || user?.['IsActive'] === true) return undefined;
      return {
        text: user
          ? `${nameOf(user)}, in whose name the plugin writes to Salesforce, is not active.`
          : 'The user in whose name the plugin writes to Salesforce is not in the org.',
        place: user ? { ...users, id: id } : users,
        leadsTo: { id: 'SYN-20', text: 'Salesforce would refuse the plugin: reconnect it as another user.' },
      };
    },
  },
];
