import type { Scope } from './cursor.ts';

/** What the address of the simulator names beside the step: entries of the journal by their numbers. */
export interface SimulatorLink {
  /** The trip, or the record that was not routed, that begins at this entry. */
  readonly trip: number | null;
  /** The fault that was made at this entry: the palette is open on it. */
  readonly fault: number | null;
  /** The set-up is open at the records of the run. */
  readonly setUp: boolean;
  /** The table of outcomes is open, with this filter as `addressOfOutcomes` writes it; null where it is not. */
  readonly outcomes?: string | null;
  /** What is stepped through; one record where it is not named. */
  readonly scope?: Scope;
}

/** Reads `trip=12&fault=30&setup=records&outcomes=group%3Derror&scope=run`; what is no number of an entry is left out. */
export const linkOfSearch = (query: URLSearchParams): SimulatorLink => ({
  trip: numberOf(query.get('trip')),
  fault: numberOf(query.get('fault')),
  setUp: query.get('setup') === 'records',
  outcomes: query.get('outcomes'),
  scope: query.get('scope') === 'run' ? 'run' : 'record',
});

const numberOf = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
