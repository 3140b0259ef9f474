import type { ReactNode } from 'react';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import type { FieldValue } from '#shared/field.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { calloutFailureOf } from './callout-failure.ts';
import { dateText, timeText } from './clock-text.ts';
import { historyText } from './partner-history.ts';
import type { PartnerLine } from './partner-lines.ts';
import type { RunView } from './run-view.ts';
import styles from './partner-table.module.css';

export type PartnerTone = 'ok' | 'pending' | 'error';

/** How a row stands in a word: the status column alone is a number or blank. */
export function partnerStanding(row: PartnerLogRow): { readonly text: string; readonly tone: PartnerTone } {
  if (row.responseStatusCode === null) return { text: 'Pending', tone: 'pending' };
  return row.responseStatusCode === 200 ? { text: 'Succeeded', tone: 'ok' } : { text: 'Failed', tone: 'error' };
}

/** [LOG-5] What the column Failure Reasons says; null where it is blank. */
export const reasonsOf = ({ failureReasons }: PartnerLogRow): string | null => failureReasons.join('; ') || null;

/** Columns that the label of a group or of the total reaches over: all before the durations. */
export const LABEL_SPAN = 5;

/** [LOG-4] The columns of the Partner Logs report, in the guide's order, with two of the simulator's own at the end. */
export const partnerColumns = (view: RunView): readonly TableColumn<PartnerLine>[] => [
  textColumn('action', 'Action Type', (row) => row.actionType, { width: 117, grow: 0.6 }),
  textColumn('node', 'Node Name', (row) => row.nodeName, { width: 124, grow: 1.5 }),
  column('status', 'Response Status Code', (row) => row.responseStatusCode, {
    cell: (row) => <StatusCell row={row} />,
    width: 122,
    lines: 2,
    grow: 0.4,
  }),
  textColumn(
    'target',
    'Target Object',
    (row) => `${row.targetObject} ${view.names.record(row.targetObject, row.targetRecord).name}`,
    { width: 118, grow: 1.2, lines: 2 },
  ),
  textColumn('history', 'Callout History', historyText, { width: 112, grow: 1.5, lines: 2 }),
  durationColumn('duration', 'Callout Duration in milliseconds', 120, {
    value: (row) => row.calloutDurationMs,
    average: 'averageMs',
    longest: 'longestMs',
  }),
  durationColumn('total', 'Total Callout Duration in milliseconds', 129, {
    value: (row) => row.totalCalloutDurationMs,
    average: 'averageTotalMs',
    longest: 'longestTotalMs',
  }),
  textColumn('reasons', 'Failure Reasons', (row) => reasonsOf(row), { width: 112, grow: 1, lines: 2 }),
  textColumn('error', 'Last Error', (row) => calloutFailureOf(row)?.lastError ?? null, {
    width: 150,
    grow: 3,
    note: (row) => calloutFailureOf(row)?.cure ?? null,
  }),
  column('at', 'Handed Over', (row) => row.queuedAt, {
    cell: (row) => <InstantCell at={row.queuedAt} timeZone={view.timeZone} />,
    width: 112,
    lines: 2,
    grow: 0.3,
  }),
];

interface Drawn {
  readonly cell?: (row: PartnerLogRow) => ReactNode;
  readonly width: number;
  readonly grow?: number;
  readonly lines?: 2 | 3;
}

function column(
  id: string,
  header: string,
  value: (row: PartnerLogRow) => FieldValue,
  { cell, ...drawn }: Drawn,
): TableColumn<PartnerLine> {
  return {
    id,
    header,
    value: (line) => (line.type === 'callout' ? value(line.row) : null),
    ...(cell ? { cell: (line) => (line.type === 'callout' ? cell(line.row) : null) } : {}),
    ...drawn,
  };
}

/** A column whose words take two lines where one is too short. */
function textColumn(
  id: string,
  header: string,
  value: (row: PartnerLogRow) => string | null,
  { note, ...drawn }: Omit<Drawn, 'cell'> & { readonly note?: (row: PartnerLogRow) => string | null },
): TableColumn<PartnerLine> {
  return column(id, header, value, {
    ...drawn,
    cell: (row) => {
      const text = value(row);
      return text === null ? null : (
        <span className={styles.words} title={[text, note?.(row)].filter(Boolean).join(' ')}>
          {text}
        </span>
      );
    },
  });
}

interface Measure {
  readonly value: (row: PartnerLogRow) => number | null;
  readonly average: 'averageMs' | 'averageTotalMs';
  readonly longest: 'longestMs' | 'longestTotalMs';
}

const durationColumn = (
  id: string,
  header: string,
  width: number,
  { value, average, longest }: Measure,
): TableColumn<PartnerLine> => ({
  id,
  header,
  value: (line) => (line.type === 'callout' ? value(line.row) : null),
  cell: (line) =>
    line.type === 'callout' ? (
      milliseconds(value(line.row))
    ) : (
      <SumCell average={line.sum[average]} longest={line.sum[longest]} />
    ),
  width,
  grow: 0.3,
  lines: 3,
  align: 'end',
});

const milliseconds = (value: number | null): string => value?.toLocaleString('en-GB') ?? '';

function SumCell(props: { readonly average: number | null; readonly longest: number | null }): ReactNode {
  if (props.average === null) return null;
  return (
    <span className={styles.sum}>
      <span>{milliseconds(props.average)} average</span>
      <span>{milliseconds(props.longest)} longest</span>
    </span>
  );
}

/** The day above the time, so that the column stays narrow. */
function InstantCell({ at, timeZone }: { readonly at: number; readonly timeZone: string }): ReactNode {
  return (
    <span className={styles.instant}>
      <span>{dateText(at, timeZone)}</span>
      <span>{timeText(at, timeZone)}</span>
    </span>
  );
}

function StatusCell({ row }: { readonly row: PartnerLogRow }): ReactNode {
  const { text, tone } = partnerStanding(row);
  return (
    <>
      {row.responseStatusCode}
      <StatusBadge tone={tone}>{text}</StatusBadge>
    </>
  );
}
