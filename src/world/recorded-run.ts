import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Instant } from '#shared/instant.ts';
import type { OrgSetup } from './org-setup.ts';
import type { RunInput } from './run-input.ts';

/** A run as it was recorded: all that playback, logs and reports read. */
export interface RecordedRun {
  readonly input: RunInput;
  readonly journal: readonly JournalEntry[];
  /** How all systems stood when the run ended, or where it was stopped. */
  readonly final: OrgSetup;
  /** Only where the run was stopped before its end: how far it had come. The journal has no `run-ended` then. */
  readonly partial?: PartialRun;
}

/** How far a run had come when it was stopped. */
export interface PartialRun {
  /** Things that had happened: `stopAfter` of the input that gives the same run again. */
  readonly steps: number;
  /** Changes of records made and asked for. */
  readonly done: number;
  readonly total: number;
  /** Virtual instant reached. */
  readonly at: Instant;
}
