import { useMemo } from 'react';
import type { Duration, Instant } from '#shared/instant.ts';
import { faultInfo } from '#world/fault-catalog.ts';
import { JUST_AFTER, withFault, withLift, withoutStimuli } from '#world/fault-script.ts';
import type { Fault } from '#world/fault.ts';
import { faultsOfRun, type FaultOfRun } from '#world/faults-of-run.ts';
import type { RunView } from './run-view.ts';
import type { Forks } from './use-forks.ts';
import type { Playback } from './use-playback.ts';

/** The faults of the run shown, and the ways to fork it by one. */
export interface FaultForks {
  readonly faults: readonly FaultOfRun[];
  /** Milliseconds from the run's start to just after the step shown. */
  readonly justAfter: Duration;
  /** The same for another instant of the run. */
  justAfterInstant(at: Instant): Duration;
  make(fault: Fault, after: Duration): void;
  /** [RUN-4] Lifts a fault from the step shown on. */
  lift(fault: FaultOfRun): void;
  /** Runs again without it. */
  takeBack(fault: FaultOfRun): void;
  readonly undo: Forks['undo'];
}

/** [RUN-4] Records the run anew with one fault more, less, or lifted, and shows the place where they part. */
export function useFaultForks(view: RunView | null, playback: Playback, forks: Forks): FaultForks | null {
  const faults = useMemo(() => (view === null ? [] : faultsOfRun(view.run)), [view]);
  if (view === null) return null;
  const { input } = view.run;
  const entry = playback.cursor.stops[playback.cursor.index];
  const at = entry?.at ?? input.start;
  const justAfterInstant = (instant: Instant): Duration => Math.min(instant - input.start + JUST_AFTER, input.until);
  const justAfter = entry === undefined ? 0 : justAfterInstant(at);
  return {
    faults,
    justAfter,
    justAfterInstant,
    make(fault, after) {
      const next = withFault(input, fault, after);
      const stimulus = next.stimuli.findIndex((each) => each.type === 'make-fault' && each.fault === fault);
      forks.fork({ title: faultInfo(fault.type).title, input: next, at, stimulus });
    },
    lift({ fault, lift }) {
      const next = withLift(input, fault, justAfter, lift?.index);
      const stimulus = next.stimuli.findLastIndex(
        (each) => each.type === 'lift-fault' && each.after === justAfter && each.fault === fault,
      );
      forks.fork({ title: faultInfo(fault.type).lift ?? '', input: next, at, stimulus });
    },
    takeBack({ fault, index, lift }) {
      const places = lift === null ? [index] : [index, lift.index];
      const title = `Take back: ${faultInfo(fault.type).title}`;
      forks.fork({ title, input: withoutStimuli(input, places), at, stimulus: null });
    },
    undo: forks.undo,
  };
}
