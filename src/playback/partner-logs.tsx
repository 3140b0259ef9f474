import { Button, Select, TextInput } from '@mantine/core';
import { Download, Search, Send } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { writeRecords } from '#csv/write-records.ts';
import { partnerLogOf, type PartnerLogRow } from '#logs/partner-log.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import { calloutFailureOf } from './callout-failure.ts';
import { historyText, partnerColumns, partnerCsvColumns, partnerStanding } from './partner-columns.tsx';
import { PartnerLogPanel } from './partner-log-panel.tsx';
import { runViewOf, type RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import styles from './partner-logs.module.css';

export interface PartnerLogsProps {
  readonly run: RecordedRun | null;
  readonly catalog: NodeCatalog;
  /** Opens the Simulator at a journal entry of that run. */
  readonly onOpenTrip: (seq: number) => void;
  readonly onOpenPlace: SimulatorProps['onOpenPlace'];
  readonly onSaveFile: SimulatorProps['onSaveFile'];
  readonly emptyActions?: ReactNode;
}

/** [LOG-4] The LeanData Partner Logs report over the callouts of a run. */
export function PartnerLogs(props: PartnerLogsProps): ReactNode {
  const { run, catalog, emptyActions } = props;
  const view = useMemo(() => (run === null ? null : runViewOf(run, catalog)), [run, catalog]);
  const rows = useMemo(() => (run === null ? [] : partnerLogOf(run.journal).toReversed()), [run]);
  if (view === null || rows.length === 0) {
    return (
      <div className={styles.page}>
        <PageHeader title="Partner Logs" />
        <EmptyState icon={<Send size={28} />} title="No callouts yet" actions={emptyActions}>
          {view === null
            ? 'Run records through an Outreach node such as Add to Sequence in the Simulator. Each callout to Outreach leaves one row here.'
            : 'No record of the last run came to an Outreach node that could call Outreach.'}
        </EmptyState>
      </div>
    );
  }
  return <Report {...props} view={view} rows={rows} />;
}

interface Filters {
  readonly text: string;
  readonly status: string | null;
  readonly reason: string | null;
}

const statuses = [
  { value: 'Succeeded', label: '200 succeeded' },
  { value: 'Failed', label: '0, 300, 400 failed' },
  { value: 'Pending', label: 'Blank: pending' },
];

function Report(
  props: PartnerLogsProps & { readonly view: RunView; readonly rows: readonly PartnerLogRow[] },
): ReactNode {
  const { view, rows, onOpenTrip, onOpenPlace, onSaveFile } = props;
  const [filters, setFilters] = useState<Filters>({ text: '', status: null, reason: null });
  const [open, setOpen] = useState<PartnerLogRow | null>(null);
  const wanted = useDeferredValue(filters);
  const columns = useMemo(() => partnerColumns(view), [view]);
  const shown = useMemo(() => rows.filter((row) => fits(row, wanted, view)), [rows, wanted, view]);
  const reasons = useMemo(() => [...new Set(rows.flatMap((row) => row.failureReasons))].sort(), [rows]);
  const set = (part: Partial<Filters>): void => setFilters({ ...filters, ...part });
  const row = open !== null && shown.includes(open) ? open : null;
  return (
    <div className={styles.page}>
      <PageHeader
        title="Partner Logs"
        note={`${shown.length.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} callouts`}
      >
        <Button
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          onClick={() =>
            onSaveFile('partner-logs.csv', writeRecords(partnerCsvColumns(view), shown), 'text/csv;charset=utf-8')
          }
        >
          Export CSV
        </Button>
      </PageHeader>
      <search className={styles.filters} aria-label="Filter partner logs">
        <TextInput
          label="Search"
          placeholder="Node, record, id or error"
          leftSection={<Search size={14} aria-hidden />}
          value={filters.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          w={240}
        />
        <Select
          label="Response Status Code"
          placeholder="Any"
          clearable
          data={statuses}
          value={filters.status}
          onChange={(status) => set({ status })}
        />
        <Select
          label="Failure Reason"
          placeholder={reasons.length === 0 ? 'None in this run' : 'Any'}
          disabled={reasons.length === 0}
          clearable
          data={reasons}
          value={filters.reason}
          onChange={(reason) => set({ reason })}
        />
      </search>
      <div className={styles.body}>
        <div className={styles.table}>
          <DataTable
            label="Partner logs"
            columns={columns}
            rows={shown}
            rowId={(each) => each.callout}
            onOpen={setOpen}
            selected={row?.callout ?? null}
            empty={<EmptyState title="No callout fits these filters">Take one of the filters off.</EmptyState>}
          />
        </div>
        {row === null ? null : (
          <PartnerLogPanel
            row={row}
            view={view}
            onClose={() => setOpen(null)}
            onOpenTrip={onOpenTrip}
            onOpenPlace={onOpenPlace}
          />
        )}
      </div>
    </div>
  );
}

function fits(row: PartnerLogRow, { text, status, reason }: Filters, view: RunView): boolean {
  if (status !== null && partnerStanding(row).text !== status) return false;
  if (reason !== null && !row.failureReasons.some((each) => each === reason)) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const words = [
    row.nodeName,
    row.targetRecord,
    view.names.record(row.targetObject, row.targetRecord).name,
    historyText(row),
    calloutFailureOf(row)?.text ?? '',
  ];
  return words.some((word) => word.toLowerCase().includes(wanted));
}
