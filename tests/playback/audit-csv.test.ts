import { describe, expect, it } from 'vitest';
import { auditLogsOf, type AuditLog } from '#logs/audit-log.ts';
import type { Names } from '#logs/names.ts';
import { auditCsvColumns } from '#playback/audit-csv.ts';
import { writeMoreRecords, writeRecords } from '#csv/write-records.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  plainNames,
  retryScheduled,
  tripEnded,
  tripStarted,
} from '../logs/journal-of.ts';

const names: Names = { ...plainNames, record: (_, id) => ({ name: `=HYPERLINK("${id}")`, company: '@risk' }) };
const failed = { status: 422, error: 'ERR-9' };
const logs = auditLogsOf(
  journalOf([
    [0, tripStarted()],
    [1_000, edgeFollowed()],
    [1_000, calloutQueued()],
    [1_000, edgeFollowed({ node: 'add', to: null })],
    [2_000, tripEnded({ owner: 'U2' })],
    [30_000, calloutSent(1)],
    [30_100, calloutAnswered(failed)],
    [30_100, retryScheduled(1, 90_000)],
    [90_000, calloutSent(2)],
    [90_100, calloutAnswered({ ...failed, attempt: 2 })],
    [90_100, calloutEnded({ result: 'error', status: 422, reason: 'Retry attempt exceeded' })],
  ]),
  names,
);
const cell = (heading: string, log: AuditLog | undefined = logs[0]): unknown =>
  log && auditCsvColumns.find((column) => column.heading === heading)?.value(log);

describe('audit logs as CSV', () => {
  it('[LOG-1] tells Record, Path and Outcome, with instants in UTC', () => {
    expect([cell('Record Id'), cell('Object'), cell('Trigger'), cell('Graph')]).toEqual(['L1', 'Lead', 'New', 'g']);
    expect([cell('Start'), cell('End')]).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:02.000Z']);
    expect([cell('Previous Owner'), cell('New Owner')]).toEqual(['Owner U1', 'Owner U2']);
    expect(cell('Path')).toBe('Node new → next; Node add → next');
    expect(cell('Marks')).toBe('Node new: Passed; Node add: Error');
    expect(cell('Outcome')).toContain('Owner changed from Owner U1 to Owner U2');
  });

  it('[LOG-3] [LOG-5] tells every attempt, the error and the failure reason', () => {
    expect(cell('Outreach State')).toBe('Error (Outreach)');
    expect(cell('Attempts')).toBe(2);
    expect(cell('Attempt Trail')).toBe(
      '1. 1970-01-01T00:00:30.000Z 422 Prospect is locked; 2. 1970-01-01T00:01:30.000Z 422 Prospect is locked',
    );
    expect([cell('Error'), cell('Failure Reason'), cell('Next Attempt')]).toEqual([
      'ERR-9 Prospect is locked',
      'Retry attempt exceeded',
      '',
    ]);
  });

  it('[LOG-3] tells when a pending callout is tried next', () => {
    const pending = auditLogsOf(
      journalOf([
        [0, tripStarted()],
        [0, calloutQueued()],
        [30_000, calloutSent(1)],
        [30_100, calloutAnswered(failed)],
        [30_100, retryScheduled(1, 90_000)],
      ]),
      names,
    )[0];
    expect([cell('Outreach State', pending), cell('Next Attempt', pending)]).toEqual([
      'Pending (Outreach)',
      '1970-01-01T00:01:30.000Z',
    ]);
  });

  it('[LOG-1] lets no text run as a formula', () => {
    const text = writeRecords(auditCsvColumns, logs);
    expect(text).toContain(`"'=HYPERLINK(""L1"")"`);
    expect(text).toContain(`'@risk`);
  });

  it('is the same in one part or in many', () => {
    expect(writeRecords(auditCsvColumns, []) + writeMoreRecords(auditCsvColumns, logs)).toBe(
      writeRecords(auditCsvColumns, logs),
    );
    expect(writeMoreRecords(auditCsvColumns, [])).toBe('');
  });
});
