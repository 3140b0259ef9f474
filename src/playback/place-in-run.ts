import type { Playback } from './use-playback.ts';
import type { RunView } from './run-view.ts';
import type { Scope } from './cursor.ts';

/** Where somebody stands in a run. */
export interface PlaceInRun {
  /** Number of the journal entry that is shown. */
  readonly seq: number;
  readonly scope: Scope;
  /** The record that is shown, by the entry at which its log begins; null where the entry shown tells it. */
  readonly trip: number | null;
  /** `step 30 of 31 of Ayumi Sato`. */
  readonly words: string;
}

export function placeInRun(
  view: RunView,
  { seq, scope, log, cursor }: Pick<Playback, 'seq' | 'scope' | 'log' | 'cursor'>,
): PlaceInRun {
  const [step, all] = [cursor.index + 1, cursor.stops.length].map((count) => count.toLocaleString('en-GB'));
  const of = scope === 'run' ? 'the whole run' : (log?.record.name ?? 'the run');
  return {
    seq,
    scope,
    trip: log === undefined || view.logAt(seq) === log ? null : log.seq,
    words: `step ${step} of ${all} of ${of}`,
  };
}
