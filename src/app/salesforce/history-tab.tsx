import { Button } from '@mantine/core';
import { History } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { instantText } from '#playback/clock-text.ts';
import type { FieldValue } from '#shared/field.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { historyOf } from '#world/run-history.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { graphOfShownRun } from '../workspace-state.ts';
import { historyEntries, type HistoryEntry } from './history-entries.ts';
import type { ObjectPage } from './objects.ts';
import styles from './history-tab.module.css';

export interface HistoryTabProps {
  readonly page: ObjectPage;
  readonly record: SalesforceRecord;
  /** The run in view; undefined where there is none. */
  readonly run: RecordedRun | undefined;
  /** Whether the record stands as it is after the run. */
  readonly after: boolean;
}

/** [LOG-8] Who changed a record in the run in view: when, what, and through which system. */
export function HistoryTab({ page, record, run, after }: HistoryTabProps): ReactNode {
  const graph = useWorkspace(graphOfShownRun);
  const id = String(record['Id']);
  const entries = useMemo(() => {
    if (!after || !run) return [];
    const { salesforce } = run.final;
    return historyEntries(historyOf(run).changesOf(page.object, id), salesforce, salesforce.fields[page.object]);
  }, [after, run, page.object, id]);
  if (!after || !run) {
    return (
      <EmptyState
        icon={<History size={24} />}
        title="No history before the run"
        actions={
          run ? (
            <Button component={Link} variant="default" to={`/salesforce/${page.object}/${id}?view=after`}>
              Look after the run
            </Button>
          ) : undefined
        }
      >
        A history is what a run does to a record: who changed what, when, and through which system.
        {run ? '' : ' Run something in the Simulator first.'}
      </EmptyState>
    );
  }
  if (entries.length === 0) {
    return (
      <EmptyState icon={<History size={24} />} title={`The run has not touched this ${page.one}`}>
        Neither a person, an import, LeanData nor the sync changed it.
      </EmptyState>
    );
  }
  return (
    <ol className={styles.list} aria-label="History, latest first">
      {entries.map((entry) => (
        <Entry
          key={entry.seq}
          entry={entry}
          time={instantText(entry.at, run.final.salesforce.organization.timeZone)}
          step={`/simulator/${graph ?? ''}?step=${entry.seq}`}
        />
      ))}
    </ol>
  );
}

/** A creation sets many fields: the first say what it is. */
const MOST_SHOWN = 5;

function Entry(props: { readonly entry: HistoryEntry; readonly time: string; readonly step: string }): ReactNode {
  const { entry, time, step } = props;
  const rest = entry.fields.slice(MOST_SHOWN);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <strong>{entry.what}</strong>
        <Link to={step} className={styles.step} aria-label={`Show step ${entry.seq} in the Simulator`}>
          Step {entry.seq}
        </Link>
      </div>
      <div className={styles.who}>
        {entry.who} · <time>{time}</time>
      </div>
      {entry.fields.length > 0 ? <Changes fields={entry.fields.slice(0, MOST_SHOWN)} /> : null}
      {rest.length > 0 ? (
        <details className={styles.rest}>
          <summary>
            {rest.length} more {rest.length === 1 ? 'field' : 'fields'}
          </summary>
          <Changes fields={rest} />
        </details>
      ) : null}
    </li>
  );
}

function Changes({ fields }: { readonly fields: HistoryEntry['fields'] }): ReactNode {
  return (
    <dl className={styles.changes}>
      {fields.map((field) => (
        <div key={field.label} className={styles.change}>
          <dt>{field.label}</dt>
          <dd>
            {field.before === null ? null : (
              <>
                <del aria-label={`before: ${textOf(field.before)}`}>{textOf(field.before)}</del>
                <span aria-hidden> → </span>
              </>
            )}
            <ins aria-label={`after: ${textOf(field.after)}`}>{textOf(field.after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const textOf = (value: FieldValue): string =>
  value === null ? 'blank' : value === true ? 'Yes' : value === false ? 'No' : String(value);
