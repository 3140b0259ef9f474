import type { Instant } from '#shared/instant.ts';
import type { RunInput } from './run-input.ts';

/** What was changed to make a run of another one: the change in a few words, and when the two part. */
export interface ForkOrigin {
  readonly title: string;
  readonly at: Instant;
}

/** What a kept run depends on; one of an earlier visit is read when it is first asked for. */
export interface KeptInput {
  /** Always the same object; undefined where it cannot be read by this version of the app. */
  get(): RunInput | undefined;
  /** Whether it is that very input; one that nobody has asked for is not read for it. */
  is(input: RunInput): boolean;
}

/** A run that is kept beside others of its graph. Its journal can be recorded again (CLK-2). */
export interface KeptRun {
  readonly id: string;
  /** Counts up within the runs of a graph. */
  readonly number: number;
  /** What was changed in it, or `Run 1` where it stands on its own, or the name that somebody gave it. */
  readonly title: string;
  /** Somebody gave it its title: it does not go by itself. */
  readonly named: boolean;
  readonly note: string;
  /** Id of the test whose run it is; absent where it is of none. */
  readonly test?: string;
  /** The run that it parts from, which may be kept no longer, and when; null where it stands on its own. */
  readonly from: { readonly run: string; readonly at: Instant } | null;
  /** How much it holds: records of its org, and what comes from outside. */
  readonly size: number;
  readonly input: KeptInput;
}

/** The runs kept of one graph. */
export interface RunShelf {
  /** Oldest first. */
  readonly runs: readonly KeptRun[];
  /** Id of the one that is shown; null only where none is. */
  readonly shown: string | null;
}

export const emptyShelf: RunShelf = { runs: [], shown: null };

/** An input that is there already. */
export const keptInput = (input: RunInput): KeptInput => ({ get: () => input, is: (other) => other === input });

/** How much a run holds: records of its org, and what comes from outside. */
export const sizeOfInput = ({ org, stimuli }: RunInput): number =>
  Object.values(org.salesforce.records).reduce((sum, records) => sum + records.length, stimuli.length) +
  org.outreach.prospects.length;
