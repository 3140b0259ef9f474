import type { JournalEntry } from '#logs/journal-entry.ts';

/** Where stepping stops in one record's story, and where it stands. */
export interface Cursor {
  readonly stops: readonly JournalEntry[];
  /** Index of the last stop at or before the entry shown; 0 where all come after it. */
  readonly index: number;
}

/** What stepping walks through: the story of the record shown, or every entry of the run. */
export type Scope = 'record' | 'run';

export function cursorAt(stops: readonly JournalEntry[], seq: number): Cursor {
  const index = stops.findLastIndex((entry) => entry.seq <= seq);
  return { stops, index: Math.max(0, index) };
}

export const isDecision = (entry: JournalEntry): boolean =>
  entry.type === 'edge-followed' || entry.type === 'record-not-routed';

/** How a step can be asked for. */
export type Move = 'first' | 'previous' | 'next' | 'last' | 'previous-decision' | 'next-decision';

/** Index of the stop that a move leads to; the same one where there is nowhere to go. */
export function moved({ stops, index }: Cursor, move: Move): number {
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
    case 'previous-decision': {
      const found = stops.findLastIndex((entry, at) => at < index && isDecision(entry));
      return found === -1 ? 0 : found;
    }
    case 'next-decision': {
      const found = stops.findIndex((entry, at) => at > index && isDecision(entry));
      return found === -1 ? last : found;
    }
  }
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
