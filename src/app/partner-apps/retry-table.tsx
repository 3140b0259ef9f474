import { Button, Switch, UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { calloutErrors, type CalloutError } from '#leandata/error-catalog.ts';
import type { CalloutErrorId, LeanDataState } from '#leandata/leandata-state.ts';
import { retryActionInMs, retryTimedBy } from '#leandata/retry.ts';
import { ErrorHelp } from '#playback/error-help.tsx';
import { SettingsSection } from '#ui/settings-section.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { explainErrorId } from '#world/explain-error.ts';
import { useOpenPlace } from '../use-open-place.ts';
import { durationWords } from './duration-words.ts';
import styles from './retry-table.module.css';

export interface RetryTableProps {
  readonly state: LeanDataState;
  readonly onChange: (table: LeanDataState['retryTable']) => void;
  readonly onReset: (table: LeanDataState['retryTable']) => void;
}

/** [APP-5] Which failures qualify for a retry and when it comes; a row opens to what cures the error. */
export function RetryTable({ state, onChange, onReset }: RetryTableProps): ReactNode {
  const { retryTable: table } = state;
  const [opened, setOpened] = useState<ReadonlySet<CalloutErrorId>>(new Set());
  const changed = calloutErrors.filter((error) => table[error.id] !== error.retry);
  const standard = calloutErrors.reduce<LeanDataState['retryTable']>(
    (all, error) => ({ ...all, [error.id]: error.retry }),
    table,
  );
  const toggle = (id: CalloutErrorId): void => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  return (
    <SettingsSection
      title="Retry table"
      description="Which failures of a callout are tried again. The guide does not list them: the standard table is an assumption, and yours to change."
      aside={
        <div className={styles.aside}>
          <span role="status">{changed.length === 0 ? 'As standard' : `${changed.length} changed`}</span>
          <Button variant="default" disabled={changed.length === 0} onClick={() => onReset(standard)}>
            Reset to the standard table
          </Button>
        </div>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Error</th>
            <th scope="col">Cause</th>
            <th scope="col" className={styles.number}>
              HTTP
            </th>
            <th scope="col">Tried again</th>
            <th scope="col">Retry</th>
          </tr>
        </thead>
        <tbody>
          {calloutErrors.map((error) => (
            <Row
              key={error.id}
              error={error}
              state={state}
              opened={opened.has(error.id)}
              onToggle={() => toggle(error.id)}
              onChange={(retry) => onChange({ ...table, [error.id]: retry })}
            />
          ))}
        </tbody>
      </table>
    </SettingsSection>
  );
}

interface RowProps {
  readonly error: CalloutError;
  readonly state: LeanDataState;
  readonly opened: boolean;
  readonly onToggle: () => void;
  readonly onChange: (retry: boolean) => void;
}

function Row({ error, state, opened, onToggle, onChange }: RowProps): ReactNode {
  const { id, title, status } = error;
  const openPlace = useOpenPlace();
  const explanation = useMemo(() => explainErrorId(id), [id]);
  const retry = state.retryTable[id];
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <UnstyledButton className={styles.open ?? ''} aria-expanded={opened} onClick={onToggle}>
            <ChevronRight size={14} aria-hidden className={styles.chevron} />
            <span>
              {title} <span className={styles.id}>{id}</span>
            </span>
          </UnstyledButton>
        </th>
        <td className={styles.cause}>{explanation.cause}</td>
        <td className={styles.number}>{status === 0 ? 'none' : status}</td>
        <td>{retry ? whenRetried(id, state) : 'never'}</td>
        <td>
          <div className={styles.switch}>
            <Switch
              size="xs"
              aria-label={`Retry ${title}`}
              checked={retry}
              onChange={(event) => onChange(event.currentTarget.checked)}
            />
            {retry === error.retry ? null : <StatusBadge tone="accent">Changed</StatusBadge>}
          </div>
        </td>
      </tr>
      {opened ? (
        <tr>
          <td colSpan={5} className={styles.cure}>
            <ErrorHelp explanation={explanation} withoutCause onOpenPlace={openPlace} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}

/** [APP-6] */
function whenRetried(id: CalloutErrorId, { retryActionIn }: LeanDataState): string {
  const by = retryTimedBy(id);
  return by === 'Retry Action In' ? `after ${durationWords(retryActionInMs(retryActionIn))}` : `at ${by}`;
}
