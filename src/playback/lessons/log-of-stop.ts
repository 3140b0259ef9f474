import type { AuditLog } from '#logs/audit-log.ts';
import type { LessonPlan, PlannedStop } from '#scenarios/lesson-plan.ts';
import type { RecordKey } from '#scenarios/scenario-reading.ts';
import type { RunView } from '../run-view.ts';

/** The audit log that a stop shows: of the record that it names, of its entry's trip, or else of the lesson's record. */
export function logOfStop(
  view: RunView,
  plan: LessonPlan,
  stop: PlannedStop | undefined,
  seq: number,
): AuditLog | undefined {
  if (stop?.record) return logOfRecord(view, stop.record, seq);
  return view.logAt(seq) ?? (plan.record === null ? undefined : logOfRecord(view, plan.record, seq)) ?? view.logs[0];
}

/** The last log that a record had by an entry, or its first one. */
function logOfRecord(view: RunView, { object, id }: RecordKey, seq: number): AuditLog | undefined {
  const logs = view.logs.filter(
    ({ record, trip }) =>
      (record.object === object && record.id === id) ||
      trip?.recordSwitches.some((each) => each.object === object && each.record === id) === true,
  );
  return logs.findLast((log) => log.seq <= seq) ?? logs[0];
}
