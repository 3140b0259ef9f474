import type { JournalEntry } from '#logs/journal-entry.ts';
import type { OrgSetup } from './org-setup.ts';
import type { RunInput } from './run-input.ts';

/** A run as it was recorded: all that playback, logs and reports read. */
export interface RecordedRun {
  readonly input: RunInput;
  readonly journal: readonly JournalEntry[];
  /** How all systems stood when the run ended. */
  readonly final: OrgSetup;
}
