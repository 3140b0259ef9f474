import type { SyncType } from '#crm-sync/sync-state.ts';

/** What a field of Outreach holds, as far as it decides which fields of Salesforce it goes with. */
export type OutreachFieldKind = 'id' | 'text' | 'number' | 'checkbox' | 'user' | 'account' | 'stage';

export interface OutreachField {
  readonly value: string;
  readonly label: string;
  readonly kind: OutreachFieldKind;
}

const field = (value: string, label: string, kind: OutreachFieldKind = 'text'): OutreachField => ({
  value,
  label,
  kind,
});

const custom = (count: number): readonly OutreachField[] =>
  Array.from({ length: count }, (_, index) => field(`custom${index + 1}`, `Custom ${index + 1}`));

/** [SYN-7] */
const ID = field('id', 'Id (Outreach Internal)', 'id');

const person = [field('email', 'Email'), field('firstName', 'First Name'), field('lastName', 'Last Name')] as const;

const prospect: readonly OutreachField[] = [
  ID,
  ...person,
  field('company', 'Company'),
  field('title', 'Title'),
  field('owner', 'Owner', 'user'),
  field('account', 'Account', 'account'),
  field('stage', 'Stage', 'stage'),
  field('source', 'Source'),
  field('optedOut', 'Opted Out', 'checkbox'),
  field('addressStreet', 'Address Street'),
  field('addressCity', 'Address City'),
  field('addressState', 'Address State'),
  field('addressZip', 'Address Zip'),
  field('addressCountry', 'Address Country'),
  field('campaignName', 'Campaign Name'),
  field('eventName', 'Event Name'),
  field('linkedInUrl', 'LinkedIn URL'),
  field('middleName', 'Middle Name'),
  field('nickname', 'Nickname'),
  field('occupation', 'Occupation'),
  field('personalNote1', 'Personal Note 1'),
  field('personalNote2', 'Personal Note 2'),
  field('preferredContact', 'Preferred Contact'),
  field('region', 'Region'),
  field('score', 'Score', 'number'),
  field('timeZone', 'Time Zone'),
  field('websiteUrl1', 'Website URL 1'),
  ...custom(150),
];

const account: readonly OutreachField[] = [
  ID,
  field('name', 'Name'),
  field('domain', 'Domain'),
  field('owner', 'Owner', 'user'),
  field('websiteUrl', 'Website URL'),
  field('industry', 'Industry'),
  field('companyType', 'Company Type'),
  field('description', 'Description'),
  field('locality', 'Locality'),
  field('numberOfEmployees', 'Number of Employees', 'number'),
  ...custom(150),
];

const user: readonly OutreachField[] = [ID, ...person];

const fields: Readonly<Record<SyncType, readonly OutreachField[]>> = {
  Lead: prospect,
  Contact: prospect,
  User: user,
  Account: account,
};

/** The fields of Outreach that a mapping of a type can name. */
export const outreachFields = (type: SyncType): readonly OutreachField[] => fields[type];

export const outreachField = (type: SyncType, name: string): OutreachField | undefined =>
  outreachFields(type).find((each) => each.value === name);

export const outreachFieldLabel = (type: SyncType, name: string): string => outreachField(type, name)?.label ?? name;
