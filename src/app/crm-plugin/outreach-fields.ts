import type { SyncType } from '#crm-sync/sync-state.ts';

export interface OutreachField {
  readonly value: string;
  readonly label: string;
}

const ID: OutreachField = { value: 'id', label: 'Id (Outreach Internal)' };

const person: readonly OutreachField[] = [
  { value: 'email', label: 'Email' },
  { value: 'firstName', label: 'First Name' },
  { value: 'lastName', label: 'Last Name' },
];

const prospect: readonly OutreachField[] = [
  ID,
  ...person,
  { value: 'company', label: 'Company' },
  { value: 'title', label: 'Title' },
  { value: 'owner', label: 'Owner' },
  { value: 'stage', label: 'Stage' },
  { value: 'source', label: 'Source' },
  { value: 'optedOut', label: 'Opted Out' },
  ...Array.from({ length: 10 }, (_, index) => ({ value: `custom${index + 1}`, label: `Custom ${index + 1}` })),
];

const user: readonly OutreachField[] = [ID, ...person];

/** The fields of Outreach that a mapping of a type can name. */
export const outreachFields = (type: SyncType): readonly OutreachField[] => (type === 'User' ? user : prospect);

export const outreachFieldLabel = (type: SyncType, name: string): string =>
  outreachFields(type).find((field) => field.value === name)?.label ?? name;
