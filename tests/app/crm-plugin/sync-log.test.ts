import { describe, expect, it } from 'vitest';
import { activityRowsOf } from '#app/crm-plugin/activity-rows.ts';
import { callsByDay } from '#app/crm-plugin/calls-by-day.ts';
import { syncLogCsv } from '#app/crm-plugin/sync-log-csv.ts';
import { ALL_ROWS, fitsFilter, type SyncLogFilter } from '#app/crm-plugin/sync-log-filter.ts';
import { syncLogOf } from '#app/crm-plugin/sync-log.ts';
import type { JournalEntry, JournalEvent } from '#logs/journal-entry.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { smallOrg, START } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const lead = ids['ready'] ?? '';

type Carried = Extract<JournalEvent, { type: 'sync-carried' }>;

const carried = (direction: 'in' | 'out', action: 'created' | 'updated', record = lead): Carried => ({
  type: 'sync-carried',
  direction,
  action,
  object: 'Lead',
  record,
  counterpart: '1',
  fields: ['Email', 'FirstName'],
  why: { text: 'Mapped fields changed.', rule: 'SYN-6' },
});
const refused: Extract<JournalEvent, { type: 'sync-refused' }> = {
  type: 'sync-refused',
  direction: 'in',
  object: 'Lead',
  record: lead,
  code: 'owner-not-in-outreach',
  fields: ['OwnerId'],
  why: { text: '=The owner is not in Outreach.', rule: 'SYN-8' },
};
const polled: JournalEvent = { type: 'sync-polled', object: 'Lead', detected: 3, calls: 2 };
const written: JournalEvent = {
  type: 'record-changed',
  system: 'salesforce',
  object: 'Lead',
  id: lead,
  kind: 'updated',
  by: { through: 'outreach-sync', user: ids['ada'] ?? '' },
  fields: [],
};

function runOf(events: readonly (readonly [number, JournalEvent])[]): RecordedRun {
  const journal = events.map(([after, event], seq): JournalEntry => ({ ...event, seq, at: START + after }));
  const input = { graphs: [], org: setup, start: START, until: HOUR, seed: 1, stimuli: [] };
  return { input, journal, final: setup };
}

const log = syncLogOf(
  runOf([
    [MINUTE, polled],
    [MINUTE, carried('in', 'created')],
    [MINUTE, refused],
    [2 * MINUTE, written],
    [2 * MINUTE, carried('out', 'updated')],
    [
      3 * MINUTE,
      {
        type: 'setting-changed',
        area: 'crm-sync',
        path: 'connected',
        before: true,
        after: false,
        why: { text: 'The plugin was disconnected.', rule: 'SYN-20' },
      },
    ],
    [3 * MINUTE, { type: 'batch-started', batch: 'batch-1', callouts: [] }],
  ]),
);

describe('Logs', () => {
  it('[SYN-14] tell which action, when, as whom, and whether it succeeded', () => {
    expect(log.map(({ at, result, action }) => [(at - START) / MINUTE, result, action])).toEqual([
      [1, 'Succeeded', 'Poll'],
      [1, 'Succeeded', 'Inbound create'],
      [1, 'Failed', 'Inbound'],
      [2, 'Succeeded', 'Outbound update'],
      [3, 'Succeeded', 'Setting'],
    ]);
    expect(log[2]).toMatchObject({ user: 'Ada Vendor', code: 'owner-not-in-outreach', record: lead, rule: 'SYN-8' });
  });

  it('[SYN-14] name fields by their labels, and still know the API names', () => {
    expect(log[1]?.fields).toEqual([
      { name: 'Email', label: 'Email' },
      { name: 'FirstName', label: 'First Name' },
    ]);
    expect(log[2]?.fields).toEqual([{ name: 'OwnerId', label: 'Owner ID' }]);
    for (const text of ['first name', 'firstname'])
      expect(log.filter((row) => fitsFilter(row, { ...ALL_ROWS, text }))).toHaveLength(2);
    expect(syncLogCsv(log)).toContain('Email; FirstName');
  });

  it('[SYN-14] are filtered by type, direction, result and text', () => {
    const shown = (filter: Partial<SyncLogFilter>): readonly string[] =>
      log.filter((row) => fitsFilter(row, { ...ALL_ROWS, ...filter })).map(({ action }) => action);
    expect(shown({})).toHaveLength(5);
    expect(shown({ result: 'Failed' })).toEqual(['Inbound']);
    expect(shown({ direction: 'out' })).toEqual(['Outbound update']);
    expect(shown({ object: 'User' })).toEqual([]);
    expect(shown({ text: 'OWNER is' })).toEqual(['Inbound']);
    expect(shown({ text: lead.slice(0, 15) })).toHaveLength(3);
  });

  it('[SYN-15] are exported safe against spreadsheet formulas', () => {
    const csv = syncLogCsv(log.filter((row) => row.result === 'Failed'));
    expect(csv.split('\r\n')[0]).toContain('When,Result,Direction,Action,Type,Record ID,Record,User,Error,Message');
    expect(csv).toContain("'=The owner is not in Outreach.");
    expect(csv).toContain('2026-01-05T09:01:00.000Z,Failed,Salesforce to Outreach');
  });
});

describe('Activity', () => {
  it('[SYN-14] tells what was synced, without polls and failures', () => {
    expect(activityRowsOf(log).map(({ text }) => text)).toEqual([
      'Lead ready Lead created in Outreach: Email, First Name',
      'Lead ready Lead updated in Salesforce: Email, First Name',
    ]);
  });

  it('[SYN-14] tells a long history by the minute', () => {
    const many = Array.from({ length: 500 }, (_, index) => [index * 1_000, carried('in', 'updated')] as const);
    const rows = activityRowsOf(syncLogOf(runOf(many)));
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ text: '60 leads updated in Outreach', at: START });
    expect(rows.reduce((sum, row) => sum + row.rows.length, 0)).toBe(500);
  });
});

describe('calls by day', () => {
  it("[SYN-11] [SYN-12] are summed by the day of the org's time zone", () => {
    const { journal } = runOf([
      [0, polled],
      [0, carried('in', 'updated')],
      [0, { ...carried('out', 'updated'), calls: 1 }],
      [14 * HOUR, polled],
      [14 * HOUR, { ...refused, direction: 'out', code: 'FIELD_INTEGRITY_EXCEPTION', calls: 1 }],
      [14 * HOUR, { ...refused, direction: 'out', code: 'api-limit' }],
    ]);
    expect(callsByDay(journal, 'UTC')).toEqual([{ day: '2026-01-05', polls: 4, writes: 2 }]);
    expect(callsByDay(journal, 'Europe/Berlin')).toEqual([
      { day: '2026-01-05', polls: 2, writes: 1 },
      { day: '2026-01-06', polls: 2, writes: 1 },
    ]);
  });
});
