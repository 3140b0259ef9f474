import { describe, expect, it } from 'vitest';
import { changeOfForm, type ChangeForm, type FormValues } from '#playback/forks/change-form.ts';
import { leandataForms } from '#playback/forks/leandata-forms.ts';
import { outreachForms } from '#playback/forks/outreach-forms.ts';
import { pluginForms } from '#playback/forks/plugin-forms.ts';
import { salesforceForms } from '#playback/forks/salesforce-forms.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { examples } from '#scenarios/examples.ts';
import { HOUR } from '#shared/instant.ts';
import { withEdit } from '#world/fork.ts';
import { recordRun } from '#world/record-run.ts';

const org = demoOrg();
const forms = [...salesforceForms, ...outreachForms, ...leandataForms, ...pluginForms];
const formOf = (id: string): ChangeForm => {
  const form = forms.find((each) => each.id === id);
  if (!form) throw new Error(id);
  return form;
};

/** Fills in a form as somebody does who changes the first field that can be. */
function filledIn(form: ChangeForm): FormValues {
  const fields = form.fields(org, {});
  const needed = fields.flatMap(({ name, kind, value, choices, decides }) => {
    if (kind === 'choice' && value === '') return [[name, choices?.[0]?.value ?? '']];
    return kind === 'text' && value === '' && decides !== true
      ? [[name, name === 'emails' ? 'new@acme.example' : 'custom1']]
      : [];
  });
  const other = fields.find(({ decides }) => decides !== true);
  const changed =
    other && form.onlyDifferent
      ? [
          [
            other.name,
            otherValue(
              other.kind,
              other.value,
              other.choices?.map(({ value }) => value),
            ),
          ],
        ]
      : [];
  return Object.fromEntries([...needed, ...changed]) as FormValues;
}

const otherValue = (kind: string, value: string, choices: readonly string[] = []): string => {
  if (kind === 'switch') return String(value !== 'true');
  if (kind === 'number') return value === '0' ? '1' : String(Number(value) - 1);
  return kind === 'choice' ? (choices.find((each) => each !== value) ?? '') : `${value} changed`;
};

describe('a change by hand in a system', () => {
  it.each(
    forms
      .filter(({ id }) => id !== 'restore-record')
      .map((form) => [`[RUN-4] is asked for by a form: ${form.system}, ${form.title}`, form] as const),
  )('%s', (_, form) => {
    const asked = changeOfForm(form, org, filledIn(form));
    expect(asked).toMatchObject({ ok: true });
    if (!asked.ok) return;
    expect(asked.value.title).toContain(form.system);
    const [example] = examples;
    const run = example && recordRun(withEdit({ ...example.input(), until: HOUR }, asked.value.edit, 0), catalog);
    expect(run?.ok && run.value.journal.some(({ type }) => type === 'edit-made' || type === 'edit-refused')).toBe(true);
  });

  it('[RUN-4] sends only what differs, and is named by it', () => {
    const { retries } = org.leandata.settings;
    const asked = changeOfForm(formOf('leandata-settings'), org, {
      retries: String(retries + 2),
      processing: org.leandata.settings.processing,
    });
    expect(asked).toEqual({
      ok: true,
      value: {
        title: `LeanData, Settings: Retries after the first attempt ${retries + 2}`,
        edit: { type: 'change-leandata-settings', settings: { settings: { retries: retries + 2 } } },
      },
    });
  });

  it('[RUN-4] says what is missing or wrong at its field, and where nothing differs', () => {
    expect(changeOfForm(formOf('leandata-settings'), org, {})).toEqual({
      ok: false,
      error: { form: 'Nothing is different yet.' },
    });
    expect(changeOfForm(formOf('leandata-settings'), org, { retries: 'six' })).toMatchObject({
      error: { retries: 'Give a whole number.' },
    });
    expect(changeOfForm(formOf('convert-lead'), org, {})).toMatchObject({ error: { leadId: 'Choose one.' } });
  });

  it('[RUN-4] shows the values of the record that is chosen', () => {
    const [, second] = org.outreach.sequences;
    const fields = formOf('edit-outreach-record').fields(org, { kind: 'sequence', id: String(second?.id) });
    expect(fields.find(({ name }) => name === 'name')?.value).toBe(second?.name);
    expect(fields.find(({ name }) => name === 'shareType')?.choices).toHaveLength(3);
  });
});
