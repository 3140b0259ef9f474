import type { JournalEntry } from '#logs/journal-entry.ts';
import { localDay } from '#shared/local-day.ts';
import { DAY, formatDate } from '#shared/instant.ts';

/** API calls of the plugin on one day of the org's time zone. */
export interface CallDay {
  /** `2026-01-05` */
  readonly day: string;
  readonly polls: number;
  readonly writes: number;
}

/**
 * [SYN-11] [SYN-12] The plugin's API calls in a run by day, as its journal tells them: what polls that found
 * something cost, and what single records did. The journal has no polls that found nothing.
 */
export function callsByDay(journal: readonly JournalEntry[], timeZone: string): readonly CallDay[] {
  const days = new Map<number, { polls: number; writes: number }>();
  for (const entry of journal) {
    const { polls, writes } = callsOf(entry);
    if (polls + writes === 0) continue;
    const day = localDay(entry.at, timeZone);
    const sum = days.get(day) ?? { polls: 0, writes: 0 };
    days.set(day, { polls: sum.polls + polls, writes: sum.writes + writes });
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, { polls, writes }]) => ({ day: formatDate(day * DAY), polls, writes }));
}

function callsOf(entry: JournalEntry): { readonly polls: number; readonly writes: number } {
  switch (entry.type) {
    case 'sync-polled':
      return { polls: entry.calls, writes: 0 };
    case 'sync-carried':
    case 'sync-refused':
      return { polls: 0, writes: entry.calls ?? 0 };
    default:
      return { polls: 0, writes: 0 };
  }
}
