import type { JournalEntry } from '#logs/journal-entry.ts';
import type { LessonQuestion } from './lesson.ts';
import type { RunReading } from './scenario-reading.ts';

/**
 * The last entry that can be shown while the question of a stop is open: nothing that stands there tells the answer. An
 * edge is asked for where the record has just come to the node; anything else before what happens at the stop.
 */
export function entryBeforeAnswer(reading: RunReading, seq: number, type: LessonQuestion['type']): number {
  const { journal } = reading.run;
  const entry = journal[seq];
  const own = entry && reading.tripOf(entry);
  const quiet = type === 'edge' ? isArrival : isQuiet;
  for (let before = seq - 1; before > 0; before -= 1) {
    const each = journal[before];
    if (each === undefined) break;
    const trip = reading.tripOf(each);
    // The entry of another record would bring that one to the front.
    const isOther = trip === undefined ? type === 'edge' : trip.trip !== own?.trip;
    if (!isOther && quiet(each)) return before;
  }
  return 0;
}

/** What a node does for a record, such as to hand over a callout, comes before the edge, and says which it will be. */
const isArrival = ({ type }: JournalEntry): boolean =>
  type === 'edge-followed' || type === 'trip-started' || type === 'trip-held';

/** An answer of Outreach, and what it changed there, comes before the Outcome that it leads to. */
function isQuiet(entry: JournalEntry): boolean {
  switch (entry.type) {
    case 'callout-answered':
    case 'callout-retry-scheduled':
    case 'callout-ended':
    case 'trip-reverted':
    case 'trip-ended':
    case 'record-not-routed':
    case 'sync-refused':
      return false;
    case 'record-changed':
      return entry.system !== 'outreach';
    default:
      return true;
  }
}
