import type { JournalEntry } from '#logs/journal-entry.ts';
import type { OrgSetup } from './org-setup.ts';
import type { PartialRun, RecordedRun } from './recorded-run.ts';
import type { RunInput } from './run-input.ts';

/** [CLK-2] A run as recorded; of one that was stopped, the input stops there again. */
export const runOf = (
  input: RunInput,
  journal: readonly JournalEntry[],
  final: OrgSetup,
  partial: PartialRun | undefined,
): RecordedRun =>
  partial === undefined
    ? { input, journal, final }
    : {
        input: input.stopAfter === partial.steps ? input : { ...input, stopAfter: partial.steps },
        journal,
        final,
        partial,
      };
