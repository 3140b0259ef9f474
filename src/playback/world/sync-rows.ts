import type { EntryOf } from '#logs/entry-of.ts';
import type { RunView } from '../run-view.ts';

type SyncEntry = EntryOf<'sync-polled' | 'sync-carried' | 'sync-refused'>;

/** One thing that the plugin did, as the list tells it. */
export interface SyncRow {
  readonly entry: SyncEntry;
  readonly kind: 'polled' | 'created' | 'updated' | 'linked' | 'unlinked' | 'deleted' | 'refused';
  /** `→ Outreach` or `→ Salesforce`; blank for a poll. */
  readonly way: string;
  /** Salesforce's id; blank for a poll. */
  readonly record: string;
  readonly name: string;
  readonly calls: number;
  readonly text: string;
}

/** [SYN-12] [SYN-14] What the plugin did in a whole run, in order. */
export function syncRows({ run, names }: RunView): readonly SyncRow[] {
  return run.journal.flatMap((entry): readonly SyncRow[] => {
    switch (entry.type) {
      case 'sync-polled': {
        const text = `${entry.detected} changed ${entry.object.toLowerCase()}${entry.detected === 1 ? '' : 's'} found`;
        return [{ entry, kind: 'polled', way: '', record: '', name: `All ${entry.object}s`, calls: entry.calls, text }];
      }
      case 'sync-carried':
      case 'sync-refused': {
        const way = entry.direction === 'in' ? '→ Outreach' : '→ Salesforce';
        const kind = entry.type === 'sync-refused' ? 'refused' : entry.action;
        const name = entry.record === '' ? `New ${entry.object}` : names.record(entry.object, entry.record).name;
        const { record, calls = 0, why } = entry;
        return [{ entry, kind, way, record, name, calls, text: why.text }];
      }
      default:
        return [];
    }
  });
}

/** Sums of what was done so far. */
export interface SyncTotals {
  readonly polls: number;
  readonly created: number;
  readonly updated: number;
  readonly linked: number;
  readonly refused: number;
  readonly calls: number;
}

export function totalsOf(rows: readonly SyncRow[]): SyncTotals {
  const totals = { polls: 0, created: 0, updated: 0, linked: 0, refused: 0, calls: 0 };
  for (const { kind, calls } of rows) {
    totals.calls += calls;
    if (kind === 'polled') totals.polls += 1;
    else if (kind === 'created' || kind === 'updated' || kind === 'linked' || kind === 'refused') totals[kind] += 1;
  }
  return totals;
}
