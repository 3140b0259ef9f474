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
import { HistoryList, type HistoryItem } from '../history-list.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { graphOfShownRun } from '../workspace-state.ts';
import { historyEntries, type HistoryEntry } from './history-entries.ts';
import type { ObjectPage } from './objects.ts';

export interface HistoryTabProps {
  readonly page: ObjectPage;
  readonly record: SalesforceRecord;
  /** The run in view; undefined where there is none. */
  readonly run: RecordedRun | undefined;
  /** The journal entry up to which it is told; the whole run where undefined. */
  readonly upTo: number | undefined;
  /** Whether the run is looked at. */
  readonly after: boolean;
}

/** [LOG-8] Who changed a record in the run in view: when, what, and through which system. */
export function HistoryTab({ page, record, run, upTo, after }: HistoryTabProps): ReactNode {
  const graph = useWorkspace(graphOfShownRun);
  const id = String(record['Id']);
  const entries = useMemo(() => {
    if (!after || !run) return [];
    const { salesforce } = run.final;
    const changes = historyOf(run).changesOf(page.object, id);
    const known = upTo === undefined ? changes : changes.filter(({ seq }) => seq <= upTo);
    return historyEntries(known, salesforce, salesforce.fields[page.object]);
  }, [after, run, upTo, page.object, id]);
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
      <EmptyState
        icon={<History size={24} />}
        title={`The run has not touched this ${page.one}${upTo === undefined ? '' : ' so far'}`}
      >
        Neither a person, an import, LeanData nor the sync changed it.
      </EmptyState>
    );
  }
  const { timeZone } = run.final.salesforce.organization;
  return <HistoryList items={entries.map((entry) => itemOf(entry, timeZone))} graph={graph} />;
}

const itemOf = ({ fields, at, ...entry }: HistoryEntry, timeZone: string): HistoryItem => ({
  ...entry,
  time: instantText(at, timeZone),
  fields: fields.map(({ label, before, after }) => ({
    label,
    before: before === null ? null : textOf(before),
    after: textOf(after),
  })),
});

const textOf = (value: FieldValue): string =>
  value === null ? 'blank' : value === true ? 'Yes' : value === false ? 'No' : String(value);
