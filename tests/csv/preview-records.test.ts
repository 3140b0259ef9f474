import { describe, expect, it } from 'vitest';
import { chooseColumns, proposedTargets } from '#csv/choose-columns.ts';
import { previewRecords } from '#csv/preview-records.ts';
import { readingRecords, type CsvChoice } from '#csv/read-records.ts';
import { faultsOf, leadLayout, valueOf } from './layout-under-test.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const preview = (text: string) => valueOf(previewRecords(bytesOf(text), leadLayout));

describe('a preview', () => {
  it('tells encoding, separator, rows and the first of them', () => {
    const found = preview('\ufeffLast Name;Company;Odd\r\nStone;Acme;1\r\nRock;Umber;2\r\n\r\n');
    expect(found).toMatchObject({ encoding: 'utf-8', marked: true, delimiter: ';', rowCount: 3, raggedRows: 0 });
    expect(found.first.map((row) => row.cells[0])).toEqual(['Last Name', 'Stone', 'Rock']);
    expect(found.examples).toEqual([
      ['Stone', 'Rock'],
      ['Acme', 'Umber'],
      ['1', '2'],
    ]);
  });

  it('reads UTF-16 as spreadsheets write it', () => {
    const text = '\ufeffLast Name\tCompany\nStone\tAcme\n';
    const bytes = new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer);
    expect(valueOf(previewRecords(bytes, leadLayout))).toMatchObject({
      encoding: 'utf-16le',
      marked: true,
      delimiter: '\t',
    });
  });

  it('counts rows that have more or fewer cells than the first', () => {
    expect(preview('LastName,Company\nA,B\nC\nD,E,F\n').raggedRows).toBe(2);
  });

  it('proposes each field once, and nothing for headings that no field has', () => {
    expect(preview('Last Name,LASTNAME,Lead Owner,Shoe Size,Email\n').proposed).toEqual([
      'LastName',
      null,
      'owner-name',
      null,
      'Email',
    ]);
  });

  it('names the object whose export it is by its headings', () => {
    expect(preview('Id,FirstName,LastName,Email,AccountId,MailingCity\n').looksLike).toBe('contacts');
    expect(preview('LastName,Company\n').looksLike).toBeNull();
  });

  it.each([
    ['', 'csv/empty'],
    ['LastName,Company\n"Stone,Acme\n', 'csv/broken-quote'],
  ])('of %j is refused as %s', (text, code) => {
    expect(faultsOf(previewRecords(bytesOf(text), leadLayout))[0]?.code).toBe(code);
  });

  it('of bytes in another encoding says on which line', () => {
    const bytes = new Uint8Array([...bytesOf('LastName,Company\nM'), 0xfc, ...bytesOf('ller,Acme\n')]);
    expect(faultsOf(previewRecords(bytes, leadLayout))).toMatchObject([
      {
        code: 'file/wrong-encoding',
        line: 2,
        hint: 'Save it as text in UTF-8 (in a spreadsheet: as CSV UTF-8) and try again.',
      },
    ]);
  });
});

describe('columns that a person chose', () => {
  it('are read as chosen, whatever the headings say', () => {
    const { rows, summary } = read('x,y,Email\nStone,Acme,jo@acme.test\n', {
      headed: true,
      targets: ['LastName', 'Company', null],
    });
    expect(rows[0]).toMatchObject({ line: 2, values: { LastName: 'Stone', Company: 'Acme' } });
    expect(summary.unknownColumns).toEqual(['Email']);
  });

  it('stand in a file without headings, whose first row is a record', () => {
    const { rows, summary } = read('Stone,Acme\nRock,Umber\n', { headed: false, targets: ['LastName', 'Company'] });
    expect(rows.map((row) => [row.line, row.values['LastName']])).toEqual([
      [1, 'Stone'],
      [2, 'Rock'],
    ]);
    expect(summary.headings).toEqual(['Column 1', 'Column 2']);
  });

  it('are refused where a field is taken twice, is missing, or is none', () => {
    const choose = (...targets: readonly (string | null)[]) =>
      faultsOf(chooseColumns(['a', 'b', 'c'], leadLayout, targets, 1)).map((fault) => fault.code);
    expect(choose('LastName', 'LastName', 'Company')).toEqual(['csv/duplicate-column']);
    expect(choose('LastName', null, null)).toEqual(['csv/missing-column']);
    expect(choose('LastName', 'Company', 'Shoe__c')).toEqual(['csv/no-such-field']);
  });

  it('are proposed by API name, label and other headings', () => {
    expect(proposedTargets(['COMPANY / ACCOUNT', 'lead owner', ' Last  Name '], leadLayout)).toEqual([
      'Company',
      'owner-name',
      'LastName',
    ]);
  });
});

function read(text: string, choice: CsvChoice) {
  const reading = readingRecords(text, leadLayout, choice);
  const rows = [];
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) rows.push(...step.value.rows);
  return { rows, summary: valueOf(step.value) };
}
