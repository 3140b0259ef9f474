import { stableJson } from '#shared/stable-json.ts';
import type { JournalEntry, JournalEvent } from './journal-entry.ts';

/** Takes what happens, in order, and numbers it. Entries go to a sink, so that a long run can stream them away. */
export interface Journal {
  /** Takes the event over: it becomes the entry, so it must be new. */
  append(at: number, event: JournalEvent): void;
  /** How many entries there are so far; also the next entry's `seq`. */
  readonly length: number;
}

/** A journal that hands every entry to `sink`; `offset` goes on counting after a restored snapshot. */
export function createJournal(sink: (entry: JournalEntry) => void, offset = 0): Journal {
  let length = offset;
  return {
    append(at, event) {
      sink(Object.assign(event, { seq: length, at }));
      length += 1;
    },
    get length() {
      return length;
    },
  };
}

/** [CLK-2] One line per entry, the same bytes for the same entries in every engine. */
export const printJournal = (entries: readonly JournalEntry[]): string =>
  entries.map((entry) => `${stableJson(entry)}\n`).join('');
