import type { CsvExportColumn } from '#csv/write-records.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { outreachLabels } from '#logs/audit-outcome.ts';
import type { CalloutLog } from '#logs/callout-log.ts';
import { formatInstant } from '#shared/instant.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import { answerText } from './answer-text.ts';
import { pathMarks } from './audit-path-marks.ts';

/** The columns of exported audit logs. Instants are in UTC; lists within a cell are divided by semicolons. */
export const auditCsvColumns: readonly CsvExportColumn<AuditLog>[] = [
  { heading: 'Record Id', value: ({ record }) => record.id },
  { heading: 'Object', value: ({ record }) => record.object },
  { heading: 'Name', value: ({ record }) => record.name },
  { heading: 'Company', value: ({ record }) => record.company },
  { heading: 'Became Id', value: ({ record }) => record.became?.id },
  { heading: 'Became', value: ({ record }) => record.became?.name },
  { heading: 'Trigger', value: ({ record }) => (record.trigger === 'new' ? 'New' : 'Updated') },
  { heading: 'Reprocessed', value: ({ reprocessed }) => (reprocessed === null ? 'No' : 'Yes') },
  { heading: 'Graph', value: ({ record }) => record.graph },
  { heading: 'Start', value: ({ record }) => formatInstant(record.startedAt) },
  { heading: 'End', value: ({ record }) => instantOf(record.endedAt) },
  { heading: 'Previous Owner', value: ({ record }) => record.previousOwner?.name },
  { heading: 'Previous Owner Id', value: ({ record }) => record.previousOwner?.id },
  { heading: 'New Owner', value: ({ record }) => record.newOwner?.name },
  { heading: 'New Owner Id', value: ({ record }) => record.newOwner?.id },
  { heading: 'Path', value: pathText },
  {
    heading: 'Marks',
    value: ({ path }) => path.map(({ name, mark }) => `${name}: ${pathMarks[mark].label}`).join('; '),
  },
  { heading: 'Outcome', value: ({ outcome }) => outcome.lines.map(({ text }) => text).join('; ') },
  { heading: 'Outreach State', value: ({ outcome }) => outreachLabels[outcome.outreach] },
  { heading: 'Silent Error Edges', value: ({ outcome }) => outcome.silentErrors },
  { heading: 'Attempts', value: (log) => calloutsOf(log).reduce((sum, { attempts }) => sum + attempts.length, 0) },
  { heading: 'Attempt Trail', value: (log) => joined(log, trailOf) },
  { heading: 'Next Attempt', value: (log) => joined(log, nextOf) },
  { heading: 'Error', value: (log) => joined(log, errorOf) },
  { heading: 'Failure Reason', value: (log) => joined(log, ({ end }) => end?.reason ?? '') },
];

const calloutsOf = ({ trip }: AuditLog): readonly CalloutLog[] => trip?.callouts ?? [];

const joined = (log: AuditLog, textOf: (callout: CalloutLog) => string): string =>
  calloutsOf(log).map(textOf).filter(Boolean).join('; ');

/** `New Lead → All leads; Assign → Assigned` */
function pathText({ path }: AuditLog): string {
  return path.map(({ name, edgeName }) => (edgeName === null ? name : `${name} → ${edgeName}`)).join('; ');
}

const trailOf = ({ attempts }: CalloutLog): string =>
  attempts.map((each) => `${each.attempt}. ${formatInstant(each.sentAt)} ${answerText(each)}`).join('; ');

const nextOf = ({ attempts, end }: CalloutLog): string =>
  end === null ? instantOf(attempts.at(-1)?.retry?.dueAt ?? null) : '';

/** The last error of a callout that has not succeeded: `ERR-9 Prospect is locked`. */
function errorOf({ attempts, end }: CalloutLog): string {
  const error = attempts.findLast(({ answer }) => answer !== null)?.answer?.error ?? null;
  if (error === null || end?.result === 'success') return '';
  return [error, calloutErrorOf(error)?.title].filter(Boolean).join(' ');
}

const instantOf = (instant: number | null): string => (instant === null ? '' : formatInstant(instant));
