import type { FieldInfo } from '#shared/field.ts';

/** Fields of a record that stand together under a heading. */
export interface FieldSection {
  readonly title: string;
  readonly fields: readonly FieldInfo[];
}

/**
 * Fields in the sections that a record's panel has, each in the order in which the object declares them. The
 * first is called by the word for one record: `lead`.
 */
export function fieldSections(one: string, fields: readonly FieldInfo[]): readonly FieldSection[] {
  const title = one.charAt(0).toUpperCase() + one.slice(1);
  const titles = [title, STANDING, REACHED, ADDRESS, NOTES, CUSTOM, SYSTEM];
  const sections = new Map<string, FieldInfo[]>(titles.map((each) => [each, []]));
  for (const field of fields) sections.get(titleOf(field) ?? title)?.push(field);
  return [...sections].flatMap(([each, of]) => (of.length > 0 ? [{ title: each, fields: of }] : []));
}

const STANDING = 'Standing';
const REACHED = 'Contact details';
const ADDRESS = 'Address';
const NOTES = 'Description';
const CUSTOM = 'Custom fields';
const SYSTEM = 'Kept by Salesforce';

const STANDING_FIELDS: ReadonlySet<string> = new Set([
  'OwnerId',
  'Status',
  'Rating',
  'LeadSource',
  'AccountSource',
  'Type',
  'StageName',
  'CloseDate',
  'Amount',
  'IsActive',
  'IsApiOnly',
  'IsUnreadByOwner',
  'SupportedObjects',
]);
const REACHED_FIELDS: ReadonlySet<string> = new Set(['HasOptedOutOfEmail', 'DoNotCall', 'EmailBouncedDate']);

/** Null for what an object is first of all. */
function titleOf(field: FieldInfo): string | null {
  if (field.custom === true) return CUSTOM;
  if (field.readOnly === true || field.type === 'id') return SYSTEM;
  if (STANDING_FIELDS.has(field.name)) return STANDING;
  if (REACHED_FIELDS.has(field.name) || ['email', 'phone', 'url'].includes(field.type)) return REACHED;
  if (/(?:Street|City|State|PostalCode|Country)$/.test(field.name)) return ADDRESS;
  return field.type === 'textarea' ? NOTES : null;
}
