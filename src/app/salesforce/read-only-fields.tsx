import type { ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { ChangedField } from './record-marks.ts';
import { headerOf, shownValue } from './record-columns.tsx';
import styles from './read-only-fields.module.css';

export interface ReadOnlyFieldsProps {
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  readonly record: SalesforceRecord;
  /** With it every field is listed, and what a run changed is shown with its value before. */
  readonly changes?: readonly ChangedField[];
}

/** Fields that nobody edits by hand, as a list of names and values; blank ones are left out. */
export function ReadOnlyFields({ state, fields, record, changes }: ReadOnlyFieldsProps): ReactNode {
  const changed = new Map(changes?.map((change) => [change.field, change]));
  const listed = fields.filter(
    (field) =>
      changed.has(field.name) ||
      ((changes !== undefined || field.readOnly === true || field.type === 'id') &&
        (record[field.name] ?? null) !== null),
  );
  const show = (field: FieldInfo, value: FieldValue): string => textOf(shownValue(state, field, value));
  return (
    <dl className={styles.list}>
      {listed.map((field) => {
        const change = changed.get(field.name);
        return (
          <div key={field.name} className={styles.row} data-changed={change ? true : undefined}>
            <dt className={styles.label}>{headerOf(field)}</dt>
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
                show(field, record[field.name] ?? null)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function textOf(value: FieldValue): string {
  if (value === null) return 'blank';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return String(value);
}
