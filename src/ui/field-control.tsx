import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { clearButton } from './clear-button.ts';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

export interface FieldControlProps {
  readonly field: FieldInfo;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  /** What a lookup may point at; without it the id is typed. */
  readonly choices?: readonly FieldChoice[];
  readonly error?: string | undefined;
  readonly description?: ReactNode;
}

/** The control for one field of a record, chosen by the field's type. Blank text is the blank value. */
export function FieldControl(props: FieldControlProps): ReactNode {
  const { field, value, onChange, error, description } = props;
  const common = { label: field.label, error, description, required: field.required === true };
  switch (field.type) {
    case 'checkbox':
      return (
        <Checkbox
          label={field.label}
          error={error}
          description={description}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
          hideControls
        />
      );
    case 'picklist':
      return (
        <ChoiceControl {...props} choices={(field.picklist ?? []).map((each) => ({ value: each, label: each }))} />
      );
    case 'lookup':
      return props.choices ? <ChoiceControl {...props} choices={props.choices} /> : <TextControl {...props} />;
    case 'textarea':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={field.length}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
    default:
      return <TextControl {...props} />;
  }
}

function TextControl({ field, value, onChange, error, description }: FieldControlProps): ReactNode {
  return (
    <TextInput
      label={field.label}
      error={error}
      description={description ?? (field.type === 'datetime' ? 'UTC, such as 2026-01-05T09:00:00Z' : undefined)}
      required={field.required === true}
      type={field.type === 'date' ? 'date' : field.type === 'email' ? 'email' : 'text'}
      maxLength={field.length}
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

/** A value that is not among the choices is kept and shown as it is. */
function ChoiceControl({ field, value, onChange, error, description, choices = [] }: FieldControlProps): ReactNode {
  const current = textOf(value);
  const data = useMemo(() => {
    const known = choices.map(({ value: each, label }) => ({ value: each, label }));
    return current === '' || known.some((choice) => choice.value === current)
      ? known
      : [{ value: current, label: current }, ...known];
  }, [choices, current]);
  return (
    <Select
      label={field.label}
      error={error}
      description={description}
      required={field.required === true}
      data={data}
      limit={100}
      searchable={data.length > 8}
      clearable={field.required !== true}
      clearButtonProps={clearButton(field.label)}
      nothingFoundMessage="Nothing found"
      value={current === '' ? null : current}
      onChange={(next) => onChange(next)}
    />
  );
}

const textOf = (value: FieldValue): string => (value === null ? '' : String(value));
