import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { typedOver, type FormField, type FormValues } from './change-form.ts';

export interface FormFieldsProps {
  readonly fields: readonly FormField[];
  /** What was typed or chosen; the others stand as they are. */
  readonly typed: FormValues;
  /** What is wrong, by the fields' names. */
  readonly wrong: FormValues;
  readonly onChange: (typed: FormValues) => void;
}

/** Longest list shown at once; searching finds the others. */
const MOST_SHOWN = 100;

/** The fields of a change by hand, with what was typed over how they stand. */
export function FormFields({ fields, typed, wrong, onChange }: FormFieldsProps): ReactNode {
  const values = typedOver(fields, typed);
  return fields.map((field) => (
    <Field
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      error={wrong[field.name]}
      onChange={(value) =>
        onChange(field.decides === true ? keptDeciding(fields, typed, field, value) : { ...typed, [field.name]: value })
      }
    />
  ));
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
