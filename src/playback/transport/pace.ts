import type { JournalEntry } from '#logs/journal-entry.ts';

/** How fast a run can be played, as multiples of the plain pace. */
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4, 8, 16, 64];

/** How long a step of the same instant stays on screen at the plain pace, in milliseconds. */
const STEP_MS = 600;
/** What each tenfold of virtual seconds adds to it. */
const TENFOLD_MS = 200;
const LONGEST_MS = 1_800;
/** Steps that follow each other faster are drawn together. */
const FRAME_MS = 40;

/** How long a step rests on screen before the next one comes, in milliseconds: long waits are shortened (play-pace.decision.md). */
export function restMs(from: JournalEntry, to: JournalEntry): number {
  const seconds = Math.max(0, to.at - from.at) / 1000;
  return Math.min(LONGEST_MS, STEP_MS + TENFOLD_MS * Math.log10(1 + seconds));
}

/** The stop that playing shows next, and how long it waits for it, in milliseconds. */
export interface Stride {
  readonly index: number;
  readonly waitMs: number;
}

/** Where playing goes from a stop; undefined at the last one. `halts` says where it may not pass without stopping. */
export function strideFrom(
  stops: readonly JournalEntry[],
  index: number,
  speed: number,
  halts: (stop: JournalEntry) => boolean,
): Stride | undefined {
  let waitMs = 0;
  let at = index;
  for (;;) {
    const from = stops[at];
    const to = stops[at + 1];
    if (from === undefined || to === undefined) break;
    waitMs += restMs(from, to) / speed;
    at += 1;
    if (waitMs >= FRAME_MS || halts(to)) break;
  }
  return at === index ? undefined : { index: at, waitMs };
}
