import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { ForkOrigin, KeptRun } from '#world/kept-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { ForkRequest } from './fork-request.ts';
import { placeOfFork, samePlace, type Stand } from './place-of-fork.ts';
import type { RunView } from './run-view.ts';
import type { ShelfOfRuns } from './shelf-of-runs.ts';
import type { Playback } from './use-playback.ts';

/** Recording a run anew that parts from the one shown, and going back to the one before. */
export interface Forks {
  fork(request: ForkRequest): void;
  /** What was changed in the run that is shown, and the way back to the one before; undefined where it is no fork. */
  readonly undo: { readonly label: string; readonly carryOut: () => void } | undefined;
}

interface Asked {
  readonly request: ForkRequest;
  /** Where it was asked for. */
  readonly stood: Stand;
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
    const { request, stood } = asked.current ?? {};
    const last = stand.current;
    if (stood !== undefined && request?.input === shown.run.input) {
      asked.current = undefined;
      const { log, seq } = placeOfFork(shown, stood, request);
      playback.show(log, seq);
    } else if (last !== undefined && known.current.some(({ input }) => input.is(shown.run.input))) {
      // Another run of the shelf: what was looked at is looked at there, at the same instant.
      const { log, seq } = samePlace(shown, last);
      playback.show(log, seq);
    }
  });
  const remember = useEffectEvent((): void => {
    if (view === null) return;
    stand.current = standOf(view, playback);
    known.current = shelf?.runs ?? [];
  });
  // Before anything is painted, so that no step of another record comes between.
  useLayoutEffect(() => {
    if (view !== null && stand.current?.view !== view) place(view);
  }, [view]);
  useLayoutEffect(() => remember());
  const shown = shelf?.runs.find(({ id }) => id === shelf.shown);
  return {
    fork(request) {
      if (view === null) return;
      asked.current = { request, stood: standOf(view, playback) };
      onRun(request.input, { title: request.title, at: request.at });
    },
    undo: shown && shelf?.back && { label: shown.title, carryOut: shelf.back },
  };
}

const standOf = (view: RunView, { cursor, log, seq }: Playback): Stand => ({
  view,
  log,
  seq,
  at: cursor.stops[cursor.index]?.at ?? view.run.input.start,
});
