import { catalog } from '#nodes/catalog.ts';
import { runViewOf } from '#playback/run-view.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { searchOfPlace } from '../address-of-graph-page.ts';

/**
 * Where the Simulator shows an entry of a run: in the story of the record that it tells of, so that the canvas follows
 * its trip; in the whole run where it is in no such story.
 */
export function searchOfEntry(run: RecordedRun, seq: number): string {
  const view = runViewOf(run, catalog);
  const log = view.logAt(seq);
  const isTold = log !== undefined && view.stopsOf(log).some((stop) => stop.seq === seq);
  return searchOfPlace({ seq, trip: null, scope: isTold ? 'record' : 'run' });
}
