import type { CsvExportColumn } from '#csv/write-records.ts';
import { isOutreachError, outreachLabels } from '#logs/audit-outcome.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { formatInstant } from '#shared/instant.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import type { ComparedLog } from '#world/compare-runs.ts';
import type { PartingSide } from '#world/parted-ways.ts';
import { ASPECT_WORDS } from './aspect-words.ts';

/** The record of a row, as either run knows it. */
export const recordOf = ({ first, second }: ComparedLog): AuditLog['record'] => {
  const log = first ?? second;
  if (log === null) throw new Error('A row is of one of the runs');
  return log.record;
};

export const rowId = ({ first, second }: ComparedLog): string => `${first?.seq ?? ''}-${second?.seq ?? ''}`;

const triggerText = (row: ComparedLog): string =>
  `${recordOf(row).trigger === 'new' ? 'New' : 'Updated'} ${recordOf(row).object}`;

const differsText = ({ differs }: ComparedLog): string =>
  differs.length === 0 ? 'Alike' : differs.map((aspect) => ASPECT_WORDS[aspect]).join(', ');

/** What happened in a run where the two part: the edge, or why there was none. */
export const sideText = (side: PartingSide | null | undefined): string =>
  side === null || side === undefined ? '' : (side.edge ?? side.why?.text ?? '');

const ownerOf = (log: AuditLog | null): string => log?.record.newOwner?.name ?? '';

/** [ADD-7] The Outreach error edges that were followed, which leave no message in the Outcome: `Missing Prospect ID`. */
function outreachEdges({ trip, path }: AuditLog): readonly string[] {
  const seqs = new Set(trip?.steps.filter(isOutreachError).map(({ seq }) => seq));
  return path.flatMap(({ leftSeq, edgeName }) =>
    leftSeq !== null && edgeName !== null && seqs.has(leftSeq) ? [edgeName] : [],
  );
}

/** How a record came out: what Outreach answered or why it was not asked, and how its trip ended. */
export function outcomeText(log: AuditLog | null): string {
  if (log === null) return 'Did not come';
  if (log.trip === null) return 'Not routed';
  const outreach = outreachLabels[log.outcome.outreach];
  return [outreach, ...outreachEdges(log), log.trip.end === null ? 'still open' : log.trip.end.outcome]
    .filter(Boolean)
    .join(', ');
}

/** The table of the comparison of runs A and B. */
export const comparisonColumns: readonly TableColumn<ComparedLog>[] = [
  { id: 'record', header: 'Record', value: (row) => recordOf(row).name, width: 140, grow: 1.4 },
  { id: 'trigger', header: 'Trigger', value: triggerText, width: 104, grow: 0.6 },
  { id: 'differs', header: 'Differs in', value: differsText, width: 130 },
  { id: 'node', header: 'First difference at', value: ({ parting }) => parting?.node ?? '', width: 150 },
  { id: 'first', header: 'A: what happened', value: ({ parting }) => sideText(parting?.first), width: 174, grow: 1.4 },
  {
    id: 'second',
    header: 'B: what happened',
    value: ({ parting }) => sideText(parting?.second),
    width: 174,
    grow: 1.4,
  },
  { id: 'first-owner', header: 'A: owner', value: ({ first }) => ownerOf(first), width: 110 },
  { id: 'second-owner', header: 'B: owner', value: ({ second }) => ownerOf(second), width: 110 },
  { id: 'first-outcome', header: 'A: outcome', value: ({ first }) => outcomeText(first), width: 224 },
  { id: 'second-outcome', header: 'B: outcome', value: ({ second }) => outcomeText(second), width: 224 },
];

const sideColumns = (
  run: string,
  logOf: (row: ComparedLog) => AuditLog | null,
  partingOf: (row: ComparedLog) => PartingSide | null | undefined,
): readonly CsvExportColumn<ComparedLog>[] => [
  { heading: `${run}: Record Id`, value: (row) => logOf(row)?.record.id },
  { heading: `${run}: Edge`, value: (row) => partingOf(row)?.edge },
  { heading: `${run}: Why`, value: (row) => partingOf(row)?.why?.text },
  { heading: `${run}: Rule`, value: (row) => partingOf(row)?.why?.rule },
  { heading: `${run}: At`, value: (row) => instantOf(partingOf(row)?.at) },
  { heading: `${run}: Path`, value: (row) => pathText(logOf(row)) },
  { heading: `${run}: Owner`, value: (row) => ownerOf(logOf(row)) },
  { heading: `${run}: Outcome`, value: (row) => outcomeText(logOf(row)) },
  { heading: `${run}: Callouts`, value: (row) => calloutText(logOf(row)) },
  { heading: `${run}: End`, value: (row) => instantOf(logOf(row)?.record.endedAt) },
];

/** The columns of an exported comparison; instants are in UTC. */
export const comparisonCsvColumns: readonly CsvExportColumn<ComparedLog>[] = [
  { heading: 'Name', value: (row) => recordOf(row).name },
  { heading: 'Company', value: (row) => recordOf(row).company },
  { heading: 'Trigger', value: triggerText },
  { heading: 'Differs In', value: differsText },
  { heading: 'First Difference At', value: ({ parting }) => parting?.node },
  ...sideColumns(
    'A',
    ({ first }) => first,
    ({ parting }) => parting?.first,
  ),
  ...sideColumns(
    'B',
    ({ second }) => second,
    ({ parting }) => parting?.second,
  ),
];

const instantOf = (at: number | null | undefined): string => (at === null || at === undefined ? '' : formatInstant(at));

const pathText = (log: AuditLog | null): string =>
  (log?.path ?? []).map(({ name, edgeName }) => (edgeName === null ? name : `${name} → ${edgeName}`)).join('; ');

const calloutText = (log: AuditLog | null): string =>
  (log?.trip?.callouts ?? [])
    .map(({ nodeName, attempts, end }) => `${nodeName}: ${end?.result ?? 'open'} after ${attempts.length}`)
    .join('; ');
