import type { JournalEntry } from '#logs/journal-entry.ts';
import { isErrorEntry } from './mark-of.ts';

/** What one leaps to while stepping. */
export type Landmark = 'decision' | 'callout' | 'error';

/** Indexes of the stops of each kind, ascending. */
export type Landmarks = Readonly<Record<Landmark, readonly number[]>>;

const known = new WeakMap<readonly JournalEntry[], Landmarks>();

/** Where the stops of each kind are, worked out once for a list of stops. */
export function landmarksOf(stops: readonly JournalEntry[]): Landmarks {
  const before = known.get(stops);
  if (before !== undefined) return before;
  const found: Record<Landmark, number[]> = { decision: [], callout: [], error: [] };
  stops.forEach((entry, index) => {
    if (entry.type === 'edge-followed' || entry.type === 'record-not-routed') found.decision.push(index);
    if (entry.type.startsWith('callout-')) found.callout.push(index);
    if (isErrorEntry(entry)) found.error.push(index);
  });
  known.set(stops, found);
  return found;
}
