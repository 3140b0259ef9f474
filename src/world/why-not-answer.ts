import type { EdgeId } from '#graph/flow-graph.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Duration, Instant } from '#shared/instant.ts';
import type { Edit } from './edit.ts';
import type { RunInput } from './run-input.ts';

/** Why did the decision at entry `seq` of this input's run not lead to `edge`? */
export interface WhyNotQuestion {
  readonly input: RunInput;
  /** Place of an `edge-followed`, `record-not-routed`, `trip-held` or `trip-reverted` entry in the journal. */
  readonly seq: number;
  readonly edge: EdgeId;
}

/** One thing that would be different in the run. Places are those of the input that the question was asked of. */
export type WhyNotChange =
  /** The record is created, or updated, with another value. */
  | {
      readonly type: 'stimulus-field';
      readonly stimulus: number;
      readonly field: string;
      readonly value: FieldValue;
      /** [SF-3] Fields that people may not write come by an import. */
      readonly imported?: true;
    }
  /** A Salesforce record stands otherwise before the run. */
  | {
      readonly type: 'record-field';
      readonly object: SalesforceObject;
      readonly id: string;
      readonly field: string;
      readonly value: FieldValue;
    }
  /** Something is set by hand in one of the systems, `after` milliseconds from the start. */
  | { readonly type: 'edit'; readonly after: Duration; readonly edit: Edit }
  /** Somebody changes a record on the way, `after` milliseconds from the start. */
  | {
      readonly type: 'update';
      readonly after: Duration;
      readonly object: SalesforceObject;
      readonly id: string;
      readonly field: string;
      readonly value: FieldValue;
    }
  /** A fault, an edit or a change that was made is not made. */
  | { readonly type: 'without'; readonly stimuli: readonly number[] };

/** One way to the edge: every change of it is needed, and together they were proven by running them. */
export interface WhyNotWay {
  /** Plain words, such as `Set Lead Source to Web when the lead is created`. */
  readonly text: string;
  readonly changes: readonly WhyNotChange[];
  /** Instant at which the run parts from the one that was asked about. */
  readonly at: Instant;
  /** Smaller is less to change; ways are listed by it. */
  readonly size: number;
  /** True where it was proven with this record alone, as the whole run is too long to be run for each way. */
  readonly alone: boolean;
}

/** Why no record at all can leave the node by the edge. */
export interface WhyNever {
  readonly text: string;
  readonly rule?: string;
}

export interface WhyNotAnswer {
  /** At most five, the smallest first. */
  readonly ways: readonly WhyNotWay[];
  /** Set where nothing can lead there; then nothing was tried. */
  readonly never: WhyNever | null;
  /** Kinds of changes that were thought through or run, in words, with how many of each. */
  readonly tried: readonly { readonly what: string; readonly count: number }[];
  /** False where there was more to try than time. */
  readonly exhaustive: boolean;
}

export interface WhyNotProgress {
  /** `reading`: the run is recorded again up to the decision. `trying`: changes are run. */
  readonly stage: 'reading' | 'trying';
  readonly done: number;
  /** Null while it is not known. */
  readonly of: number | null;
  /** Ways found so far. */
  readonly found: number;
}
