import type { AuditLog } from '#logs/audit-log.ts';
import { aspectsOf } from './compare-runs/aspects.ts';
import { partingOf } from './compare-runs/parting.ts';
import type { BothRuns, ReadRun } from './compare-runs/read-run.ts';
import { sameRecords } from './compare-runs/same-records.ts';
import type { Aspect, Parting } from './parted-ways.ts';

/** What became of one record at one trigger in both runs. */
export interface ComparedLog {
  /** Null where the record did not come to the trigger in that run. */
  readonly first: AuditLog | null;
  readonly second: AuditLog | null;
  /** In what they differ; empty where they are alike. */
  readonly differs: readonly Aspect[];
  /** Where they part; null where they are alike. */
  readonly parting: Parting | null;
}

export interface RunComparison {
  /** In the order of the first run; what is in the second alone comes after. */
  readonly rows: readonly ComparedLog[];
  /** How many rows differ in an aspect. */
  readonly counts: ReadonlyMap<Aspect, number>;
  /** How many differ at all. */
  readonly different: number;
}

/** Logs looked at between two breaths. */
const AT_ONCE = 1_000;

/**
 * [RUN-4] Compares two runs record by record, in parts: whoever drives it can breathe in between. Records are matched
 * by what created them or their ids, and their trips by trigger and order. Takes time in line with the runs' lengths.
 */
export function* compareRuns(first: ReadRun, second: ReadRun): Generator<undefined, RunComparison, undefined> {
  const idInFirst = yield* sameRecords(first.run, second.run);
  yield;
  const waiting = new Map<string, AuditLog>();
  const keyOfSecond = keysOf((log) => idInFirst(log.record.id));
  for (const [at, log] of second.logs.entries()) {
    waiting.set(keyOfSecond(log), log);
    if (at % AT_ONCE === 0) yield;
  }
  const rows: ComparedLog[] = [];
  const keyOfFirst = keysOf((log) => log.record.id);
  for (const [at, log] of first.logs.entries()) {
    const key = keyOfFirst(log);
    rows.push(compared(log, waiting.get(key) ?? null, [first, second]));
    waiting.delete(key);
    if (at % AT_ONCE === 0) yield;
  }
  for (const log of waiting.values()) rows.push(compared(null, log, [first, second]));
  const counts = new Map<Aspect, number>();
  for (const { differs } of rows) for (const aspect of differs) counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
  return { rows, counts, different: rows.filter(({ differs }) => differs.length > 0).length };
}

function compared(first: AuditLog | null, second: AuditLog | null, runs: BothRuns): ComparedLog {
  const differs = aspectsOf(first, second, runs);
  return { first, second, differs, parting: differs.length === 0 ? null : partingOf(first, second, runs) };
}

/** Keys of logs in their order: the record, the trigger, and how often the record had come to it by then. */
function keysOf(idOf: (log: AuditLog) => string): (log: AuditLog) => string {
  const times = new Map<string, number>();
  return (log) => {
    const key = `${log.record.trigger} ${idOf(log)}`;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return `${time} ${key}`;
  };
}
