import type { AuditLog } from '#logs/audit-log.ts';
import { sameRecords } from './compare-runs/same-records.ts';
import type { RecordedRun } from './recorded-run.ts';

/** A run with its audit logs in the order in which they began. */
interface ReadLogs {
  readonly run: RecordedRun;
  readonly logs: readonly AuditLog[];
}

/**
 * [RUN-4] The audit log of a run that is the same record's as `log` of a run before: at the same trigger, and as often
 * come to it by then; else its last one. Records are known by what created them, as ids and trip numbers shift.
 */
export function sameLog(log: AuditLog, before: ReadLogs, after: ReadLogs): AuditLog | undefined {
  const idBefore = idsBefore(before.run, after.run);
  const { object, id, trigger } = log.record;
  const nth = before.logs
    .filter(({ record }) => record.id === id && record.object === object && record.trigger === trigger)
    .indexOf(log);
  const ofRecord = after.logs.filter(({ record }) => record.object === object && idBefore(record.id) === id);
  return ofRecord.filter(({ record }) => record.trigger === trigger)[nth] ?? ofRecord.at(-1);
}

function idsBefore(before: RecordedRun, after: RecordedRun): (id: string) => string {
  const pairing = sameRecords(before, after);
  let step = pairing.next();
  while (step.done !== true) step = pairing.next();
  return step.value;
}
