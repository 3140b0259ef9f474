import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { readOnlyReason } from './edit-refusal.ts';
import type { ChangedField } from './record-marks.ts';
import { headerOf, shownValue } from './record-columns.tsx';
import { findRecord } from './record-search.ts';
import styles from './read-only-fields.module.css';

export interface ReadOnlyFieldsProps {
  readonly object: SalesforceObject;
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  readonly record: SalesforceRecord;
  /** With it every field is listed, and what a run changed is shown with its value before. */
  readonly changes?: readonly ChangedField[];
  /** Query that links to other records keep. */
  readonly search?: string;
}

/** Fields that nobody edits by hand, as a list of names and values; blank ones are left out, but for custom ones. */
export function ReadOnlyFields({ object, state, fields, record, changes, search }: ReadOnlyFieldsProps): ReactNode {
  const changed = new Map(changes?.map((change) => [change.field, change]));
  const listed = fields.filter((field) => {
    if (changed.has(field.name)) return true;
    const readOnly = field.readOnly === true || field.type === 'id';
    const filled = (record[field.name] ?? null) !== null || (readOnly && field.custom === true);
    return filled && (changes !== undefined || readOnly);
  });
  const show = (field: FieldInfo, value: FieldValue): string => textOf(shownValue(state, field, value));
  return (
    <dl className={styles.list}>
      {listed.map((field) => {
        const change = changed.get(field.name);
        return (
          <div key={field.name} className={styles.row} data-changed={change ? true : undefined}>
            <dt className={styles.label} title={readOnlyReason(object, field) ?? undefined}>
              {headerOf(field)}
            </dt>
            <dd className={styles.value}>
              {change ? (
                <>
                  <del className={styles.before} aria-label={`Before: ${show(field, change.before)}`}>
                    {show(field, change.before)}
                  </del>
                  <ins className={styles.after} aria-label={`After: ${show(field, change.after)}`}>
                    {show(field, change.after)}
                  </ins>
                </>
              ) : (
                <Value state={state} field={field} value={record[field.name] ?? null} search={search ?? ''} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface ValueProps {
  readonly state: SalesforceState;
  readonly field: FieldInfo;
  readonly value: FieldValue;
  readonly search: string;
}

/** A value as it is read; a lookup as a link to its record. */
function Value({ state, field, value, search }: ValueProps): ReactNode {
  const text = textOf(shownValue(state, field, value));
  const object = field.type === 'lookup' && typeof value === 'string' ? objectOfId(value) : null;
  if (object === null || typeof value !== 'string' || !findRecord(state.records[object], value)) return text;
  return (
    <Link className={styles.link} to={`/salesforce/${object}/${value}${search}`}>
      {text}
    </Link>
  );
}

function textOf(value: FieldValue): string {
  if (value === null) return 'blank';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value);
}
