import { describe, expect, it } from 'vitest';
import { readRecords } from '#csv/read-records.ts';
import { importChanges, withImport } from '#world/import-changes.ts';
import { csvLayoutOf } from '#world/import-layout.ts';
import { insertingRecords } from '#world/import-place-records.ts';
import { importingRecords } from '#world/import-records.ts';
import { ada, emptySetup, NOW, placeLines as place, run, withRecords } from './import-under-test.ts';

const [withLead, , jo] = withRecords(emptySetup, ada, [
  'Lead',
  { LastName: 'Stone', Company: 'Acme', Email: 'jo@acme.test', Title: 'CEO' },
]);
const org = withLead.salesforce;
const JO = String(jo?.['Id']);

describe('rows that the org has already', () => {
  it('[SF-1] are found by their Id in either length and in small letters', () => {
    for (const id of [JO, JO.slice(0, 15), JO.toLowerCase()]) {
      const { after } = place(org, 'Lead', 'id', 'Id,LastName', `${id},Rock`);
      expect(after.records.Lead).toMatchObject([{ Id: JO, LastName: 'Rock', Name: 'Rock', Title: 'CEO' }]);
    }
  });

  it('[SF-1] are refused under an id of an unknown prefix, of another object, or of no form', () => {
    const { after, refused } = place(
      org,
      'Lead',
      'id',
      'Id,LastName,Company',
      '500Dn000001AbCdIAK,A,B',
      '003xx000004TmiQ,A,B',
      'L-1,A,B',
    );
    expect(after.records.Lead).toEqual(org.records.Lead);
    expect(refused.map(({ line, code, reason }) => [line, code, reason])).toEqual([
      [2, 'wrong-object', expect.stringContaining('is no lead or contact')],
      [3, 'wrong-object', '003xx000004TmiQAAS is the id of a Contact'],
      [4, 'bad-id', expect.stringContaining('is not a Salesforce id')],
    ]);
  });

  it('are added beside it with new ids where every row is to be a new record', () => {
    const { after, summary } = place(org, 'Lead', 'none', 'Id,LastName,Company', `${JO},Rock,Acme`);
    expect(after.records.Lead.map((lead) => lead['LastName'])).toEqual(['Stone', 'Rock']);
    expect(after.records.Lead[1]?.['Id']).not.toBe(JO);
    expect(summary.kept.map((note) => note.code)).toEqual(['new-id']);
  });

  it('are found by their email address without regard to case, where one record has it', () => {
    const { after } = place(org, 'Lead', 'email', 'Email,Title', 'JO@acme.test,CTO');
    expect(after.records.Lead).toMatchObject([{ Id: JO, Title: 'CTO', LastName: 'Stone' }]);
    const [two] = withRecords(withLead, ['Lead', { LastName: 'Twin', Company: 'Acme', Email: 'jo@acme.test' }]);
    const { refused } = place(two.salesforce, 'Lead', 'email', 'Email,Title', 'jo@acme.test,CTO');
    expect(refused).toMatchObject([{ code: 'ambiguous-email', cells: ['jo@acme.test', 'CTO'] }]);
  });

  it('are written over once: a second row of the same record is refused', () => {
    const { refused } = place(org, 'Lead', 'email', 'Email,Title', 'jo@acme.test,A', 'jo@acme.test,B');
    expect(refused).toMatchObject([{ line: 3, code: 'duplicate-id', reason: `${JO} stands on line 2` }]);
  });

  it('are told apart by email address within the file, too, without regard to case', () => {
    const { refused, records, summary } = place(
      org,
      'Lead',
      'email',
      'LastName,Company,Email',
      'A,B,new@acme.test',
      'C,D,NEW@acme.test',
      'E,F,',
      'G,H,',
    );
    expect(records.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(refused).toMatchObject([{ line: 3, code: 'duplicate-email', reason: 'NEW@acme.test stands on line 2' }]);
    expect(summary.doubts).toEqual([]);
  });

  it('are counted by email address where every row is to be a new record', () => {
    const { records, summary } = place(
      org,
      'Lead',
      'none',
      'LastName,Company,Email',
      'A,B,JO@acme.test',
      'C,D,new@acme.test',
      'E,F,New@acme.test',
    );
    expect(records).toHaveLength(3);
    expect(summary.doubts).toMatchObject([
      { code: 'email-in-org', count: 1, examples: [{ line: 2, text: `JO@acme.test (${JO})` }] },
      { code: 'email-in-file', count: 1, examples: [{ line: 4, text: 'New@acme.test stands on line 3 too' }] },
    ]);
  });

  it('[SF-4] are refused where they are converted leads, which can only be read', () => {
    const converted = org.records.Lead.map((lead) => ({ ...lead, IsConverted: true }));
    const state = { ...org, records: { ...org.records, Lead: converted } };
    expect(place(state, 'Lead', 'id', 'Id,Title', `${JO},CTO`).refused).toMatchObject([{ code: 'converted-lead' }]);
  });

  it('lose a field where its cell is blank, but never a tick or what is required', () => {
    const { after } = place(org, 'Lead', 'id', 'Id,Title,Company,DoNotCall', `${JO},,,`);
    expect(after.records.Lead[0]).toMatchObject({ Title: null, Company: 'Acme', DoNotCall: false });
  });

  it('keep a field where its cell is blank and blank cells clear nothing', () => {
    const lines = ['Id,Title,LastName', `${JO},,Rock`];
    const { after } = place(org, 'Lead', { match: 'id', clearBlanks: false }, ...lines);
    expect(after.records.Lead[0]).toMatchObject({ Title: 'CEO', LastName: 'Rock' });
  });
});

describe('new rows', () => {
  it('are refused without what a new record needs', () => {
    const { refused } = place(org, 'Lead', 'id', 'Id,Title', ',CTO');
    expect(refused).toMatchObject([{ code: 'missing-value', reason: 'A new lead needs: Last Name, Company' }]);
  });

  it('of accounts may name parents further down in the file', () => {
    const [child, parent, lost] = ['001ak00000OQTie', '001ak00000OQTif', '001ak00000OQTig'];
    const { after, summary } = place(
      org,
      'Account',
      'id',
      'Id,Name,ParentId,Account Owner',
      `${child},Child,${parent},Ada Byron`,
      `${parent},Parent,${lost},`,
    );
    const [first, second, made] = after.records.Account.toSorted((a, b) =>
      String(a['Id']) < String(b['Id']) ? -1 : 1,
    );
    expect(first).toMatchObject({ Name: 'Child', ParentId: second?.['Id'] });
    expect(second).toMatchObject({ Name: 'Parent', ParentId: made?.['Id'] });
    expect(made?.['Name']).toBe(`Unknown account ${String(made?.['Id'])}`);
    expect(summary.added.map((note) => note.code)).toEqual(['account']);
  });

  it('of users are active where the file does not say otherwise', () => {
    const { after } = place(
      org,
      'User',
      'id',
      'LastName,Email,Active',
      'Hopper,grace@acme.test,',
      'Old,old@acme.test,no',
    );
    expect(after.records.User.slice(1).map((user) => [user['Name'], user['IsActive']])).toEqual([
      ['Hopper', true],
      ['Old', false],
    ]);
  });
});

it('an import over the slim base changes the whole org as one over the org itself', () => {
  const lines = [
    'Id,LastName,Company,Lead Owner,Lead Source',
    `${JO},Rock,Acme,Grace Hopper,Fair`,
    ',New,Umber,Inbound,',
  ];
  const table = readRecords(lines.join('\n'), csvLayoutOf(org, 'Lead'));
  if (!table.ok) throw new Error('readable');
  const whole = run(importingRecords(org, 'Lead', table.value, { match: 'id', at: NOW }));
  const placed = run(insertingRecords(whole.state, 'Lead', whole.records, NOW));
  const direct = withImport(org, importChanges(org, placed, 'Lead', whole.records, NOW));
  expect(place(org, 'Lead', 'id', ...lines).after).toEqual(direct);
});
