import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import type { Instant } from '#shared/instant.ts';
import { faultsOfRun } from '#world/faults-of-run.ts';
import type { ForkOrigin, KeptRun } from '#world/kept-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { ForkRequest } from './fork-request.ts';
import type { RunView } from './run-view.ts';
import type { ShelfOfRuns } from './shelf-of-runs.ts';
import type { Playback } from './use-playback.ts';

/** Recording a run anew that parts from the one shown, and going back to the one before. */
export interface Forks {
  fork(request: ForkRequest): void;
  /** What was changed in the run that is shown, and the way back to the one before; undefined where it is no fork. */
  readonly undo: { readonly label: string; readonly carryOut: () => void } | undefined;
}

/** Where somebody stands in a run. */
interface Stand {
  readonly view: RunView;
  readonly log: AuditLog | undefined;
  readonly at: Instant;
}

interface Asked {
  readonly request: ForkRequest;
  readonly log: AuditLog | undefined;
}

/** [RUN-4] Records the run anew as asked, and shows the place where the two part; another run of the shelf shows the same instant. */
export function useForks(
  view: RunView | null,
  playback: Playback,
  onRun: (input: RunInput, fork: ForkOrigin) => void,
  shelf: ShelfOfRuns | undefined,
): Forks {
  const asked = useRef<Asked>(undefined);
  const stand = useRef<Stand>(undefined);
  const known = useRef<readonly KeptRun[]>([]);
  const place = useEffectEvent((shown: RunView): void => {
    const [last, { request, log } = {}] = [stand.current, asked.current];
    if (request?.input === shown.run.input) {
      asked.current = undefined;
      // Where it was other from the beginning, what was looked at is looked at still.
      const isFromStart = request.stimulus === null && request.at === shown.run.input.start;
      const seq = isFromStart && last ? lastBy(shown.run, last.at) : firstOf(shown.run, request);
      playback.show(sameRecord(shown, log), seq);
    } else if (last !== undefined && known.current.some(({ input }) => input.is(shown.run.input))) {
      // Another run of the shelf: what was looked at is looked at there, at the same instant.
      playback.show(sameRecord(shown, last.log), lastBy(shown.run, last.at));
    }
  });
  const remember = useEffectEvent((): void => {
    if (view === null) return;
    const { cursor, log } = playback;
    stand.current = { view, log, at: cursor.stops[cursor.index]?.at ?? view.run.input.start };
    known.current = shelf?.runs ?? [];
  });
  // Before anything is painted, so that no step of another record comes between.
  useLayoutEffect(() => {
    if (view !== null && stand.current?.view !== view) place(view);
  }, [view]);
  useLayoutEffect(() => remember());
  const { log } = playback;
  const shown = shelf?.runs.find(({ id }) => id === shelf.shown);
  return {
    fork(request) {
      if (view === null) return;
      asked.current = { request, log };
      onRun(request.input, { title: request.title, at: request.at });
    },
    undo: shown && shelf?.back && { label: shown.title, carryOut: shelf.back },
  };
}

/** Trips keep their numbers up to the fork; a record that was not routed is known by its id. */
function sameRecord({ logs }: RunView, log: AuditLog | undefined): AuditLog | undefined {
  if (log === undefined) return undefined;
  const { object, id } = log.record;
  const ofRecord = logs.filter(({ record }) => record.id === id && record.object === object);
  return ofRecord.find(({ trip }) => trip?.trip === log.trip?.trip) ?? ofRecord[0];
}

/** The entry of the fault, or else the first one at the instant of the stimulus. */
function firstOf(run: RecordedRun, { stimulus, at }: ForkRequest): number {
  const asked = stimulus === null ? undefined : run.input.stimuli[stimulus];
  if (asked === undefined) return lastBy(run, at);
  const fired = faultsOfRun(run).flatMap((fault) => [fault, ...(fault.lift === null ? [] : [fault.lift])]);
  const entry = fired.find(({ index }) => index === stimulus)?.entry;
  const instant = run.input.start + asked.after;
  return (entry ?? run.journal.find((each) => each.at >= instant))?.seq ?? lastBy(run, at);
}

const lastBy = ({ journal }: RecordedRun, at: Instant): number => journal.findLast((entry) => entry.at <= at)?.seq ?? 0;
