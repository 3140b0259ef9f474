import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ScenarioEdit } from '#scenarios/scenario-edit.ts';
import { stableJson } from '#shared/stable-json.ts';
import { editTitle } from '#world/edit-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { FormValues } from '../forks/change-form.ts';
import { FormFields } from '../forks/form-fields.tsx';
import { askedOf, editForms, filledForm, leavesOf, type FilledForm } from './edit-forms.ts';
import { NameSelect } from './name-select.tsx';
import styles from './test-editor.module.css';

export interface EditLineProps {
  readonly org: OrgSetup;
  readonly edit: ScenarioEdit;
  readonly onChange: (edit: ScenarioEdit) => void;
}

/** A change by hand in one of the systems as its form; it is kept once it is whole. */
export function EditLine({ org, edit, onChange }: EditLineProps): ReactNode {
  const [draft, setDraft] = useState<{ readonly of: string; readonly filled: FilledForm }>();
  const filled = draft?.of === stableJson(edit) ? draft.filled : filledForm(edit, org);
  const asked = filled && askedOf(filled, org);
  const { type, ...members } = edit;
  return (
    <>
      {filled === undefined ? (
        <p className={styles.now}>
          <b>{editTitle(type)}</b>
          {Object.entries(leavesOf(members)).map(([name, value]) => (
            <span key={name}>{`${name}: ${value}`}</span>
          ))}
        </p>
      ) : null}
      <EditForm
        label={filled === undefined ? 'Another change in its place' : 'Change'}
        org={org}
        filled={filled}
        wrong={asked === undefined || asked.ok ? {} : asked.error}
        onFill={(next) => {
          const now = askedOf(next, org);
          setDraft({ of: stableJson(now.ok ? now.value.edit : edit), filled: next });
          if (now.ok) onChange(now.value.edit);
        }}
      />
    </>
  );
}

/** A change by hand that is to become a line: first which one it is, then what it changes. */
export function NewEdit(props: {
  readonly org: OrgSetup;
  readonly onAdd: (edit: ScenarioEdit) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { org, onAdd, onCancel } = props;
  const [filled, setFilled] = useState<FilledForm>();
  const [wrong, setWrong] = useState<FormValues>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={styles.asked}
      aria-label="A change of settings or of another system"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = filled && askedOf(filled, org);
        if (asked?.ok) onAdd(asked.value.edit);
        else setWrong(asked?.error ?? { form: 'Choose what is changed.' });
      }}
    >
      <EditForm
        label="What is changed"
        org={org}
        filled={filled}
        wrong={wrong}
        onFill={(next) => {
          setFilled(next);
          setWrong({});
        }}
      />
      <div className={styles.answers}>
        <Button size="compact-xs" type="submit">
          Add this change
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function EditForm(props: {
  readonly label: string;
  readonly org: OrgSetup;
  readonly filled: FilledForm | undefined;
  readonly wrong: FormValues;
  readonly onFill: (filled: FilledForm) => void;
}): ReactNode {
  const { label, org, filled, wrong, onFill } = props;
  return (
    <>
      <NameSelect
        label={label}
        names={editForms.map(({ id, system, title }) => ({ value: id, label: `${system}: ${title}` }))}
        value={filled?.form.id ?? ''}
        onChange={(next) => {
          const form = editForms.find(({ id }) => id === next);
          if (form) onFill({ form, typed: {} });
        }}
      />
      {filled === undefined ? null : (
        <>
          <p className={styles.hint}>{filled.form.about}</p>
          <FormFields
            fields={filled.form.fields(org, filled.typed)}
            typed={filled.typed}
            wrong={wrong}
            onChange={(typed) => onFill({ ...filled, typed })}
          />
        </>
      )}
      {wrong['form'] === undefined ? null : (
        <p role="alert" className={styles.error}>
          {wrong['form']}
        </p>
      )}
    </>
  );
}
