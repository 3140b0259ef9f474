import { Button, Select, TextInput } from '@mantine/core';
import { Activity, Download, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { instantText } from '#playback/clock-text.ts';
import { StepSwitch } from '#playback/step-switch.tsx';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import { downloadFile } from '../download-file.ts';
import { RunFirst } from '../run-first.tsx';
import { shownRunOf } from '../workspace-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { syncLogCsv } from './sync-log-csv.ts';
import { ALL_ROWS, fitsFilter, type SyncLogFilter } from './sync-log-filter.ts';
import { SyncLogPanel } from './sync-log-panel.tsx';
import { count, type SyncLogRow } from './sync-log.ts';
import { SHOWN_TYPES } from './sync-toggles.ts';
import { directionText } from './sync-words.ts';
import { useLogOfRun } from './use-log-of-run.ts';
import styles from './plugin-log.module.css';

/** [SYN-14] Logs: which action the plugin took, when, as whom, and whether it succeeded. */
export function PluginLogs(): ReactNode {
  const run = useWorkspace(shownRunOf);
  if (!run)
    return (
      <EmptyState icon={<Activity size={24} />} title="There is no log yet" actions={<RunFirst />}>
        Run a graph in the Simulator: every poll and every record that crosses, or does not, is logged here.
      </EmptyState>
    );
  return <Log run={run} />;
}

function Log({ run }: { readonly run: RecordedRun }): ReactNode {
  const { rows, atStep, hasStep, setAtStep } = useLogOfRun(run);
  const { timeZone } = run.final.salesforce.organization;
  const columns = useMemo(() => columnsOf(timeZone), [timeZone]);
  const [filter, setFilter] = useState<SyncLogFilter>(ALL_ROWS);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => rows.filter((row) => fitsFilter(row, wanted)), [rows, wanted]);
  const [open, setOpen] = useState<SyncLogRow | null>(null);
  const row = open !== null && shown.includes(open) ? open : null;
  return (
    <>
      <LogFilters filter={filter} onChange={setFilter}>
        <StepSwitch label="As of which instant" {...{ atStep, hasStep }} onChange={setAtStep} />
        <span role="status" className={styles.dim}>
          {shown.length.toLocaleString('en-GB')} of {count(rows.length, 'line')}
        </span>
        <Button
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          disabled={shown.length === 0}
          onClick={() => downloadFile('crm-sync-log.csv', syncLogCsv(shown), 'text/csv;charset=utf-8')}
        >
          Export CSV
        </Button>
      </LogFilters>
      <div className={styles.body}>
        <div className={styles.table}>
          <DataTable
            label="Logs"
            columns={columns}
            rows={shown}
            rowId={(each) => String(each.seq)}
            onOpen={setOpen}
            selected={row === null ? null : String(row.seq)}
            empty={
              <EmptyState
                title={
                  rows.length > 0
                    ? 'No line fits'
                    : atStep
                      ? 'The plugin has done nothing yet at this step'
                      : 'The plugin did nothing in the latest run'
                }
              >
                {rows.length > 0
                  ? 'Take one of the filters off.'
                  : atStep
                    ? 'It polls a few minutes after the start.'
                    : 'It was not connected, or nothing was polled.'}
              </EmptyState>
            }
          />
        </div>
        {row === null ? null : (
          <SyncLogPanel
            title={`${row.action}${row.name === '' ? ` ${row.object}` : ` of ${row.name}`}`}
            rows={[row]}
            timeZone={timeZone}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </>
  );
}

function LogFilters({
  filter,
  onChange,
  children,
}: {
  readonly filter: SyncLogFilter;
  readonly onChange: (filter: SyncLogFilter) => void;
  readonly children: ReactNode;
}): ReactNode {
  const set = (part: Partial<SyncLogFilter>): void => onChange({ ...filter, ...part });
  return (
    <search className={styles.filters} aria-label="Filter the log">
      <TextInput
        label="Search"
        placeholder="Record, id, user, error or text"
        leftSection={<Search size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        w={220}
      />
      <Select
        label="Type"
        placeholder="Any"
        clearable
        data={SHOWN_TYPES.map((type) => ({ value: type, label: type }))}
        value={filter.object}
        onChange={(object) => set({ object })}
        w={120}
      />
      <Select
        label="Direction"
        placeholder="Any"
        clearable
        data={[
          { value: 'in', label: directionText('in') },
          { value: 'out', label: directionText('out') },
        ]}
        value={filter.direction}
        onChange={(value) => set({ direction: value === 'in' || value === 'out' ? value : null })}
        w={190}
      />
      <Select
        label="Result"
        placeholder="Any"
        clearable
        data={['Succeeded', 'Failed']}
        value={filter.result}
        onChange={(value) => set({ result: value === 'Succeeded' || value === 'Failed' ? value : null })}
        w={130}
      />
      <div className={styles.filterEnd}>{children}</div>
    </search>
  );
}

const columnsOf = (timeZone: string): readonly TableColumn<SyncLogRow>[] => [
  {
    id: 'at',
    header: 'When',
    value: (row) => row.at,
    cell: (row) => instantText(row.at, timeZone),
    width: 188,
    grow: 0,
  },
  {
    id: 'result',
    header: 'Result',
    value: (row) => row.result,
    cell: (row) => <StatusBadge tone={row.result === 'Failed' ? 'error' : 'ok'}>{row.result}</StatusBadge>,
    width: 104,
    grow: 0,
  },
  { id: 'action', header: 'Action', value: (row) => row.action, width: 146, grow: 0 },
  { id: 'object', header: 'Type', value: (row) => row.object || null, width: 72, grow: 0 },
  { id: 'record', header: 'Record', value: (row) => row.name || null, width: 130, grow: 0.4 },
  { id: 'user', header: 'User', value: (row) => row.user || null, width: 108, grow: 0.2 },
  { id: 'text', header: 'What', value: whatText, width: 260, grow: 4 },
];

/** What happened and what crossed; a failure tells its fields itself, and an update is its fields. */
function whatText({ text, fields, result, action }: SyncLogRow): string {
  if (fields.length === 0 || result === 'Failed') return text;
  const labels = fields.map(({ label }) => label).join(', ');
  return action.endsWith(' update') ? labels : `${text} ${labels}`;
}
