import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ScenarioEdit } from '#scenarios/scenario-edit.ts';
import { editTitle } from '#world/edit-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { changeOfForm, type FormValues } from '../forks/change-form.ts';
import { FormFields } from '../forks/form-fields.tsx';
import { leandataForms } from '../forks/leandata-forms.ts';
import { outreachForms } from '../forks/outreach-forms.ts';
import { pluginForms } from '../forks/plugin-forms.ts';
import { salesforceForms } from '../forks/salesforce-forms.ts';
import { NameSelect } from './name-select.tsx';
import styles from './test-editor.module.css';

const forms = [...salesforceForms, ...outreachForms, ...leandataForms, ...pluginForms];

export interface EditLineProps {
  readonly org: OrgSetup;
  readonly edit: ScenarioEdit;
  readonly onChange: (edit: ScenarioEdit) => void;
}

/** A change by hand in one of the systems: what it is now, and a form to put another in its place. */
export function EditLine({ org, edit, onChange }: EditLineProps): ReactNode {
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState<FormValues>({});
  const [wrong, setWrong] = useState<FormValues>({});
  const form = forms.find(({ id }) => id === chosen);
  const { type, ...members } = edit;
  return (
    <>
      <p className={styles.now}>
        <b>{editTitle(type)}</b>
        {Object.entries(members).map(([name, value]) => (
          <span key={name}>{`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`}</span>
        ))}
      </p>
      <NameSelect
        label="Another change in its place"
        names={forms.map(({ id, system, title }) => ({ value: id, label: `${system}: ${title}` }))}
        value={chosen}
        none="Choose a change"
        onChange={(next) => {
          setChosen(next);
          setTyped({});
          setWrong({});
        }}
      />
      {form === undefined ? null : (
        <>
          <FormFields fields={form.fields(org, typed)} typed={typed} wrong={wrong} onChange={setTyped} />
          {wrong['form'] === undefined ? null : (
            <p role="alert" className={styles.error}>
              {wrong['form']}
            </p>
          )}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              const asked = changeOfForm(form, org, typed);
              setWrong(asked.ok ? {} : asked.error);
              if (!asked.ok) return;
              onChange(asked.value.edit);
              setChosen('');
            }}
          >
            Use this change
          </Button>
        </>
      )}
    </>
  );
}
