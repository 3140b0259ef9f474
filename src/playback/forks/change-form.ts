import { editSchema } from '#scenarios/edit-schema.ts';
import type { Json } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Edit } from '#world/edit.ts';
import type { EditSystem } from '#world/edit-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** What is typed or chosen, by the names of the fields; switches are `true` or `false`, blank is nothing. */
export type FormValues = Readonly<Record<string, string>>;

export interface FormChoice {
  readonly value: string;
  readonly label: string;
}

/** One field of a form, with how it stands now. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'switch' | 'number' | 'text' | 'choice';
  readonly value: string;
  readonly choices?: readonly FormChoice[];
  /** May be left blank. */
  readonly optional?: boolean;
  readonly hint?: string;
  /** Says which thing the others are about: another choice there starts them anew. */
  readonly decides?: boolean;
}

/** A change by hand in one of the systems, as a form. */
export interface ChangeForm {
  readonly id: string;
  readonly system: EditSystem;
  readonly title: string;
  readonly about: string;
  /** For the search. */
  readonly keywords?: string;
  /** A setting is changed by what differs from how it stands; anything else is done by its values. */
  readonly onlyDifferent: boolean;
  fields(org: OrgSetup, values: FormValues): readonly FormField[];
  /** The change as plain data, from the values that count. */
  edit(values: Readonly<Record<string, Json>>, org: OrgSetup): object;
}

/** A change that a form asks for: the edit, and what it changes in a few words. */
export interface AskedChange {
  readonly edit: Edit;
  readonly title: string;
}

/** The fields with what was typed over how they stand. */
export const typedOver = (fields: readonly FormField[], values: FormValues): FormValues =>
  Object.fromEntries(fields.map(({ name, value }) => [name, values[name] ?? value]));

/** The change that a form asks for, or what is wrong with it by its fields; `form` says what is wrong as a whole. */
export function changeOfForm(form: ChangeForm, org: OrgSetup, typed: FormValues): Result<AskedChange, FormValues> {
  const fields = form.fields(org, typed);
  const values = typedOver(fields, typed);
  const wrong: Record<string, string> = {};
  for (const { name, kind, optional } of fields) {
    const text = (values[name] ?? '').trim();
    if (text === '' && optional !== true && kind !== 'text') wrong[name] = kind === 'choice' ? 'Choose one.' : NUMBER;
    if (kind === 'number' && text !== '' && !/^\d+$/.test(text)) wrong[name] = NUMBER;
  }
  if (Object.keys(wrong).length > 0) return err(wrong);
  const counted = fields.filter(
    ({ name, value, decides }) => !form.onlyDifferent || decides === true || values[name] !== value,
  );
  const changed = counted.filter(({ decides }) => decides !== true);
  if (form.onlyDifferent && changed.length === 0) return err({ form: 'Nothing is different yet.' });
  const plain = Object.fromEntries(counted.map((field) => [field.name, plainValue(field, values[field.name] ?? '')]));
  const read = editSchema.safeParse(form.edit(plain, org));
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue?.path.findLast((part) => typeof part === 'string' && part in values);
    return err({ [typeof at === 'string' ? at : 'form']: issue?.message ?? 'This cannot be done.' });
  }
  return ok({ edit: read.data, title: titleOf(form, fields, changed, values) });
}

const NUMBER = 'Give a whole number.';

function plainValue({ kind, optional }: FormField, text: string): Json {
  if (kind === 'switch') return text === 'true';
  if (kind === 'number') return text.trim() === '' ? null : Number(text);
  return text === '' && optional === true ? null : text;
}

/** `LeanData, Settings: Retries 2` or `Outreach, Add the prospect to the sequence: Ada, Spring` */
function titleOf(
  { system, title, onlyDifferent }: ChangeForm,
  fields: readonly FormField[],
  changed: readonly FormField[],
  values: FormValues,
): string {
  const about = fields.filter(({ decides }) => decides === true).map((field) => shownValue(field, values));
  const said = changed.map((field) =>
    onlyDifferent ? `${field.label} ${shownValue(field, values)}` : shownValue(field, values),
  );
  const words = [...about, ...said].filter(Boolean).join(', ');
  return words === '' ? `${system}: ${title}` : `${system}, ${title}: ${words}`;
}

function shownValue({ kind, name, choices }: FormField, values: FormValues): string {
  const value = values[name] ?? '';
  if (kind === 'switch') return value === 'true' ? 'on' : 'off';
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

export const switchField = (name: string, label: string, on: boolean): FormField => ({
  name,
  label,
  kind: 'switch',
  value: String(on),
});

export const numberField = (
  name: string,
  label: string,
  value: number | null,
  more: Partial<FormField> = {},
): FormField => ({
  name,
  label,
  kind: 'number',
  value: value === null ? '' : String(value),
  ...more,
});

export const choiceField = (
  name: string,
  label: string,
  choices: readonly FormChoice[],
  value: string,
  more: Partial<FormField> = {},
): FormField => ({ name, label, kind: 'choice', value, choices, ...more });

export const named = (names: readonly string[]): readonly FormChoice[] =>
  names.map((name) => ({ value: name, label: name }));
