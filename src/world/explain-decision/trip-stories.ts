import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';

/** What of a trip tells where it stands and what it has gathered. */
export type StoryEntry = EntryOf<
  | 'trip-started'
  | 'edge-followed'
  | 'match-stored'
  | 'trip-record-changed'
  | 'trip-held'
  | 'trip-reverted'
  | 'trip-ended'
>;

const stories = new WeakMap<readonly JournalEntry[], ReadonlyMap<string, readonly StoryEntry[]>>();

/** The entries of one trip in order, looked up once for a whole journal. */
export function storyOf(journal: readonly JournalEntry[], trip: string): readonly StoryEntry[] {
  let known = stories.get(journal);
  if (!known) {
    known = readStories(journal);
    stories.set(journal, known);
  }
  return known.get(trip) ?? [];
}

function readStories(journal: readonly JournalEntry[]): ReadonlyMap<string, readonly StoryEntry[]> {
  const byTrip = new Map<string, StoryEntry[]>();
  for (const entry of journal) {
    if (!isOfStory(entry)) continue;
    const story = byTrip.get(entry.trip);
    if (story) story.push(entry);
    else byTrip.set(entry.trip, [entry]);
  }
  return byTrip;
}

function isOfStory(entry: JournalEntry): entry is StoryEntry {
  switch (entry.type) {
    case 'trip-started':
    case 'edge-followed':
    case 'match-stored':
    case 'trip-record-changed':
    case 'trip-held':
    case 'trip-reverted':
    case 'trip-ended':
      return true;
    default:
      return false;
  }
}
