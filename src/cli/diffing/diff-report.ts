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
    readonly compared: number;
    readonly differences: readonly ReportedDifference[];
    /** How many known differences did not occur. */
    readonly gone: number;
  } | null;
}

export interface ReportedDifference extends Difference {
  /** It was known. */
  readonly expected: boolean;
}

export const unexpected = ({ records }: DiffReport): readonly ReportedDifference[] =>
  (records?.differences ?? []).filter(({ expected }) => !expected);
