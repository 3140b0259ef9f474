import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Instant } from '#shared/instant.ts';

/** Every instant at which a trip or a callout came on, in order and each once: between two of them no count changes. */
export function changeInstantsOf(journal: readonly JournalEntry[]): readonly Instant[] {
  const instants: Instant[] = [];
  for (const entry of journal) {
    const counts = entry.type === 'record-not-routed' || isOfTrip(entry);
    if (counts && instants.at(-1) !== entry.at) instants.push(entry.at);
  }
  return instants;
}

const isOfTrip = (entry: JournalEntry): boolean => 'callout' in entry || 'trip' in entry;

/** [LOG-3] [LOG-9] Every instant at which an Outreach action failed once, ended or had its path put back: its outcome reads otherwise. */
export function outreachChangesOf(journal: readonly JournalEntry[]): readonly Instant[] {
  const instants: Instant[] = [];
  for (const entry of journal) {
    const tells =
      entry.type === 'callout-ended' ||
      entry.type === 'trip-reverted' ||
      (entry.type === 'callout-answered' && entry.error !== null);
    if (tells && instants.at(-1) !== entry.at) instants.push(entry.at);
  }
  return instants;
}

/** The last change before an instant; where counts stand as at the end, the one before the last. */
export const changeBefore = (instants: readonly Instant[], at: Instant | null): Instant | undefined =>
  at === null ? instants.at(-2) : instants.findLast((each) => each < at);

/** The first change after an instant; undefined where none follows. */
export function changeAfter(instants: readonly Instant[], at: Instant | null): Instant | undefined {
  return at === null ? undefined : instants.find((each) => each > at);
}
