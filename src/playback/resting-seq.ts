import type { AuditLog } from '#logs/audit-log.ts';
import { isOutreachError } from '#logs/audit-outcome.ts';
import { isDecision, type Cursor } from './cursor.ts';

/**
 * Where a record is shown first: the step that its badge speaks of. That is where its path was put back or stopped,
 * else the last word of Outreach on its callout, else the first error edge, else the last decision.
 */
export function restingSeq(log: AuditLog, stops: Cursor['stops']): number {
  return badgeSeq(log) ?? (stops.findLast(isDecision) ?? stops.at(-1))?.seq ?? 0;
}

function badgeSeq({ trip }: AuditLog): number | undefined {
  if (trip === null) return undefined;
  if (trip.revert !== null) return trip.revert.seq;
  if (trip.end?.outcome === 'error') return trip.end.seq;
  const words = trip.callouts.flatMap(({ attempts, end }) =>
    end !== null ? [end.seq] : attempts.flatMap(({ answer }) => (answer === null ? [] : [answer.seq])),
  );
  if (words.length > 0) return Math.max(...words);
  return (trip.steps.find(isOutreachError) ?? trip.steps.find(({ error }) => error))?.seq;
}
