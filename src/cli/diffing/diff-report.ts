import type { ChangeGroup } from '#versions/change-words.ts';
import type { Difference } from './difference.ts';

/** What was compared, and what differs. */
export interface DiffReport {
  readonly before: string;
  readonly after: string;
  /** Null where no graphs were given. */
  readonly changes: readonly ChangeGroup[] | null;
  /** Null where no records were run. */
  readonly records: {
    /** Records, or random scenarios. */
    readonly compared: number;
    /** How many of those came out differently, known or not. */
    readonly differing: number;
    /** Trips of the records, in either run; absent where random scenarios were run. */
    readonly trips?: number;
    /** Where random scenarios were run. */
    readonly random?: { readonly seed: number };
    /** One for each trip; of random scenarios one for each node. */
    readonly differences: readonly ReportedDifference[];
    /** How many known differences did not occur. */
    readonly gone: number;
  } | null;
}

export interface ReportedDifference extends Difference {
  /** It was known. */
  readonly expected: boolean;
  /** Of random scenarios: the smallest that shows it. */
  readonly smallest?: SmallestScenario;
}

export interface SmallestScenario {
  /** How many of the random scenarios part at the same node. */
  readonly count: number;
  /** What it does, in words. */
  readonly scenario: readonly string[];
  /** The test that it was written to; null where none was asked for. */
  readonly file: string | null;
}

export const unexpected = ({ records }: DiffReport): readonly ReportedDifference[] =>
  (records?.differences ?? []).filter(({ expected }) => !expected);
