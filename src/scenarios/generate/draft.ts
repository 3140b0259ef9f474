import type { Duration } from '#shared/instant.ts';
import type { OrgEdit } from '#world/edit-org.ts';
import type { Stimulus } from '#world/run-input.ts';

/** A scenario in the making: what is done to the org before the run, and what happens on its way. */
export interface Draft {
  readonly edits: readonly OrgEdit[];
  readonly stimuli: readonly Stimulus[];
  /** [RUN-2] */
  readonly until: Duration;
}

/** The draft with something more that is done before the run. */
export const withEdits = (draft: Draft, ...edits: readonly OrgEdit[]): Draft => ({
  ...draft,
  edits: [...draft.edits, ...edits],
});

/** The draft with something more that happens at its very beginning, before any record comes. */
export const withOpening = (draft: Draft, ...stimuli: readonly Stimulus[]): Draft => ({
  ...draft,
  stimuli: [...stimuli, ...draft.stimuli],
});
