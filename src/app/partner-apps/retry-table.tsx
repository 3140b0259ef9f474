import { Button, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { calloutErrors } from '#leandata/error-catalog.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import { SettingsSection } from '#ui/settings-section.tsx';
import styles from './partner-apps-page.module.css';

export interface RetryTableProps {
  readonly table: LeanDataState['retryTable'];
  readonly onChange: (table: LeanDataState['retryTable']) => void;
}

/** [APP-5] Which failures qualify for a retry, with what causes and what cures each. */
export function RetryTable({ table, onChange }: RetryTableProps): ReactNode {
  const changed = calloutErrors.some((error) => table[error.id] !== error.retry);
  const reset = (): void =>
    onChange(
      calloutErrors.reduce<LeanDataState['retryTable']>((all, error) => ({ ...all, [error.id]: error.retry }), table),
    );
  return (
    <SettingsSection
      title="Retry table"
      description="Which failures of a callout are tried again. The guide does not list them: this table is an assumption that you can change."
      aside={
        changed ? (
          <Button variant="default" onClick={reset}>
            Standard table
          </Button>
        ) : null
      }
    >
      <ul className={styles.errors}>
        {calloutErrors.map((error) => (
          <li key={error.id} className={styles.error}>
            <div className={styles.errorHead}>
              <span className={styles.errorTitle}>{error.title}</span>
              <span className={styles.errorId}>
                {error.id}, status {error.status}
              </span>
              <Switch
                aria-label={`Retry ${error.title}`}
                label="Retry"
                labelPosition="left"
                size="xs"
                checked={table[error.id]}
                onChange={(event) => onChange({ ...table, [error.id]: event.currentTarget.checked })}
              />
            </div>
            <p className={styles.cause}>{error.cause}</p>
            <p className={styles.cure}>
              <strong>Cure:</strong> {error.cure}
            </p>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
