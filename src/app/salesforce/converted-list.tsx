import type { ReactNode } from 'react';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldValue } from '#shared/field.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { ConvertedTarget } from './convert-preview.ts';
import { headerOf, shownValue } from './record-columns.tsx';
import { nameOfRecord } from './record-names.ts';
import styles from './record-dialog.module.css';

export interface ConvertedListProps {
  readonly state: SalesforceState;
  readonly targets: readonly ConvertedTarget[];
}

/** [SF-4] The records of a conversion with every field that it writes: on existing ones only empty fields. */
export function ConvertedList({ state, targets }: ConvertedListProps): ReactNode {
  return targets.map(({ object, record, made, filled }) => (
    <section key={object} aria-label={object} className={styles.target}>
      <h3 className={styles.targetTitle}>
        {object}: {nameOfRecord(record)}{' '}
        <StatusBadge tone={made ? 'ok' : 'neutral'}>{made ? 'New' : 'Existing'}</StatusBadge>
      </h3>
      {filled.length === 0 ? (
        <p className={styles.hint}>No field of it is empty that the lead could fill: it stays as it is.</p>
      ) : (
        <dl className={styles.fields}>
          {filled.map(({ field, after }) => {
            const info = state.fields[object].find(({ name }) => name === field);
            return (
              <div key={field} className={styles.field}>
                <dt>{info ? headerOf(info) : field}</dt>
                <dd>
                  {textOf(
                    object !== 'Account' && field === 'AccountId'
                      ? accountOf(targets, state, after)
                      : shownValue(state, info, after),
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  ));
}

/** A new account is not in the org yet, so that its name is not either. */
function accountOf(targets: readonly ConvertedTarget[], state: SalesforceState, id: FieldValue): FieldValue {
  const account = targets.find((target) => target.record['Id'] === id);
  const info = state.fields.Contact.find(({ name }) => name === 'AccountId');
  return account ? nameOfRecord(account.record) : shownValue(state, info, id);
}

const textOf = (value: FieldValue): string => (value === true ? 'Yes' : String(value ?? 'blank'));
