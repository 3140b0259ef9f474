import { noCallouts, type SavedCallouts } from './callout-queue.ts';
import type { Trip } from './trip.ts';

/** Everything the engine keeps between two instants, as plain data. */
export interface EngineState {
  readonly trips: readonly Trip[];
  readonly nextTrip: number;
  readonly callouts: SavedCallouts;
}

export const newEngineState: EngineState = { trips: [], nextTrip: 1, callouts: noCallouts };
