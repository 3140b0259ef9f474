import type { OrgSetup } from '#world/org-setup.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { addressOfPlace } from '../place-address.ts';
import { wordsOfOutreach } from './words-of-outreach.ts';
import { wordsOfSalesforce } from './words-of-salesforce.ts';
import type { StepWords } from './workspace-step.ts';

/** What an edit of the org did, read off the org before and after it. */
export function wordsOfOrgEdit(before: OrgSetup, after: OrgSetup): StepWords {
  if (before.name !== after.name) {
    return { title: `Changed the org to ${after.name}`, place: { to: '/salesforce', name: 'Salesforce' } };
  }
  return (
    wordsOfSalesforce(before.salesforce, after.salesforce) ??
    wordsOfOutreach(before.outreach, after.outreach) ??
    wordsOfSettings(before, after)
  );
}

/** Settings of the four systems, each with where they are set. What a setting takes along comes after it. */
const SETTINGS: readonly {
  readonly title: string;
  readonly place: SetupPlace;
  readonly of: (org: OrgSetup) => unknown;
}[] = [
  {
    title: 'Changed the fields of Salesforce',
    place: { page: 'salesforce-setup', part: 'fields', object: 'Lead' },
    of: ({ salesforce }) => salesforce.fields,
  },
  {
    title: 'Changed the lead conversion of Salesforce',
    place: { page: 'salesforce-setup', part: 'conversion' },
    of: ({ salesforce }) => salesforce.leadConversionMapping,
  },
  {
    title: 'Changed the lead statuses',
    place: { page: 'salesforce-setup', part: 'conversion' },
    of: ({ salesforce }) => salesforce.leadStatuses,
  },
  {
    title: 'Changed the company settings of Salesforce',
    place: { page: 'salesforce-setup', part: 'api' },
    of: ({ salesforce }) => [salesforce.organization, salesforce.apiRequests.max],
  },
  {
    title: 'Changed who has LD Read Only',
    place: { page: 'salesforce-setup', part: 'permission-sets' },
    of: ({ leandata }) => leandata.readOnlyUsers,
  },
  {
    title: 'Changed the authorization with Outreach',
    place: { page: 'partner-apps', part: 'authorization' },
    of: ({ leandata }) => [leandata.authorization, leandata.integrationOn],
  },
  {
    title: 'Changed the field mapping of LeanData',
    place: { page: 'partner-apps', part: 'mapping' },
    of: ({ leandata }) => leandata.mapping,
  },
  {
    title: 'Changed Retry Action In',
    place: { page: 'partner-apps', part: 'retry-action-in' },
    of: ({ leandata }) => leandata.retryActionIn,
  },
  {
    title: 'Changed which errors are retried',
    place: { page: 'partner-apps', part: 'retries' },
    of: ({ leandata }) => leandata.retryTable,
  },
  {
    title: 'Changed the round-robin pools',
    place: { page: 'partner-apps', part: 'pools' },
    of: ({ leandata }) => leandata.pools,
  },
  {
    title: 'Changed the sequences of users',
    place: { page: 'partner-apps', part: 'primary-sequences' },
    of: ({ leandata }) => leandata.primarySequences,
  },
  {
    title: 'Changed the settings of LeanData',
    place: { page: 'partner-apps', part: 'settings' },
    of: ({ leandata }) => leandata.settings,
  },
  {
    title: 'Changed the sync of the CRM plugin',
    place: { page: 'plugin', tab: 'home' },
    of: ({ sync }) => [sync.types, sync.connected, sync.added],
  },
  {
    title: 'Changed the limits of the CRM plugin',
    place: { page: 'plugin', tab: 'limits' },
    of: ({ sync }) => [sync.dailyCap, sync.pushSeconds, sync.outreachUserId, sync.drawsOnRateLimit],
  },
  { title: 'Changed the CRM plugin', place: { page: 'plugin', tab: 'settings' }, of: ({ sync }) => sync },
];

function wordsOfSettings(before: OrgSetup, after: OrgSetup): StepWords {
  const setting = SETTINGS.find(({ of }) => differs(of(before), of(after)));
  const { title, place } = setting ?? {
    title: 'Changed the settings of Outreach',
    place: { page: 'outreach-settings' } as const,
  };
  const { to, names } = addressOfPlace(place);
  return { title, place: { to, name: names.join(', ') } };
}

const differs = (before: unknown, after: unknown): boolean =>
  Array.isArray(before) && Array.isArray(after)
    ? before.length !== after.length || before.some((value, at) => value !== after[at])
    : before !== after;
