import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Environment } from '#graph/environment.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { changeableFields, type ChangeRow } from './change-fields.ts';
import styles from './change-rows.module.css';

export interface ChangeRowsProps {
  readonly environment: Environment;
  readonly object: keyof Environment['fields'];
  readonly rows: readonly ChangeRow[];
  readonly onChange: (rows: readonly ChangeRow[]) => void;
  /** What the rows are called. */
  readonly legend?: string;
  /** Dates may be counted from the start of the run, as tests write them: `TODAY+3`, `START+2h`. */
  readonly moments?: boolean;
  /** What is wrong with the rows as a whole. */
  readonly error?: string | undefined;
}

/** [RUN-1] The set of changes that is made to every record of an Updated run: one row per field. */
export function ChangeRows(props: ChangeRowsProps): ReactNode {
  const { environment, object, rows, onChange, legend = 'Changes to each record', moments = false, error } = props;
  const fields = changeableFields(environment.fields[object]);
  const put = (at: number, row: ChangeRow): void => onChange(rows.with(at, row));
  return (
    <fieldset className={styles.rows}>
      <legend>{legend}</legend>
      {rows.map((row, at) => {
        const taken = new Set(rows.filter((_, other) => other !== at).map((other) => other.field));
        const field = fields.find((each) => each.name === row.field);
        return (
          <div key={at} className={styles.row}>
            <Select
              aria-label={`Field of change ${at + 1}`}
              placeholder="Field"
              searchable
              data={fields
                .filter((each) => !taken.has(each.name))
                .map((each) => ({ value: each.name, label: each.label }))}
              value={row.field === '' ? null : row.field}
              onChange={(name) => put(at, { field: name ?? '', value: null })}
            />
            <ValueInput
              environment={environment}
              field={field}
              label={`New value of ${field?.label ?? `change ${at + 1}`}`}
              value={row.value}
              moments={moments}
              onChange={(value) => put(at, { ...row, value })}
            />
            <ActionIcon
              aria-label={`Remove the change of ${field?.label ?? `row ${at + 1}`}`}
              onClick={() => onChange(rows.filter((_, other) => other !== at))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { field: '', value: null }])}
      >
        Add a change
      </Button>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

const placeholderOf = (field: FieldInfo | undefined): string => (field?.required ? 'Needs a value' : '(blank)');

/** The control for a new value of a field, chosen by the field's type. */
export function ValueInput(props: {
  readonly environment: Environment;
  readonly field: FieldInfo | undefined;
  readonly label: string;
  readonly value: FieldValue;
  readonly moments?: boolean;
  readonly onChange: (value: FieldValue) => void;
}): ReactNode {
  const { environment, field, label, value, moments = false, onChange } = props;
  const blank = placeholderOf(field);
  const options = field === undefined ? undefined : optionsOf(environment, field);
  if (options !== undefined) {
    return (
      <Select
        aria-label={label}
        placeholder={blank}
        clearable={field?.required !== true}
        allowDeselect={field?.required !== true}
        searchable={options.length > 8}
        data={options}
        value={value === null ? null : String(value)}
        onChange={(text) => onChange(field?.type === 'checkbox' && text !== null ? text === 'true' : text)}
      />
    );
  }
  if (field?.type === 'number') {
    return (
      <NumberInput
        aria-label={label}
        placeholder={blank}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      />
    );
  }
  const isTime = field?.type === 'date' || field?.type === 'datetime';
  const type = !isTime || moments ? 'text' : field.type === 'date' ? 'date' : 'datetime-local';
  return (
    <TextInput
      aria-label={label}
      placeholder={isTime && moments ? (field.type === 'date' ? 'TODAY+3' : 'START+2h') : blank}
      type={type}
      {...(field?.length === undefined ? {} : { maxLength: field.length })}
      value={value === null ? '' : String(value).slice(0, type === 'datetime-local' ? 16 : undefined)}
      onChange={(event) => onChange(textValue(event.currentTarget.value, type))}
      disabled={field === undefined}
    />
  );
}

const textValue = (text: string, type: string): FieldValue =>
  text === '' ? null : type === 'datetime-local' ? `${text}:00.000Z` : text;

function optionsOf(environment: Environment, field: FieldInfo): { value: string; label: string }[] | undefined {
  const named = (each: { readonly id: string; readonly name: string }): { value: string; label: string } => ({
    value: each.id,
    label: each.name,
  });
  if (field.type === 'checkbox') {
    return [
      { value: 'true', label: 'Yes' },
      { value: 'false', label: 'No' },
    ];
  }
  if (field.name === 'Status' && field.type === 'picklist') {
    return environment.leadStatuses.map(({ name }) => ({ value: name, label: name }));
  }
  if (field.type === 'picklist' && field.picklist) return field.picklist.map((name) => ({ value: name, label: name }));
  if (field.referenceTo?.includes('User')) {
    const queues = field.referenceTo.includes('Group') ? environment.queues : [];
    return [...environment.users.filter((user) => user.active), ...queues].map(named);
  }
  return undefined;
}
