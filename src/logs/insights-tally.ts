import type { Visit } from './insights-visits.ts';
import type { TripLog } from './trip-log.ts';

/** How often something came about: in how many trips, and in how many visits, since a trip can come to a node again. */
export interface Tally {
  readonly trips: number;
  readonly visits: number;
}

/** A tally that grows. It counts each trip once, as long as a trip's visits come one after the other. */
export interface Counter extends Tally {
  trips: number;
  visits: number;
  last: TripLog | null;
}

export const newCounter = (): Counter => ({ trips: 0, visits: 0, last: null });

export function addVisit(counter: Counter, { trip }: Visit): void {
  counter.visits += 1;
  if (counter.last === trip) return;
  counter.last = trip;
  counter.trips += 1;
}

export function addVisitUnder<Key>(counters: Map<Key, Counter>, key: Key, visit: Visit): void {
  let counter = counters.get(key);
  if (counter === undefined) counters.set(key, (counter = newCounter()));
  addVisit(counter, visit);
}
