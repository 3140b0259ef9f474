import type { SyncDirection, SyncLogRow } from './sync-log.ts';

/** What of the log is wanted; null for all. */
export interface SyncLogFilter {
  readonly text: string;
  readonly object: string | null;
  readonly direction: SyncDirection | null;
  readonly result: SyncLogRow['result'] | null;
}

export const ALL_ROWS: SyncLogFilter = { text: '', object: null, direction: null, result: null };

export function fitsFilter(row: SyncLogRow, { text, object, direction, result }: SyncLogFilter): boolean {
  if (object !== null && row.object !== object) return false;
  if (direction !== null && row.direction !== direction) return false;
  if (result !== null && row.result !== result) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const words = [
    row.name,
    row.record,
    row.action,
    row.code,
    row.text,
    row.user,
    ...row.fields.flatMap(({ name, label }) => [name, label]),
  ];
  return words.some((word) => word.toLowerCase().includes(wanted));
}
