import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { ForkOrigin } from '#world/kept-run.ts';
import type { RunInput } from '#world/run-input.ts';
import type { BesideTrips } from './beside-decorations.ts';
import { useBreakpoints } from './breakpoints/use-breakpoints.ts';
import { placeInRun } from './place-in-run.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { SimulatorContext, type SimulatorState } from './simulator-state.ts';
import { tripInGraph } from './trip-in-graph.ts';
import { useFaultForks } from './use-fault-forks.ts';
import { useForks } from './use-forks.ts';
import type { OutcomesFilter } from './outcomes-filter.ts';
import { OUTCOMES, useOutcomes } from './use-outcomes.ts';
import { usePlayback } from './use-playback.ts';
import { useRunView } from './use-run-view.ts';

/** Holds what the parts of a simulator share; they can be laid out in any way inside it. */
export function SimulatorProvider({
  children,
  ...props
}: SimulatorProps & { readonly children: ReactNode }): ReactNode {
  const { graph, run, runState, catalog, onUnlink, onShown } = props;
  const canvas = useRef<CanvasApi>(null);
  const [beside, showBeside] = useState<BesideTrips | null>(null);
  const [drawer, openDrawer] = useState<string | null>((props.link.outcomes ?? null) === null ? null : OUTCOMES);
  const outcomes = useOutcomes(props, drawer === OUTCOMES);
  const { change: changeOutcomes } = outcomes;
  const showOutcomes = useCallback(
    (filter: OutcomesFilter): void => {
      changeOutcomes(filter);
      openDrawer(OUTCOMES);
    },
    [changeOutcomes],
  );
  const view = useRunView(run, catalog);
  const breakpoints = useBreakpoints(view, graph);
  const halts = useCallback((stop: JournalEntry) => breakpoints.at(stop) !== undefined, [breakpoints]);
  const playback = usePlayback(view, graph, props, halts);
  const start = (input: RunInput, fork?: ForkOrigin): void => {
    // The numbers of another run are others.
    onUnlink('fault');
    props.onRun(input, fork);
  };
  const forks = useForks(view, playback, start, props.shelf);
  const faults = useFaultForks(view, playback, forks);
  const { log, graph: shown } = playback;
  useEffect(() => {
    if (view !== null) onShown?.(view.run, placeInRun(view, playback));
  }, [view, playback, onShown]);
  const trip = useMemo(
    () => (view !== null && log?.trip ? tripInGraph(view.run, log.trip, shown) : undefined),
    [view, log, shown],
  );
  const state: SimulatorState = {
    props,
    view,
    running: runState.type === 'running',
    playback,
    breakpoints,
    trip,
    faults,
    canvas,
    run: (input) => start(input),
    fork: forks.fork,
    beside,
    showBeside,
    drawer,
    openDrawer,
    outcomes: outcomes.filter,
    showOutcomes,
  };
  return <SimulatorContext value={state}>{children}</SimulatorContext>;
}
