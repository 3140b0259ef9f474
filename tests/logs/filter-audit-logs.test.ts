import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import { filterAuditLogs, type AuditLogFilter } from '#logs/filter-audit-logs.ts';
import { checksumOf } from '#mocks/kit/salesforce-id.ts';
import {
  calloutAnswered,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  plainNames,
  retryScheduled,
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
    [150, retryScheduled(2, 900)],
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

  it('[LOG-2] [V2-2] never shows a trip twice or loses one by the switch', () => {
    const both = [...found({ outcome: 'error-fallback' }), ...found({ outcome: 'error-fallback-outreach' })].sort();
    expect(found({ outcome: 'error-fallback', fallbackShowsOutreach: true })).toEqual(both);
  });

  it('[LOG-1] filters by the object whose graph was passed', () => {
    expect(found({ object: 'Lead' })).toEqual(['L1', 'L2', 'L3']);
    expect(found({ object: 'Contact' })).toEqual([]);
  });

  it('filters by a node that was passed, and by the edge that it was left by', () => {
    expect(found({ node: 'add' })).toEqual(['L2', 'L3']);
    expect(found({ node: 'add', edge: 'queue-owner' })).toEqual(['L2']);
    expect(found({ node: 'add', edge: 'next' })).toEqual([]);
    expect(found({ node: 'new' })).toEqual(['L1']);
  });

  it('takes the outcome of the node where one is named', () => {
    expect(found({ node: 'add', outcome: 'error-fallback' })).toEqual([]);
    expect(found({ node: 'add', outcome: 'error-fallback', fallbackShowsOutreach: true })).toEqual(['L2']);
    expect(found({ node: 'assign', outcome: 'error-fallback' })).toEqual(['L3']);
  });

  it('[LOG-5] filters by the error that keeps a callout from success', () => {
    expect(found({ error: 'Scheduled Outreach Maintenance' })).toEqual(['L1']);
    expect(found({ error: 'Retry attempt exceeded' })).toEqual([]);
    expect(found({ error: 'Scheduled Outreach Maintenance', node: 'assign' })).toEqual([]);
  });
});

describe('the search of filterAuditLogs', () => {
  const idOf = (id15: string): string => id15 + checksumOf(id15);
  // They differ by the case of one letter alone.
  const id = idOf('00Qak000006DvQF');
  const other = idOf('00Qak000006dvQF');
  const twins = auditLogsOf(
    journalOf([
      [100, tripStarted({ record: id })],
      [200, tripStarted({ trip: 'T2', record: other })],
    ]),
    plainNames,
  );
  const search = (text: string): readonly string[] => filterAuditLogs(twins, { text }).map(({ record }) => record.id);

  it('[SF-1] [LOG-1] takes an id of 18 characters in any case', () => {
    expect(search(id)).toEqual([id]);
    expect(search(` ${id.toLowerCase()} `)).toEqual([id]);
    expect(search(other.toUpperCase())).toEqual([other]);
    expect(search(`${id.slice(0, 15)}AAA`)).toEqual([]);
  });

  it('[SF-1] [LOG-1] takes an id of 15 characters with its case', () => {
    expect(search(id.slice(0, 15))).toEqual([id]);
    expect(search(other.slice(0, 15))).toEqual([other]);
  });

  it('[LOG-1] finds words apart from each other, and nothing where one of them is missing', () => {
    const [start = '', end = ''] = [id.slice(3, 7), id.slice(8, 11)];
    expect(search(`${end}  ${start}`)).toContain(id);
    expect(search(`${end} nobody`)).toEqual([]);
  });

  it('[LOG-1] takes a part of an id without case', () => {
    expect(search('00qAK000006')).toEqual([id, other]);
  });
});
