import { describe, expect, it } from 'vitest';
import type { JournalEntry, JournalEvent } from '#logs/journal-entry.ts';
import { createRecordHistory } from '#logs/record-history.ts';

type Change = Extract<JournalEvent, { type: 'record-changed' }>;

const change = (seq: number, part: Partial<Change>): JournalEntry => ({
  seq,
  at: seq * 1_000,
  type: 'record-changed',
  system: 'salesforce',
  object: 'Lead',
  id: 'L1',
  kind: 'updated',
  by: { through: 'person' },
  fields: [],
  ...part,
});

const initial = {
  Lead: [
    { Id: 'L1', LastName: 'Ode', Status: 'New' },
    { Id: 'L2', LastName: 'Past', IsDeleted: true },
  ],
  prospect: [{ id: 7, emails: ['a@b.example'] }],
};

describe('createRecordHistory', () => {
  it('[LOG-8] gives a record as it stood after any entry, forwards and backwards', () => {
    const history = createRecordHistory(initial, [
      change(3, { fields: [['Status', 'New', 'Working']] }),
      change(5, { fields: [['Status', 'Working', 'Nurture']] }),
      change(9, { fields: [['LastName', 'Ode', 'Oda']] }),
    ]);
    const at = (seq: number): unknown => history.imageAt('Lead', 'L1', seq);
    expect(at(-1)).toEqual({ Id: 'L1', LastName: 'Ode', Status: 'New' });
    expect(at(9)).toEqual({ Id: 'L1', LastName: 'Oda', Status: 'Nurture' });
    expect(at(4)).toEqual({ Id: 'L1', LastName: 'Ode', Status: 'Working' });
    expect(at(3)).toEqual(at(4));
    expect(at(2)).toEqual(at(-1));
    expect(at(1_000)).toEqual(at(9));
  });

  it('knows a record that the run created from that entry on, and not before', () => {
    const history = createRecordHistory(initial, [
      change(2, {
        id: 'L9',
        kind: 'created',
        fields: [
          ['Id', null, 'L9'],
          ['LastName', null, 'New'],
        ],
      }),
    ]);
    expect(history.imageAt('Lead', 'L9', 1)).toBeNull();
    expect(history.imageAt('Lead', 'L9', 2)).toEqual({ Id: 'L9', LastName: 'New' });
    expect(history.idsAt('Lead', 1)).toEqual(['L1']);
    expect(history.idsAt('Lead', 2)).toEqual(['L1', 'L9']);
  });

  it('[ADD-9] forgets a creation that was rolled back', () => {
    const history = createRecordHistory({}, [
      change(0, { id: 'L9', kind: 'created', fields: [['Id', null, 'L9']] }),
      change(4, { id: 'L9', kind: 'reverted', gone: true }),
    ]);
    expect(history.imageAt('Lead', 'L9', 3)).toEqual({ Id: 'L9' });
    expect(history.imageAt('Lead', 'L9', 4)).toBeNull();
    expect(history.idsAt('Lead', 4)).toEqual([]);
  });

  it('[SF-9] keeps a deleted Salesforce record with IsDeleted and leaves it out of the ids', () => {
    const history = createRecordHistory(initial, [change(1, { kind: 'deleted' }), change(3, { kind: 'restored' })]);
    expect(history.imageAt('Lead', 'L1', 2)).toEqual({ Id: 'L1', LastName: 'Ode', Status: 'New', IsDeleted: true });
    expect(history.idsAt('Lead', 2)).toEqual([]);
    expect(history.idsAt('Lead', 3)).toEqual(['L1']);
  });

  it('[SF-6] takes a merged loser out of the ids and a rolled back merge puts it back', () => {
    const history = createRecordHistory(initial, [
      change(1, {
        kind: 'merged',
        fields: [
          ['IsDeleted', false, true],
          ['MasterRecordId', null, 'L5'],
        ],
      }),
      change(2, {
        kind: 'reverted',
        fields: [
          ['IsDeleted', true, false],
          ['MasterRecordId', 'L5', null],
        ],
      }),
    ]);
    expect(history.idsAt('Lead', 1)).toEqual([]);
    expect(history.idsAt('Lead', 2)).toEqual(['L1']);
  });

  it('takes records of Outreach by their number and drops a deleted one', () => {
    const history = createRecordHistory(initial, [
      change(1, { system: 'outreach', object: 'prospect', id: '7', fields: [['locked', false, true]] }),
      change(2, { system: 'outreach', object: 'prospect', id: '7', kind: 'deleted' }),
    ]);
    expect(history.imageAt('prospect', '7', 1)).toEqual({ id: 7, emails: ['a@b.example'], locked: true });
    expect(history.imageAt('prospect', '7', 2)).toBeNull();
    expect(history.changesOf('prospect', '7').map((entry) => entry.seq)).toEqual([1, 2]);
  });

  it('answers for records and objects that nobody ever touched', () => {
    const history = createRecordHistory(initial, []);
    expect(history.imageAt('Opportunity', 'x', 5)).toBeNull();
    expect(history.changesOf('Lead', 'L1')).toEqual([]);
    expect(history.idsAt('Opportunity', 5)).toEqual([]);
  });
});
