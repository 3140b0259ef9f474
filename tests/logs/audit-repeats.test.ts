import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { journalOf, plainNames, tripStarted } from './journal-of.ts';

const reprocessed = (record: string, trigger: 'new' | 'updated', object = 'Lead'): JournalEvent => ({
  type: 'record-reprocessed',
  object,
  record,
  trigger,
  before: trigger === 'new' ? null : {},
});
const repeats = (...events: readonly (readonly [number, JournalEvent])[]) =>
  auditLogsOf(journalOf(events), plainNames).map((log) => log.reprocessed);

describe('the audit log of a record that was reprocessed', () => {
  it('[LOG-1] names the latest log of the record by the same trigger', () => {
    expect(
      repeats(
        [0, tripStarted()],
        [5, tripStarted({ trip: 'T2', trigger: 'updated' })],
        [6, tripStarted({ trip: 'T3', record: 'L2' })],
        [9, reprocessed('L1', 'new')],
        [9, tripStarted({ trip: 'T4', cause: 3 })],
      ),
    ).toEqual([null, null, null, { log: 0 }]);
  });

  it('[LOG-1] [CNV-2] finds the log of the lead that the contact came from', () => {
    expect(
      repeats(
        [0, tripStarted()],
        [0, { type: 'trip-record-changed', trip: 'T1', object: 'Contact', record: 'C9', why: { text: 'Converted' } }],
        [9, reprocessed('C9', 'updated', 'Contact')],
        [9, tripStarted({ trip: 'T2', object: 'Contact', record: 'C9', trigger: 'updated', cause: 2 })],
      ),
    ).toEqual([null, { log: 0 }]);
  });

  it('[LOG-1] names none where the record had no log before', () => {
    expect(repeats([9, reprocessed('L1', 'new')], [9, tripStarted({ cause: 0 })])).toEqual([{ log: null }]);
  });

  it('[LOG-1] [GRA-3] is told of a record that was not routed, but not of one that came by itself then', () => {
    const why = { text: 'No edge fits' };
    const refused = (record: string): JournalEvent => ({
      type: 'record-not-routed',
      object: 'Lead',
      record,
      trigger: 'new',
      why,
    });
    expect(repeats([9, reprocessed('L1', 'new')], [9, refused('L1')], [9, refused('L2')])).toEqual([
      { log: null },
      null,
    ]);
  });
});
