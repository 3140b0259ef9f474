import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import type { Duration, Instant } from '#shared/instant.ts';
import type { Fault } from '#world/fault.ts';
import { faultInfo } from '#world/fault-catalog.ts';
import { JUST_AFTER, withFault, withLift, withoutStimuli } from '#world/fault-script.ts';
import { faultsOfRun, type FaultOfRun } from '#world/faults-of-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { RunView } from './run-view.ts';
import type { Playback } from './use-playback.ts';

/** The faults of the run shown, and the ways to fork it. */
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
  /** What was done last, in words, and how to undo it; undefined where nothing was. */
  readonly undo: { readonly label: string; readonly carryOut: () => void } | undefined;
}

/** A fork that was asked for: the run that it leads from and to, and what is shown once it is recorded. */
interface Fork {
  readonly before: RunInput;
  readonly after: RunInput;
  readonly label: string;
  readonly show: Show;
}

interface Show {
  readonly log: AuditLog | undefined;
  /** Place of the stimulus among those of the new run; null to stay at the instant. */
  readonly stimulus: number | null;
  readonly at: number;
}

/** [RUN-4] Records the run anew with one fault more, less, or lifted, and shows the place where they part. */
export function useFaultForks(
  view: RunView | null,
  playback: Playback,
  onRun: (input: RunInput) => void,
): FaultForks | null {
  const [forks, setForks] = useState<readonly Fork[]>([]);
  const pending = useRef<{ readonly input: RunInput; readonly show: Show }>(undefined);
  const faults = useMemo(() => (view === null ? [] : faultsOfRun(view.run)), [view]);
  const showFork = useEffectEvent((shown: RunView): void => {
    if (pending.current?.input !== shown.run.input) return;
    const { log, stimulus, at } = pending.current.show;
    pending.current = undefined;
    const fired = faultsOfRun(shown.run).flatMap((fault) => [fault, ...(fault.lift === null ? [] : [fault.lift])]);
    const entry = fired.find(({ index }) => index === stimulus)?.entry;
    const same = shown.logs.find((each) => log !== undefined && isSame(each, log));
    playback.show(same, entry?.seq ?? shown.run.journal.findLast((each) => each.at <= at)?.seq ?? 0);
  });
  // Before anything is painted, so that no step of another record comes between.
  useLayoutEffect(() => {
    if (view !== null) showFork(view);
  }, [view]);
  if (view === null) return null;
  const { input } = view.run;
  const entry = playback.cursor.stops[playback.cursor.index];
  const at = entry?.at ?? input.start;
  const justAfterInstant = (instant: Instant): Duration => Math.min(instant - input.start + JUST_AFTER, input.until);
  const justAfter = entry === undefined ? 0 : justAfterInstant(at);
  const run = (next: RunInput, show: Show): void => {
    pending.current = { input: next, show };
    onRun(next);
  };
  const fork = (label: string, after: RunInput, stimulus: number | null): void => {
    const show = { log: playback.log, stimulus, at };
    setForks([...forks.filter(({ before }) => before !== input), { before: input, after, label, show }]);
    run(after, show);
  };
  const last = forks.findLast(({ after }) => after === input);
  return {
    faults,
    justAfter,
    justAfterInstant,
    make(fault, after) {
      const next = withFault(input, fault, after);
      fork(
        faultInfo(fault.type).title,
        next,
        next.stimuli.findIndex((each) => each.type === 'make-fault' && each.fault === fault),
      );
    },
    lift({ fault, lift }) {
      const next = withLift(input, fault, justAfter, lift?.index);
      const place = next.stimuli.findLastIndex(
        (each) => each.type === 'lift-fault' && each.after === justAfter && each.fault === fault,
      );
      fork(faultInfo(fault.type).lift ?? '', next, place);
    },
    takeBack({ fault, index, lift }) {
      const places = lift === null ? [index] : [index, lift.index];
      fork(`Take back: ${faultInfo(fault.type).title}`, withoutStimuli(input, places), null);
    },
    undo:
      last === undefined
        ? undefined
        : {
            label: last.label,
            carryOut: () => run(last.before, { log: playback.log, stimulus: null, at: last.show.at }),
          },
  };
}

/** Trips keep their numbers up to the fork; a record that was not routed is known by its id. */
const isSame = (one: AuditLog, other: AuditLog): boolean =>
  other.trip === null ? one.trip === null && one.record.id === other.record.id : one.trip?.trip === other.trip.trip;
