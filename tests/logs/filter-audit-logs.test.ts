import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import { filterAuditLogs, type AuditLogFilter } from '#logs/filter-audit-logs.ts';
import {
  calloutAnswered,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  plainNames,
  tripEnded,
  tripStarted,
} from './journal-of.ts';

const queueOwner = { node: 'add', edge: 'queue-owner', to: null, error: true, why: { text: 'Queue', rule: 'ADD-4' } };
const logs = auditLogsOf(
  journalOf([
    [100, tripStarted()],
    [100, calloutQueued()],
    [100, tripEnded({ owner: 'U2' })],
    [140, calloutSent(1)],
    [150, calloutAnswered({ status: 503, error: 'Scheduled Outreach Maintenance' })],
    [200, tripStarted({ trip: 'T2', record: 'L2', trigger: 'updated', owner: 'U9' })],
    [200, edgeFollowed({ trip: 'T2', ...queueOwner })],
    [200, tripEnded({ trip: 'T2', owner: 'U9' })],
    [300, tripStarted({ trip: 'T3', record: 'L3' })],
    [300, edgeFollowed({ trip: 'T3', node: 'assign', edge: 'invalid-owner', error: true, why: { text: 'Inactive' } })],
  ]),
  plainNames,
);
const found = (filter: AuditLogFilter): readonly string[] =>
  filterAuditLogs(logs, filter).map(({ record }) => record.id);

describe('filterAuditLogs', () => {
  it('[LOG-1] lets everything through where nothing is asked', () => {
    expect(found({})).toEqual(['L1', 'L2', 'L3']);
    expect(found({ text: '  ' })).toEqual(['L1', 'L2', 'L3']);
  });

  it('[LOG-1] filters by date range, both ends included', () => {
    expect(found({ from: 200 })).toEqual(['L2', 'L3']);
    expect(found({ from: 200, to: 200 })).toEqual(['L2']);
    expect(found({ to: 99 })).toEqual([]);
  });

  it('[LOG-1] searches by id, name or company without case', () => {
    expect(found({ text: 'l3' })).toEqual(['L3']);
    expect(found({ text: 'LEAD L' })).toEqual(['L1', 'L2', 'L3']);
    expect(found({ text: 'company of l1' })).toEqual(['L1']);
    expect(found({ text: 'nobody' })).toEqual([]);
  });

  it('[LOG-1] filters by trigger and by previous and new owner', () => {
    expect(found({ trigger: 'updated' })).toEqual(['L2']);
    expect(found({ previousOwner: 'U9' })).toEqual(['L2']);
    expect(found({ newOwner: 'U2' })).toEqual(['L1']);
    expect(found({ trigger: 'new', previousOwner: 'U9' })).toEqual([]);
  });

  it('[LOG-2] filters by the outcome of the Outreach action', () => {
    expect(found({ outcome: 'pending-outreach' })).toEqual(['L1']);
    expect(found({ outcome: 'error-outreach' })).toEqual([]);
    expect(found({ outcome: 'completed' })).toEqual(['L1', 'L2']);
  });

  it('[LOG-2] [V2-2] shows Outreach fallback errors under Error (Fallback) only with the switch', () => {
    expect(found({ outcome: 'error-fallback' })).toEqual(['L3']);
    expect(found({ outcome: 'error-fallback', fallbackShowsOutreach: true })).toEqual(['L2', 'L3']);
  });
});
