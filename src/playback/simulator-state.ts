import { createContext, use, type RefObject } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { RunInput } from '#world/run-input.ts';
import type { BesideTrips } from './beside-decorations.ts';
import type { Breakpoints } from './breakpoints/use-breakpoints.ts';
import type { ForkRequest } from './fork-request.ts';
import type { OutcomesFilter } from './outcomes-filter.ts';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import type { FaultForks } from './use-fault-forks.ts';
import type { Playback } from './use-playback.ts';

/** What every part of a simulator shares: the run, where in it one stands, and the ways to change it. */
export interface SimulatorState {
  readonly props: SimulatorProps;
  /** Null before the first run, and while a long one is still being read. */
  readonly view: RunView | null;
  readonly running: boolean;
  readonly playback: Playback;
  /** Where playing stops by itself. */
  readonly breakpoints: Breakpoints;
  /** The trip of the record in view, as it looks in the graph that is shown. */
  readonly trip: TripLog | undefined;
  /** Null where there is no run to break. */
  readonly faults: FaultForks | null;
  readonly canvas: RefObject<CanvasApi | null>;
  /** Starts a run that has nothing to do with the one shown. */
  run(input: RunInput): void;
  /** [RUN-4] Records a run that parts from the one shown. */
  fork(request: ForkRequest): void;
  /** Both ways of a record in two runs, drawn in place of the path; null while none are compared. */
  readonly beside: BesideTrips | null;
  showBeside(trips: BesideTrips | null): void;
  /** Id of the part of the drawer that is open; null while it is closed. */
  readonly drawer: string | null;
  openDrawer(part: string | null): void;
  /** Which records the table of outcomes shows. */
  readonly outcomes: OutcomesFilter;
  /** Opens the table of outcomes on these records. */
  showOutcomes(filter: OutcomesFilter): void;
}

export const SimulatorContext = createContext<SimulatorState | null>(null);

/** The simulator that a component is part of. */
export function useSimulator(): SimulatorState {
  const state = use(SimulatorContext);
  if (state === null) throw new Error('This is no part of a simulator');
  return state;
}
