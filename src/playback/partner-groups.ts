import type { PartnerLogRow } from '#logs/partner-log.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import type { PartnerGrouping } from './partner-view.ts';

/** Count, average and longest durations of some callouts; a duration is null where none has one. */
export interface PartnerSum {
  readonly count: number;
  readonly averageMs: number | null;
  readonly longestMs: number | null;
  readonly averageTotalMs: number | null;
  readonly longestTotalMs: number | null;
}

/** One group of the report, with its rows in the order in which they came. */
export interface PartnerGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly PartnerLogRow[];
  readonly sum: PartnerSum;
}

/** [LOG-4] The sums over some callouts. */
export function sumOf(rows: readonly PartnerLogRow[]): PartnerSum {
  const single = measuresOf(rows, (row) => row.calloutDurationMs);
  const total = measuresOf(rows, (row) => row.totalCalloutDurationMs);
  return {
    count: rows.length,
    averageMs: single.average,
    longestMs: single.longest,
    averageTotalMs: total.average,
    longestTotalMs: total.longest,
  };
}

/** Callouts that nothing was sent for have no duration, and count in no average. */
function measuresOf(rows: readonly PartnerLogRow[], durationOf: (row: PartnerLogRow) => number | null) {
  let sum = 0;
  let count = 0;
  let longest: number | null = null;
  for (const row of rows) {
    const duration = durationOf(row);
    if (duration === null) continue;
    sum += duration;
    count += 1;
    longest = longest === null ? duration : Math.max(longest, duration);
  }
  return { average: count === 0 ? null : Math.round(sum / count), longest };
}

/** [LOG-5] The report by failure reason, last error, node or status: by label, what has none of it last, by how it stands. */
export function groupRows(rows: readonly PartnerLogRow[], by: PartnerGrouping): readonly PartnerGroup[] {
  const groups = new Map<string, PartnerLogRow[]>();
  for (const row of rows) {
    const key = keyOf(row, by);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [row]);
    else members.push(row);
  }
  return [...groups]
    .map(([key, members]) => ({ key, label: labelOf(key, by), rows: members, sum: sumOf(members) }))
    .sort((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** Keys of the callouts that have nothing to be grouped by; no reason or error reads so. */
const WITHOUT = ['without failed', 'without pending', 'without succeeded'] as const;

const rank = ({ key }: { readonly key: string }): number =>
  key === '' ? 1 : WITHOUT.findIndex((each) => each === key) + 1;

/** A success, a callout that is pending and a failure that names nothing are not one. */
function without({ responseStatusCode }: PartnerLogRow): string {
  if (responseStatusCode === null) return WITHOUT[1];
  return responseStatusCode === 200 ? WITHOUT[2] : WITHOUT[0];
}

function keyOf(row: PartnerLogRow, by: PartnerGrouping): string {
  switch (by) {
    case 'reason':
      return row.failureReasons[0] ?? without(row);
    case 'error':
      return row.error ?? without(row);
    case 'node':
      return row.nodeName;
    case 'status':
      return row.responseStatusCode === null ? '' : String(row.responseStatusCode);
  }
}

function labelOf(key: string, by: PartnerGrouping): string {
  switch (by) {
    case 'reason':
      return labelWithout(key, 'a failure reason') ?? key;
    case 'error':
      return labelWithout(key, 'an error') ?? calloutErrorOf(key)?.title ?? key;
    case 'node':
      return key === '' ? 'A node without a name' : key;
    case 'status':
      return key === '' ? 'Blank: pending' : `${key} ${key === '200' ? 'succeeded' : 'failed'}`;
  }
}

function labelWithout(key: string, what: string): string | undefined {
  switch (key) {
    case WITHOUT[0]:
      return `Failed without ${what}`;
    case WITHOUT[1]:
      return 'Pending';
    case WITHOUT[2]:
      return 'Succeeded';
    default:
      return undefined;
  }
}
