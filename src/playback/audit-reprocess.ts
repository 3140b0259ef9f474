import type { AuditLog } from '#logs/audit-log.ts';
import { JUST_AFTER } from '#world/fault-script.ts';
import { reprocessOf, withReprocess, type ReprocessRecord } from '#world/reprocess.ts';
import type { RunInput } from '#world/run-input.ts';
import type { RunView } from './run-view.ts';

/** What reprocessing some logs at an instant comes to. */
export interface ReprocessPlan {
  /** In the order in which their logs began; the same record is not asked for twice in the same way. */
  readonly records: readonly ReprocessRecord[];
  /** Logs whose record cannot be reprocessed then, with the reason in a sentence. */
  readonly refused: readonly { readonly log: AuditLog; readonly why: string }[];
  /** Logs whose record is another one by now: the contact of a conversion, the master of a merge. */
  readonly moved: readonly { readonly log: AuditLog; readonly to: string }[];
}

/** The virtual instant just after the last thing that a run recorded. */
export function justAfterRun({ run }: RunView): number {
  return (run.journal.at(-1)?.at ?? run.input.start) + JUST_AFTER;
}

/** [LOG-1] What can be reprocessed at an instant, and why the rest cannot. */
export function planReprocess(view: RunView, logs: readonly AuditLog[], instant: number): ReprocessPlan {
  const then = lastSeqAt(view, instant);
  const routed = view.run.input.graphs.map((graph) => graph.object);
  const there = new Set(routed.flatMap((object) => view.history.idsAt(object, then)));
  const records = new Map<string, ReprocessRecord>();
  const refused: { log: AuditLog; why: string }[] = [];
  const moved: { log: AuditLog; to: string }[] = [];
  for (const log of logs.toSorted((a, b) => a.seq - b.seq)) {
    const record = reprocessOf(view.run, log.seq, then);
    const why =
      record === undefined ? 'The run has no such log.' : there.has(record.id) ? null : refusalOf(record, view, then);
    if (record === undefined || why !== null) {
      refused.push({ log, why: why ?? '' });
      continue;
    }
    records.set(`${record.id} ${record.trigger} ${JSON.stringify(record.before)}`, record);
    if (record.id !== log.record.id) {
      moved.push({ log, to: `${record.object} ${view.names.record(record.object, record.id).name}` });
    }
  }
  return { records: [...records.values()], refused, moved };
}

/** The run in which the plan is carried out; what was recorded before that instant comes out the same. */
export const inputOfPlan = ({ run }: RunView, plan: ReprocessPlan, instant: number): RunInput =>
  withReprocess(run.input, plan.records, instant - run.input.start);

/** Seq of the last entry at or before an instant; -1 where there is none. */
function lastSeqAt({ run: { journal } }: RunView, instant: number): number {
  let low = 0;
  let high = journal.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((journal[middle]?.at ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Why a record that is not there, or that no graph routes, cannot be reprocessed. */
function refusalOf({ object, id }: ReprocessRecord, view: RunView, seq: number): string {
  if (!view.run.input.graphs.some((graph) => graph.object === object)) {
    return `It is a ${object} by now, and no graph for ${object}s was run.`;
  }
  const image = view.history.imageAt(object, id, seq);
  return image === null
    ? 'It is not there at that instant.'
    : 'It is deleted at that instant. Restore it first, or choose an earlier instant.';
}
