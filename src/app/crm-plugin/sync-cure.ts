import type { SyncLogRow } from './sync-log.ts';

/** What to do about a failure, and the page where it is done; the record itself has a link of its own. */
export interface SyncCure {
  readonly text: string;
  readonly place?: CurePlace;
}

interface CurePlace {
  readonly to: string;
  readonly title: string;
}

type Failure = Pick<SyncLogRow, 'result' | 'code' | 'direction' | 'object'>;

const pluginPart = (type: string, part: 'sync' | 'fields'): CurePlace => ({
  to: `/outreach/plugin?tab=types&type=${type}&part=${part}`,
  title: `CRM plugin: ${type}${part === 'fields' ? ' fields' : ''}`,
});
const limits: CurePlace = { to: '/outreach/plugin?tab=limits', title: 'CRM plugin: Limits' };
const settings: CurePlace = { to: '/outreach/settings', title: 'Outreach settings' };
const users: CurePlace = { to: '/salesforce-setup/users', title: 'Salesforce users' };
const fieldsOf = (object: string): CurePlace => ({
  to: `/salesforce-setup/fields?object=${object}`,
  title: `Fields of ${object}`,
});

const cures: Readonly<Record<string, (object: string) => SyncCure>> = {
  'owner-is-queue': (object) => ({
    text: `Give the ${object.toLowerCase()} an owner who is a user, for instance by an assignment before it is to sync. The next poll carries it over.`,
  }),
  'owner-not-found': (object) => ({
    text: `Give the ${object.toLowerCase()} an owner who is a user of the org.`,
    place: users,
  }),
  'owner-not-in-outreach': () => ({
    text: 'Switch on Inbound Create for users, or add the owner as a user of Outreach with the same email address.',
    place: pluginPart('User', 'sync'),
  }),
  'owner-not-in-salesforce': () => ({
    text: 'Give the prospect an owner who is linked to a user of Salesforce: link that user, or add one with the same email address.',
    place: users,
  }),
  'user-not-in-salesforce': () => ({
    text: 'Add a user with this email address in Salesforce, or correct the address in Outreach.',
    place: users,
  }),
  'account-not-found': (object) => ({ text: `Choose an account that Salesforce has for the ${object.toLowerCase()}.` }),
  'account-not-in-outreach': () => ({
    text: 'Switch on Inbound Create for accounts, or add the account in Outreach under the same name.',
    place: pluginPart('Account', 'sync'),
  }),
  'account-not-in-salesforce': () => ({
    text: 'Give the prospect an account that is linked to one of Salesforce.',
    place: { to: '/outreach/accounts', title: 'Outreach accounts' },
  }),
  'stage-not-found': () => ({
    text: 'Add a stage of this name in Outreach, or take the field off the mappings.',
    place: { to: '/outreach/stages', title: 'Outreach stages' },
  }),
  'field-not-found': (object) => ({
    text: 'Map a field that is there, or add the field under Object Manager.',
    place: pluginPart(object, 'fields'),
  }),
  'field-not-in-outreach': (object) => ({
    text: 'Map a field that Outreach has.',
    place: pluginPart(object, 'fields'),
  }),
  'mapping-loop': (object) => ({
    text: 'Let one of the two mappings go one way only: switch Updates In or Updates Out off.',
    place: pluginPart(object, 'fields'),
  }),
  'not-linked': () => ({
    text: 'The prospect is linked again once a record with its id or email address is synced.',
  }),
  'switched-off': (object) => ({
    text: 'Switch Pushing and the outbound switch on again, then force an update: what stayed in Outreach is not sent by itself.',
    place: pluginPart(object, 'sync'),
  }),
  'active-in-sequence': () => ({
    text: 'Finish the prospect in its sequence. It is deleted then; nothing else is to be done.',
    place: { to: '/outreach/sequence-states', title: 'Outreach sequence states' },
  }),
  'api-limit': () => ({ text: 'Raise the daily cap, or poll less often. Nothing is lost.', place: limits }),
  'org-api-limit': () => ({
    text: "Raise the org's daily limit, or poll less often. Nothing is lost.",
    place: limits,
  }),
  'rate-limit': () => ({
    text: "Poll less often, or let another Outreach user's hour be drawn on. Nothing is lost.",
    place: limits,
  }),
  maintenance: () => ({
    text: 'Wait for the end of the maintenance, or take the window off. Nothing is lost.',
    place: settings,
  }),
  network: () => ({ text: 'Let Outreach answer again. Nothing is lost.', place: settings }),
  STRING_TOO_LONG: (object) => ({
    text: 'Shorten the value in Outreach, or map a longer field.',
    place: pluginPart(object, 'fields'),
  }),
  REQUIRED_FIELD_MISSING: (object) => ({
    text: 'Fill the required fields in Outreach and map them with Updates Out.',
    place: pluginPart(object, 'fields'),
  }),
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: (object) => ({
    text: 'Choose a value in Outreach that the picklist has, or add the value to the picklist.',
    place: fieldsOf(object),
  }),
  INVALID_FIELD_FOR_INSERT_UPDATE: (object) => ({
    text: 'Switch Updates Out off for the field: Salesforce keeps it itself.',
    place: pluginPart(object, 'fields'),
  }),
  INVALID_TYPE_ON_FIELD_IN_RECORD: (object) => ({
    text: 'Map a field of a type that goes with the value.',
    place: pluginPart(object, 'fields'),
  }),
  INACTIVE_OWNER_OR_USER: () => ({ text: 'Activate the user, or give the record another owner.', place: users }),
  CANNOT_UPDATE_CONVERTED_LEAD: () => ({ text: 'Edit the contact that the lead has become.' }),
  ENTITY_IS_DELETED: () => ({ text: 'Restore the record from the recycle bin if it was deleted by mistake.' }),
};

/** Codes with a cure of their own; others have one by the direction. */
export const syncCureCodes: ReadonlySet<string> = new Set(Object.keys(cures));

/** [SYN-14] What to do about a line of the log; null where it succeeded. */
export function syncCure({ result, code, direction, object }: Failure): SyncCure | null {
  if (result !== 'Failed') return null;
  const cure = cures[code]?.(object);
  if (cure) return cure;
  return direction === 'out'
    ? {
        text: 'Correct the value in Outreach, or change the mapping that sends it.',
        place: pluginPart(object, 'fields'),
      }
    : {
        text: 'Correct the value in Salesforce, or change the mapping that takes it in.',
        place: pluginPart(object, 'fields'),
      };
}
