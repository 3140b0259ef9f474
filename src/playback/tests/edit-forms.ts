import type { ScenarioEdit } from '#scenarios/scenario-edit.ts';
import { stableJson } from '#shared/stable-json.ts';
import type { Result } from '#shared/result.ts';
import { editTitle } from '#world/edit-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { changeOfForm, type AskedChange, type ChangeForm, type FormValues } from '../forks/change-form.ts';
import { leandataForms } from '../forks/leandata-forms.ts';
import { outreachForms } from '../forks/outreach-forms.ts';
import { pluginForms } from '../forks/plugin-forms.ts';
import { salesforceForms } from '../forks/salesforce-forms.ts';

/** Every change by hand that a line of a test can make. */
export const editForms: readonly ChangeForm[] = [
  ...salesforceForms,
  ...outreachForms,
  ...leandataForms,
  ...pluginForms,
];

/** A form as it is filled in. */
export interface FilledForm {
  readonly form: ChangeForm;
  readonly typed: FormValues;
}

/** The change that a form asks for; what was typed counts even where it stands so already, as the test may change that. */
export function askedOf({ form, typed }: FilledForm, org: OrgSetup): Result<AskedChange, FormValues> {
  if (!form.onlyDifferent) return changeOfForm(form, org, typed);
  const counting: ChangeForm = {
    ...form,
    fields: (of, values) =>
      form.fields(of, values).flatMap((field) => {
        if (field.decides === true) return [field];
        return typed[field.name] === undefined ? [] : [{ ...field, value: NOTHING }];
      }),
  };
  return changeOfForm(counting, org, typed);
}

/** No field stands so. */
const NOTHING = '\u0000';

/** The form that an edit could have come from, as it was filled in; undefined where no form asks for just this edit. */
export function filledForm(edit: ScenarioEdit, org: OrgSetup): FilledForm | undefined {
  const leaves = leavesOf(edit);
  const wanted = stableJson(edit);
  for (const form of editForms) {
    const filled = { form, typed: typedIn(form, org, leaves) };
    const asked = askedOf(filled, org);
    if (asked.ok && stableJson(asked.value.edit) === wanted) return filled;
  }
  return undefined;
}

/** What an edit does in a few words, with its values where a form asks for them. */
export function editText(edit: ScenarioEdit, org: OrgSetup): string {
  const filled = filledForm(edit, org);
  const asked = filled && askedOf(filled, org);
  return asked?.ok ? asked.value.title : editTitle(edit.type);
}

/** The values of an edit by their own names, as forms hold them. */
export function leavesOf(value: unknown, name = ''): FormValues {
  if (typeof value !== 'object' || value === null) return { [name]: value === null ? '' : String(value) };
  if (Array.isArray(value)) {
    const texts = value.map((each: unknown) => (typeof each === 'object' ? stableJson(each) : String(each)));
    return { [name]: texts.join(', ') };
  }
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => Object.entries(leavesOf(each, key))));
}

/** Those of the values that the form asks for; its first choice may stand for none. */
function typedIn(form: ChangeForm, org: OrgSetup, leaves: FormValues): FormValues {
  return Object.fromEntries(
    form.fields(org, leaves).flatMap(({ name, kind, choices = [], optional }) => {
      const text = leaves[name];
      if (text === undefined) return [];
      const isNone = text === '' && kind === 'choice' && optional !== true;
      return [[name, isNone ? (choices[0]?.value ?? '') : text]];
    }),
  );
}
