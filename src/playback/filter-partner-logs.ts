import type { PartnerLogRow } from '#logs/partner-log.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import { dayRangeOf } from './day-range.ts';
import { calloutFailureOf } from './callout-failure.ts';
import { historyText } from './partner-history.ts';
import type { PartnerFilters, PartnerStatus } from './partner-view.ts';
import type { RunView } from './run-view.ts';

/** Filter of the failure reason for callouts that have none. */
export const NO_REASON = 'none';

/** [LOG-4] The rows that fit the filters, in their order. */
export function filterPartnerLogs(
  rows: readonly PartnerLogRow[],
  filters: PartnerFilters,
  view: RunView,
): readonly PartnerLogRow[] {
  const { status, reason, node, action } = filters;
  const { from = -Infinity, to = Infinity } = dayRangeOf(filters, view.timeZone);
  const words = filters.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (status === null || hasStatus(row, status)) &&
      (reason === null || (row.failureReasons[0] ?? NO_REASON) === reason) &&
      (node === null || row.nodeName === node) &&
      (action === null || row.actionType === action) &&
      row.queuedAt >= from &&
      row.queuedAt <= to &&
      (words === '' || wordsOf(row, view).includes(words)),
  );
}

function hasStatus({ responseStatusCode }: PartnerLogRow, status: PartnerStatus): boolean {
  switch (status) {
    case 'pending':
      return responseStatusCode === null;
    case 'succeeded':
      return responseStatusCode === 200;
    case 'failed':
      return responseStatusCode !== null && responseStatusCode !== 200;
    default:
      return String(responseStatusCode) === status;
  }
}

const known = new WeakMap<PartnerLogRow, string>();

/** All that a search looks into, made once for each row. */
function wordsOf(row: PartnerLogRow, view: RunView): string {
  const before = known.get(row);
  if (before !== undefined) return before;
  const record = view.names.record(row.targetObject, row.targetRecord);
  const words = [
    row.actionType,
    row.nodeName,
    row.targetObject,
    row.targetRecord,
    record.name,
    record.company,
    historyText(row),
    calloutFailureOf(row)?.text,
    row.error,
    calloutErrorOf(row.error ?? '')?.title,
    row.callout,
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
  known.set(row, words);
  return words;
}
