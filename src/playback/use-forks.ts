import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { faultsOfRun } from '#world/faults-of-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { ForkRequest } from './fork-request.ts';
import type { RunView } from './run-view.ts';
import type { Playback } from './use-playback.ts';

/** Recording a run anew that parts from the one shown, and going back to the one before. */
export interface Forks {
  fork(request: ForkRequest): void;
  /** What was done last, in words, and how to undo it; undefined where nothing was. */
  readonly undo: { readonly label: string; readonly carryOut: () => void } | undefined;
}

/** A fork that was asked for: the run that it leads from, and what is shown once it is recorded. */
interface Fork extends ForkRequest {
  readonly before: RunInput;
}

interface Pending {
  readonly input: RunInput;
  readonly at: number;
  readonly stimulus: number | null;
  readonly log: AuditLog | undefined;
}

/** [RUN-4] Records the run anew as asked, and shows the place where the two part. */
export function useForks(view: RunView | null, playback: Playback, onRun: (input: RunInput) => void): Forks {
  const [forks, setForks] = useState<readonly Fork[]>([]);
  const pending = useRef<Pending>(undefined);
  const showFork = useEffectEvent((shown: RunView): void => {
    const asked = pending.current;
    if (asked?.input !== shown.run.input) return;
    pending.current = undefined;
    const { log, stimulus, at } = asked;
    const fired = faultsOfRun(shown.run).flatMap((fault) => [fault, ...(fault.lift === null ? [] : [fault.lift])]);
    const entry = fired.find(({ index }) => index === stimulus)?.entry;
    const same = shown.logs.find((each) => log !== undefined && isSame(each, log));
    playback.show(same, entry?.seq ?? shown.run.journal.findLast((each) => each.at <= at)?.seq ?? 0);
  });
  // Before anything is painted, so that no step of another record comes between.
  useLayoutEffect(() => {
    if (view !== null) showFork(view);
  }, [view]);
  const { log } = playback;
  const input = view?.run.input;
  const run = (next: RunInput, at: number, stimulus: number | null): void => {
    pending.current = { input: next, at, stimulus, log };
    onRun(next);
  };
  const last = forks.findLast((fork) => fork.input === input);
  return {
    fork(request) {
      if (input === undefined) return;
      setForks([...forks.filter(({ before }) => before !== input), { ...request, before: input }]);
      run(request.input, request.at, request.stimulus);
    },
    undo: last && { label: last.title, carryOut: () => run(last.before, last.at, null) },
  };
}

/** Trips keep their numbers up to the fork; a record that was not routed is known by its id. */
const isSame = (one: AuditLog, other: AuditLog): boolean =>
  other.trip === null ? one.trip === null && one.record.id === other.record.id : one.trip?.trip === other.trip.trip;
