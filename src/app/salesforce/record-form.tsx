import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { FieldControl, type FieldChoice } from '#ui/field-control.tsx';
import type { ObjectPage } from './objects.ts';
import { ReadOnlyFields } from './read-only-fields.tsx';
import { headerOf } from './record-columns.tsx';
import { nameOfRecord } from './record-names.ts';

export type Draft = Readonly<Record<string, FieldValue>>;

export interface RecordFormProps {
  readonly page: ObjectPage;
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  /** The record as it stands; null for a new one. */
  readonly record: SalesforceRecord | null;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Fields that the last save was refused for. */
  readonly wrong: readonly string[];
}

/** The fields of a record as controls, drawn from what the object declares of them. */
export function RecordForm({ page, state, fields, record, draft, onDraft, wrong }: RecordFormProps): ReactNode {
  const [all, setAll] = useState(false);
  const editable = fields.filter((field) => field.readOnly !== true && field.type !== 'id');
  const shown = editable.filter((field) => all || belongs(page, field, record));
  const choices = useMemo(() => lookupChoices(state), [state]);
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
      {shown.map((field) => (
        <FieldControl
          key={field.name}
          field={field.type === 'lookup' ? { ...field, label: headerOf(field) } : field}
          value={value(field)}
          onChange={(next) => set(field, next)}
          error={wrong.includes(field.name) ? 'Check this field.' : undefined}
          {...(field.type === 'lookup' ? { choices: choices(field.referenceTo ?? []) } : {})}
        />
      ))}
      {all || shown.length === editable.length ? null : (
        <Button variant="default" onClick={() => setAll(true)}>
          Show all {editable.length} fields
        </Button>
      )}
      {record ? <ReadOnlyFields state={state} fields={fields} record={record} /> : null}
    </>
  );
}

const belongs = (page: ObjectPage, field: FieldInfo, record: SalesforceRecord | null): boolean =>
  page.mainFields.includes(field.name) ||
  field.required === true ||
  field.custom === true ||
  (record !== null && (record[field.name] ?? null) !== null && record[field.name] !== false);

/** What each lookup may point at, made once per object. */
function lookupChoices(state: SalesforceState): (objects: readonly string[]) => readonly FieldChoice[] {
  const made = new Map<string, readonly FieldChoice[]>();
  const of = (object: SalesforceObject): readonly FieldChoice[] => {
    const known = made.get(object);
    if (known) return known;
    const choices = state.records[object]
      .filter((record) => record['IsDeleted'] !== true)
      .map((record) => ({
        value: String(record['Id']),
        label: object === 'Group' ? `${nameOfRecord(record)} (queue)` : nameOfRecord(record),
      }));
    made.set(object, choices);
    return choices;
  };
  return (objects) => objects.filter((object): object is SalesforceObject => object in state.records).flatMap(of);
}
