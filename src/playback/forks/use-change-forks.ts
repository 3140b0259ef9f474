import { useMemo } from 'react';
import type { Duration, Instant } from '#shared/instant.ts';
import { JUST_AFTER } from '#world/fault-script.ts';
import type { RunInput } from '#world/run-input.ts';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';

/** Where a change can be made: just after the step shown, or before the run begins. */
export type When = 'step' | 'start';

/** A point of the run at which something can be changed. */
export interface ChangePoint {
  readonly when: When;
  /** Instant of the step, or of the start. */
  readonly at: Instant;
  /** Milliseconds from the start of the run to the change; 0 before the first record. */
  readonly after: Duration;
  /** Last entry before the change; -1 before the run. */
  readonly seq: number;
  /** [RUN-4] Records the run that parts there. */
  fork(title: string, change: (input: RunInput, after: Duration) => RunInput): void;
}

/** [RUN-4] The point that is asked for, with the way to part from the run there. */
export function useChangePoint(view: RunView, when: When): ChangePoint {
  const { playback, fork } = useSimulator();
  const { run } = view;
  const { input, journal } = run;
  const stop = playback.cursor.stops[playback.cursor.index];
  const at = when === 'start' ? input.start : (stop?.at ?? input.start);
  // The change comes after all that happens at the instant shown.
  const seq = useMemo(() => (when === 'start' ? -1 : lastBy(journal, at)), [when, journal, at]);
  const after = when === 'start' ? 0 : Math.min(at - input.start + JUST_AFTER, input.until);
  return {
    when,
    at,
    after,
    seq,
    fork(title, change) {
      const next = change(input, after);
      const before = new Set(input.stimuli);
      const added = next.stimuli.findIndex((stimulus) => !before.has(stimulus));
      fork({ title, input: next, at, stimulus: when === 'start' || added === -1 ? null : added });
    },
  };
}

const lastBy = (journal: RunView['run']['journal'], at: Instant): number => {
  let [low, high] = [0, journal.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((journal[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
