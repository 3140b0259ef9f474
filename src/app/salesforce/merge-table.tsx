import { Box, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { MergeSources } from './merge-choice.ts';
import { headerOf, shownValue } from './record-columns.tsx';
import { nameOfRecord } from './record-names.ts';
import styles from './record-dialog.module.css';

export interface MergeTableProps {
  readonly state: SalesforceState;
  readonly fields: readonly FieldInfo[];
  readonly records: readonly SalesforceRecord[];
  readonly masterId: string;
  readonly sources: MergeSources;
  readonly onChoose: (field: string, id: string) => void;
}

/** Field by field, the values of the records to be merged, one of which stays. */
export function MergeTable(props: MergeTableProps): ReactNode {
  const { state, fields, records, masterId, sources, onChoose } = props;
  if (fields.length === 0) return <p className={styles.hint}>The records agree in every field.</p>;
  return (
    <Box className={styles.scroll ?? ''} role="region" aria-label="Values that stay" tabIndex={0}>
      <table className={styles.merge}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {records.map((record) => (
              <th key={String(record['Id'])} scope="col">
                {nameOfRecord(record)}
                {record['Id'] === masterId ? ' (master)' : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const source = sources[field.name] ?? masterId;
            return (
              <tr key={field.name}>
                <th scope="row">{headerOf(field)}</th>
                {records.map((record) => {
                  const id = String(record['Id']);
                  const value = shownValue(state, field, record[field.name] ?? null);
                  const text =
                    value === null ? '(blank)' : value === true ? 'Yes' : value === false ? 'No' : String(value);
                  return (
                    <td key={id} className={source === id ? undefined : styles.same}>
                      <Radio
                        size="xs"
                        name={`merge-${field.name}`}
                        checked={source === id}
                        onChange={() => onChoose(field.name, id)}
                        label={text}
                        aria-label={`${headerOf(field)} of ${nameOfRecord(record)} ${id}: ${text}`}
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Box>
  );
}
