import type { JournalEntry, JournalEvent } from './journal-entry.ts';

/** The journal's entry of one type: `EntryOf<'record-changed'>`. */
export type EntryOf<Type extends JournalEvent['type']> = Extract<JournalEntry, { readonly type: Type }>;

/** The last entry's `seq` that a fold takes in; everything where absent (LOG-8). */
export interface AsOf {
  readonly upTo?: number | undefined;
}
