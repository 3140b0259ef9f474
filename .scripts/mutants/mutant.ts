/** One change of one place of one source file. */
export interface Mutant {
  /** Path in the project, such as `src/engine/trip.ts`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What kind of change it is, in a few words. */
  readonly kind: string;
  /** Where the changed text stands in the file: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The lines that change, with single spaces: as they stand, and as they become. */
  readonly before: string;
  readonly after: string;
}

/** The source with the change made. */
export const applyMutant = (source: string, { start, end, text }: Mutant): string =>
  source.slice(0, start) + text + source.slice(end);
