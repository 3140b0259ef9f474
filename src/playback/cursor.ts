import type { JournalEntry } from '#logs/journal-entry.ts';
import { landmarksOf, type Landmark } from './transport/landmarks.ts';

/** Where stepping stops, in one record's story or in the whole run, and where it stands. */
export interface Cursor {
  readonly stops: readonly JournalEntry[];
  /** Index of the last stop at or before the entry shown; 0 where all come after it. */
  readonly index: number;
}

/** What stepping walks through: the story of the record shown, or every entry of the run. */
export type Scope = 'record' | 'run';

export function cursorAt(stops: readonly JournalEntry[], seq: number): Cursor {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stops[middle]?.seq ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return { stops, index: Math.max(0, low - 1) };
}

export const isDecision = (entry: JournalEntry): boolean =>
  entry.type === 'edge-followed' || entry.type === 'record-not-routed';

/** How a step can be asked for. */
export type Move = 'first' | 'previous' | 'next' | 'last' | `${'next' | 'previous'}-${Landmark}`;

/** Index of the stop that a move leads to; the same one where there is nowhere to go. */
export function moved(cursor: Cursor, move: Move): number {
  const { stops, index } = cursor;
  const last = Math.max(0, stops.length - 1);
  switch (move) {
    case 'first':
      return 0;
    case 'previous':
      return Math.max(0, index - 1);
    case 'next':
      return Math.min(last, index + 1);
    case 'last':
      return last;
    case 'previous-decision':
      return landmarkBefore(cursor, 'decision') ?? 0;
    case 'next-decision':
      return landmarkAfter(cursor, 'decision') ?? last;
    case 'previous-callout':
      return landmarkBefore(cursor, 'callout') ?? index;
    case 'next-callout':
      return landmarkAfter(cursor, 'callout') ?? index;
    case 'previous-error':
      return landmarkBefore(cursor, 'error') ?? index;
    case 'next-error':
      return landmarkAfter(cursor, 'error') ?? index;
  }
}

/** Index of the next stop of a kind; undefined where none comes. */
export function landmarkAfter({ stops, index }: Cursor, kind: Landmark): number | undefined {
  const places = landmarksOf(stops)[kind];
  return places[firstAbove(places, index)];
}

function landmarkBefore({ stops, index }: Cursor, kind: Landmark): number | undefined {
  const places = landmarksOf(stops)[kind];
  return places[firstAbove(places, index - 1) - 1];
}

/** Place of the first number above `bound` in an ascending list. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The move that a key asks for: arrows step, Shift leaps to decisions, Home and End go to the ends. */
export function moveOfKey(key: string, shift: boolean): Move | undefined {
  switch (key) {
    case 'ArrowLeft':
      return shift ? 'previous-decision' : 'previous';
    case 'ArrowRight':
      return shift ? 'next-decision' : 'next';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}
