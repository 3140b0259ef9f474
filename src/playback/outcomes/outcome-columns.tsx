import type { CsvExportColumn } from '#csv/write-records.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { formatDuration } from '#shared/instant.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { standingOf } from '../trip-groups.ts';
import type { RunView } from '../run-view.ts';
import { outcomeRowOf, type OutcomeRow } from './outcome-row.ts';

/** Reads the line of a log of this run. */
export function outcomeReader({ run, names }: Pick<RunView, 'run' | 'names'>): (log: AuditLog) => OutcomeRow {
  const instantOf = (seq: number): number => run.journal[seq]?.at ?? run.input.start;
  return (log) => outcomeRowOf(log, names, instantOf);
}

/** The columns of the table of outcomes. */
export function outcomeColumns(read: (log: AuditLog) => OutcomeRow): readonly TableColumn<AuditLog>[] {
  return [
    { id: 'record', header: 'Record', value: (log) => read(log).name, width: 150, grow: 1.4 },
    { id: 'company', header: 'Company', value: (log) => read(log).company, width: 120, grow: 1.2 },
    { id: 'trigger', header: 'Trigger', value: (log) => read(log).trigger, width: 84, grow: 0.3 },
    { id: 'nodes', header: 'Nodes', value: (log) => read(log).nodes, width: 78, grow: 0.2, align: 'end' },
    { id: 'last-node', header: 'Last node', value: (log) => read(log).lastNode, width: 140, grow: 1.3 },
    { id: 'last-edge', header: 'Last edge', value: (log) => read(log).lastEdge, width: 140, grow: 1.3 },
    { id: 'owner', header: 'Owner', value: (log) => read(log).owner, width: 120 },
    {
      id: 'outcome',
      header: 'Outcome',
      value: (log) => read(log).outcome,
      cell: (log) => <StatusBadge tone={standingOf(log).tone}>{read(log).outcome}</StatusBadge>,
      width: 110,
      grow: 0.6,
    },
    { id: 'outreach', header: 'Outreach', value: (log) => read(log).outreach || null, width: 140, grow: 0.8 },
    { id: 'attempts', header: 'Attempts', value: (log) => read(log).attempts, width: 92, grow: 0.2, align: 'end' },
    {
      id: 'duration',
      header: 'Duration',
      value: (log) => read(log).duration,
      cell: (log) => (log.trip === null ? '' : durationText(read(log).duration)),
      width: 100,
      grow: 0.4,
      align: 'end',
    },
  ];
}

const durationText = (duration: number | null): string => (duration === null ? 'open' : formatDuration(duration));

/** The columns of the exported table. Lengths of time are in milliseconds of the virtual clock. */
export const outcomeCsvColumns = (read: (log: AuditLog) => OutcomeRow): readonly CsvExportColumn<AuditLog>[] => [
  { heading: 'Record Id', value: ({ record }) => record.id },
  { heading: 'Object', value: ({ record }) => record.object },
  { heading: 'Name', value: (log) => read(log).name },
  { heading: 'Company', value: (log) => read(log).company },
  { heading: 'Trigger', value: (log) => read(log).trigger },
  { heading: 'Nodes', value: (log) => read(log).nodes },
  { heading: 'Last Node', value: (log) => read(log).lastNode },
  { heading: 'Last Edge', value: (log) => read(log).lastEdge },
  { heading: 'Owner', value: (log) => read(log).owner },
  { heading: 'Outcome', value: (log) => read(log).outcome },
  { heading: 'Outreach State', value: (log) => read(log).outreach },
  { heading: 'Attempts', value: (log) => read(log).attempts },
  { heading: 'Duration (ms)', value: (log) => read(log).duration },
];
