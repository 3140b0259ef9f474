import type { FieldPatch } from '#mocks/salesforce/custom-fields.ts';
import { apiNameOf, LONGEST_TEXT } from '#mocks/salesforce/org-settings.ts';
import type { FieldInfo, FieldType } from '#shared/field.ts';

/** Types of field that can be added. */
export const customTypes = ['text', 'number', 'checkbox', 'date', 'picklist', 'lookup'] as const;
export type CustomType = (typeof customTypes)[number];

/** A custom field as its form is filled in. */
export interface FieldDraft {
  readonly label: string;
  /** Null while it follows the label. */
  readonly name: string | null;
  readonly type: CustomType;
  /** Text only; null while it is blank. */
  readonly length: number | null;
  /** Picklist only: one value a line. */
  readonly values: string;
  readonly readOnly: boolean;
}

export const newFieldDraft: FieldDraft = {
  label: '',
  name: null,
  type: 'text',
  length: LONGEST_TEXT,
  values: '',
  readOnly: false,
};

/** A custom field that is there, as its form shows it. */
export const draftOf = (field: FieldInfo): FieldDraft => ({
  label: field.label,
  name: field.name,
  type: customTypes.find((type) => type === field.type) ?? 'text',
  length: field.length ?? null,
  values: (field.picklist ?? []).join('\n'),
  readOnly: field.readOnly === true,
});

export const apiNameOfDraft = ({ name, label }: FieldDraft): string =>
  name ?? (label.trim() === '' ? '' : apiNameOf(label));

/** The field that a draft describes; Salesforce's own checks come when it is added. */
export function fieldOf(draft: FieldDraft): FieldInfo {
  const { type } = draft;
  return {
    name: apiNameOfDraft(draft),
    label: draft.label.trim(),
    type,
    ...(type === 'text' ? { length: draft.length ?? 0 } : {}),
    ...(type === 'picklist' ? { picklist: valuesOf(draft), length: LONGEST_TEXT } : {}),
    ...(type === 'lookup' ? { referenceTo: ['User'] } : {}),
    ...(draft.readOnly ? { readOnly: true } : {}),
  };
}

/** What a draft changes of the field that it was made from. */
export function patchOf(draft: FieldDraft, field: FieldInfo): FieldPatch {
  return {
    label: draft.label.trim(),
    readOnly: draft.readOnly,
    ...(field.type === 'text' ? { length: draft.length ?? 0 } : {}),
    ...(field.type === 'picklist' ? { picklist: valuesOf(draft) } : {}),
  };
}

const valuesOf = ({ values }: FieldDraft): readonly string[] =>
  values
    .split('\n')
    .map((value) => value.trim())
    .filter((value) => value !== '');

const TYPES: Readonly<Record<FieldType, string>> = {
  id: 'Id',
  text: 'Text',
  textarea: 'Text area',
  email: 'Email',
  phone: 'Phone',
  url: 'URL',
  number: 'Number',
  checkbox: 'Checkbox',
  date: 'Date',
  datetime: 'Date and time',
  picklist: 'Picklist',
  lookup: 'Lookup',
};

/** What a field holds, in words: `Lookup to User`. */
export const typeText = ({ type, referenceTo }: Pick<FieldInfo, 'type' | 'referenceTo'>): string =>
  type === 'lookup' && referenceTo ? `Lookup to ${referenceTo.join(' or ')}` : TYPES[type];
