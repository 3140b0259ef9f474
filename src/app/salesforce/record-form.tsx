import { Button, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { FieldControl } from '#ui/field-control.tsx';
import { fieldSections } from './field-sections.ts';
import { LookupSelect } from './lookup-select.tsx';
import type { ObjectPage } from './objects.ts';
import { offeredValues } from './field-picklist.ts';
import { ReadOnlyFields } from './read-only-fields.tsx';
import { headerOf } from './record-columns.tsx';
import styles from './record-form.module.css';

export type Draft = Readonly<Record<string, FieldValue>>;

export interface RecordFormProps {
  readonly page: ObjectPage;
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  /** The record as it stands; null for a new one. */
  readonly record: SalesforceRecord | null;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Fields that the last save was refused for, with what Salesforce says. */
  readonly wrong: { readonly fields: readonly string[]; readonly message: string };
}

/** The fields of a record as controls, in sections, drawn from what the object declares of them. */
export function RecordForm({ page, state, fields, record, draft, onDraft, wrong }: RecordFormProps): ReactNode {
  const [all, setAll] = useState(false);
  const editable = fields.filter((field) => field.readOnly !== true && field.type !== 'id');
  const shown = editable.filter((field) => all || belongs(page, field, record));
  const value = (field: FieldInfo): FieldValue => {
    const drafted = draft[field.name];
    return drafted === undefined ? (record?.[field.name] ?? null) : drafted;
  };
  const set = (field: FieldInfo, next: FieldValue): void => {
    const rest = Object.fromEntries(Object.entries(draft).filter(([name]) => name !== field.name));
    const same = record !== null && next === (record[field.name] ?? null);
    onDraft(same ? rest : { ...rest, [field.name]: next });
  };
  return (
    <>
      {fieldSections(page.one, shown).map((section) => (
        <section key={section.title} aria-label={section.title} className={styles.section}>
          <h3 className={styles.title}>{section.title}</h3>
          <Stack gap="sm">
            {section.fields.map((field) => (
              <Control
                key={field.name}
                state={state}
                field={field}
                value={value(field)}
                onChange={(next) => set(field, next)}
                error={wrong.fields.includes(field.name) ? wrong.message : undefined}
              />
            ))}
          </Stack>
        </section>
      ))}
      {all || shown.length === editable.length ? null : (
        <Button variant="default" onClick={() => setAll(true)}>
          Show all {editable.length} fields
        </Button>
      )}
      {record ? (
        <section aria-label="Read-only fields" className={styles.section}>
          <h3 className={styles.title}>Read-only fields</h3>
          <ReadOnlyFields object={page.object} state={state} fields={fields} record={record} />
        </section>
      ) : null}
    </>
  );
}

interface ControlProps {
  readonly state: SalesforceState;
  readonly field: FieldInfo;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  readonly error: string | undefined;
}

function Control({ state, field, value, onChange, error }: ControlProps): ReactNode {
  if (field.type === 'lookup') {
    return (
      <LookupSelect
        label={headerOf(field)}
        required={field.required === true}
        clearable={field.required !== true}
        error={error}
        state={state}
        objects={field.referenceTo ?? []}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    );
  }
  const drawn = field.type === 'picklist' ? { ...field, picklist: offeredValues(state, field) } : field;
  return <FieldControl field={drawn} value={value} onChange={onChange} error={error} />;
}

const belongs = (page: ObjectPage, field: FieldInfo, record: SalesforceRecord | null): boolean =>
  page.mainFields.includes(field.name) ||
  field.required === true ||
  field.custom === true ||
  (record !== null && (record[field.name] ?? null) !== null && record[field.name] !== false);
