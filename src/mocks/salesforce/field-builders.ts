import type { FieldInfo, FieldType } from '#shared/field.ts';

type Extra = Partial<Omit<FieldInfo, 'name' | 'label' | 'type'>>;

const field = (type: FieldType, name: string, label: string, extra: Extra = {}): FieldInfo => ({
  name,
  label,
  type,
  ...extra,
});

const LONGEST = { email: 80, phone: 40, url: 255 } as const;

export const text = (name: string, label: string, length: number, extra?: Extra): FieldInfo =>
  field('text', name, label, { length, ...extra });

export const textarea = (name: string, label: string, length: number): FieldInfo =>
  field('textarea', name, label, { length });

export const email = (name: string, label: string, extra?: Extra): FieldInfo =>
  field('email', name, label, { length: LONGEST.email, ...extra });

export const phone = (name: string, label: string): FieldInfo => field('phone', name, label, { length: LONGEST.phone });

export const url = (name: string, label: string): FieldInfo => field('url', name, label, { length: LONGEST.url });

export const number = (name: string, label: string): FieldInfo => field('number', name, label);

export const checkbox = (name: string, label: string, extra?: Extra): FieldInfo =>
  field('checkbox', name, label, extra);

export const date = (name: string, label: string, extra?: Extra): FieldInfo => field('date', name, label, extra);

export const datetime = (name: string, label: string, extra?: Extra): FieldInfo =>
  field('datetime', name, label, extra);

export const picklist = (name: string, label: string, values: readonly string[], extra?: Extra): FieldInfo =>
  field('picklist', name, label, { picklist: values, length: 255, ...extra });

export const lookup = (name: string, label: string, referenceTo: readonly string[], extra?: Extra): FieldInfo =>
  field('lookup', name, label, { referenceTo, ...extra });

const READ_ONLY = { readOnly: true } as const;

/** The fields that Salesforce itself keeps on every record. */
export const systemFields = (label: string): readonly FieldInfo[] => [
  field('id', 'Id', `${label} ID`, READ_ONLY),
  checkbox('IsDeleted', 'Deleted', READ_ONLY),
  datetime('CreatedDate', 'Created Date', READ_ONLY),
  lookup('CreatedById', 'Created By ID', ['User'], READ_ONLY),
  datetime('LastModifiedDate', 'Last Modified Date', READ_ONLY),
  lookup('LastModifiedById', 'Last Modified By ID', ['User'], READ_ONLY),
  datetime('SystemModstamp', 'System Modstamp', READ_ONLY),
];

/** Street, city, state, postal code and country under a prefix such as `Mailing`. */
export const addressFields = (prefix: string, label: string): readonly FieldInfo[] => [
  textarea(`${prefix}Street`, `${label}Street`, 255),
  text(`${prefix}City`, `${label}City`, 40),
  text(`${prefix}State`, `${label}State/Province`, 80),
  text(`${prefix}PostalCode`, `${label}Zip/Postal Code`, 20),
  text(`${prefix}Country`, `${label}Country`, 80),
];
