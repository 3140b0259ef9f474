import type { CalloutLog } from '#logs/callout-log.ts';
import type { Instant } from '#shared/instant.ts';
import type { RunView } from '../run-view.ts';
import { lifeOf, type LifePart } from './callout-phases.ts';

/** One callout as a row of the chart. */
export interface CalloutRow {
  readonly callout: CalloutLog;
  readonly life: readonly LifePart[];
  /** Name of the record. */
  readonly name: string;
}

/** All callouts of a run in the order in which they were handed over. */
export function calloutRows(view: RunView): readonly CalloutRow[] {
  return view.trips.trips
    .flatMap(({ callouts }) => callouts)
    .sort((a, b) => a.queuedSeq - b.queuedSeq)
    .map((callout) => ({
      callout,
      life: lifeOf(callout),
      name: view.names.record(callout.object, callout.record).name,
    }));
}

/** The first and the last instant of lives; a moment long at the least. */
export function spanOf(rows: readonly CalloutRow[], end: Instant): readonly [Instant, Instant] {
  let from = Infinity;
  let to = -Infinity;
  for (const { life, callout } of rows) {
    from = Math.min(from, callout.queuedAt);
    const last = life.at(-1);
    to = Math.max(to, last?.type === 'phase' ? Math.min(last.to, end) : (last?.from ?? from));
  }
  return from <= to ? [from, Math.max(to, from + 1_000)] : [end, end + 1_000];
}
