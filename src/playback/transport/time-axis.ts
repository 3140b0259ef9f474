import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Duration } from '#shared/instant.ts';

/** How the scrubber measures: waits shortened, true to the clock, or every step as wide as the next. */
export type AxisKind = 'shortened' | 'time' | 'steps';

/** A stretch of the scrubber in which nothing happens; places run from 0 to 1. */
export interface Wait {
  readonly from: number;
  readonly to: number;
  readonly length: Duration;
}

/** Where each entry of a run lies on the scrubber (time-axis.decision.md). */
export interface TimeAxis {
  /** By the number of the entry: from 0 to 1, never falling. */
  readonly places: Float64Array;
  /** The longest waits, longest first. */
  readonly waits: readonly Wait[];
}

/** A wait is drawn at most as wide as so many entries for each tenfold of its seconds. */
const TENFOLD = 3;
/** Shorter waits are not named, in milliseconds. */
const WORTH_NAMING = 10_000;
const MOST_NAMED = 12;

/** [CLK-1] Lays a run's entries out along its virtual time. */
export function timeAxis(journal: readonly JournalEntry[], kind: AxisKind): TimeAxis {
  const places = new Float64Array(journal.length);
  const weights = weightsOf(journal, kind);
  let sum = 0;
  journal.forEach((_, seq) => {
    sum += weights[seq] ?? 0;
    places[seq] = sum;
  });
  if (sum > 0) for (let seq = 0; seq < places.length; seq += 1) places[seq] = (places[seq] ?? 0) / sum;
  return { places, waits: kind === 'steps' ? [] : waitsOf(journal, places) };
}

/** How far each entry lies behind the one before it. */
function weightsOf(journal: readonly JournalEntry[], kind: AxisKind): Float64Array {
  const weights = new Float64Array(journal.length);
  if (kind === 'steps') return weights.fill(1).fill(0, 0, 1);
  for (let seq = 1; seq < journal.length; seq += 1) weights[seq] = gapBefore(journal, seq);
  if (kind === 'time') return weights;
  let tenfolds = 0;
  for (const gap of weights) tenfolds += tenfoldsOf(gap);
  // Few waits in a long run stay to be seen, and many of them leave half of the width to the entries.
  const each = Math.min(journal.length / tenfolds, Math.max(TENFOLD, journal.length / 100));
  for (let seq = 1; seq < journal.length; seq += 1) {
    const gap = tenfoldsOf(weights[seq] ?? 0);
    weights[seq] = 1 + (gap === 0 ? 0 : each * gap);
  }
  return weights;
}

const gapBefore = (journal: readonly JournalEntry[], seq: number): Duration =>
  Math.max(0, (journal[seq]?.at ?? 0) - (journal[seq - 1]?.at ?? 0));

const tenfoldsOf = (gap: Duration): number => Math.log10(1 + gap / 1000);

function waitsOf(journal: readonly JournalEntry[], places: Float64Array): readonly Wait[] {
  const waits: Wait[] = [];
  for (let seq = 1; seq < journal.length; seq += 1) {
    const length = gapBefore(journal, seq);
    if (length >= WORTH_NAMING) waits.push({ from: places[seq - 1] ?? 0, to: places[seq] ?? 0, length });
  }
  return waits.toSorted((a, b) => b.length - a.length).slice(0, MOST_NAMED);
}

/** Index of the stop that lies nearest to a place of the axis; the last of those that lie on one spot. */
export function stopNear({ places }: TimeAxis, stops: readonly JournalEntry[], place: number): number {
  let low = 0;
  let high = stops.length;
  const placeOf = (index: number): number => places[stops[index]?.seq ?? 0] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (placeOf(middle) <= place) low = middle + 1;
    else high = middle;
  }
  const before = low - 1;
  if (before < 0) return 0;
  if (low >= stops.length) return Math.max(0, stops.length - 1);
  return place - placeOf(before) <= placeOf(low) - place ? before : low;
}
