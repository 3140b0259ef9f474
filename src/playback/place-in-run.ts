import type { AuditLog } from '#logs/audit-log.ts';
import type { Cursor, Scope } from './cursor.ts';
import type { RunView } from './run-view.ts';

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

interface Standing {
  readonly seq: number;
  readonly scope: Scope;
  readonly log: AuditLog | undefined;
  readonly cursor: Cursor;
}

/** The place of a playback, in the words that other pages show. */
export function placeInRun(view: RunView, { seq, scope, log, cursor }: Standing): PlaceInRun {
  const [step, all] = [cursor.index + 1, cursor.stops.length].map((count) => count.toLocaleString('en-GB'));
  const of = scope === 'run' ? 'the whole run' : (log?.record.name ?? 'the run');
  return {
    seq,
    scope,
    trip: log === undefined || view.logAt(seq) === log ? null : log.seq,
    words: `step ${step} of ${all} of ${of}`,
  };
}
