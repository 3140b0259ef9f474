import { Button, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { GitFork } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { withEdit } from '#world/fork.ts';
import { changeOfForm, typedOver, type ChangeForm, type FormField, type FormValues } from './change-form.ts';
import type { ChangeContext } from './change-context.ts';
import styles from '../fault-palette.module.css';

/** Longest list shown at once; searching finds the others. */
const MOST_SHOWN = 100;

/** A change by hand in one of the systems: its fields as they stand, and the button that makes the run part there. */
export function FormChange({ form, org, point, running }: ChangeContext & { readonly form: ChangeForm }): ReactNode {
  const [typed, setTyped] = useState<FormValues>({});
  const [wrong, setWrong] = useState<FormValues>({});
  const fields = form.fields(org, typed);
  const values = typedOver(fields, typed);
  return (
    <form
      className={styles.form}
      aria-label={form.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (running) return;
        const asked = changeOfForm(form, org, typed);
        setWrong(asked.ok ? {} : asked.error);
        if (asked.ok) point.fork(asked.value.title, (input, after) => withEdit(input, asked.value.edit, after));
      }}
    >
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={wrong[field.name]}
          onChange={(value) =>
            setTyped(
              field.decides === true ? keptDeciding(fields, typed, field, value) : { ...typed, [field.name]: value },
            )
          }
        />
      ))}
      {wrong['form'] === undefined ? null : (
        <p role="alert" className={styles.refusal}>
          {wrong['form']}
        </p>
      )}
      <Button type="submit" aria-disabled={running} leftSection={<GitFork size={14} aria-hidden />}>
        Change it and run on
      </Button>
    </form>
  );
}

/** Another thing to change has other values; what was decided before it stays. */
function keptDeciding(fields: readonly FormField[], typed: FormValues, decided: FormField, value: string): FormValues {
  const at = fields.indexOf(decided);
  const before = fields.slice(0, at).filter(({ decides, name }) => decides === true && typed[name] !== undefined);
  return { ...Object.fromEntries(before.map(({ name }) => [name, typed[name] ?? ''])), [decided.name]: value };
}

function Field(props: {
  readonly field: FormField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { field, value, error, onChange } = props;
  const { label, kind, choices = [], hint, optional } = field;
  const described = hint === undefined ? {} : { description: hint };
  switch (kind) {
    case 'switch':
      return (
        <Switch
          size="xs"
          label={label}
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.currentTarget.checked))}
        />
      );
    case 'number':
      return (
        <NumberInput
          label={label}
          {...described}
          min={0}
          allowDecimal={false}
          value={value === '' ? '' : Number(value)}
          error={error}
          onChange={(next) => onChange(String(next))}
        />
      );
    case 'choice':
      return (
        <Select
          label={label}
          {...described}
          placeholder={choices.length === 0 ? 'There is none at this time' : optional ? '(blank)' : 'Choose one'}
          data={choices}
          searchable={choices.length > 8}
          limit={MOST_SHOWN}
          nothingFoundMessage="Nothing found"
          clearable={optional === true}
          allowDeselect={optional === true}
          value={value === '' ? null : value}
          error={error}
          onChange={(next) => onChange(next ?? '')}
        />
      );
    case 'text':
      return (
        <TextInput
          label={label}
          {...described}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
