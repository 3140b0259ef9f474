import { describe, expect, it } from 'vitest';
import { readRecords, readRecordsInChunks } from '#csv/read-records.ts';
import { contactLayout, faultsOf, leadLayout, valueOf } from './layout-under-test.ts';

const read = (text: string) => valueOf(readRecords(text, leadLayout));
const refuse = (text: string) => faultsOf(readRecords(text, leadLayout));

describe('a readable file', () => {
  it('has headings by API name, by label or by another name, in any case and spacing', () => {
    const { rows, columns } = read('LASTNAME, first  name ,Company / Account,EMAIL\nStone,Jo,Acme,jo@acme.test\n');
    expect(rows).toEqual([
      {
        line: 2,
        values: { LastName: 'Stone', FirstName: 'Jo', Company: 'Acme', Email: 'jo@acme.test' },
        extras: {},
        cells: ['Stone', 'Jo', 'Acme', 'jo@acme.test'],
      },
    ]);
    expect(columns.map((column) => column.field)).toEqual(['LastName', 'FirstName', 'Company', 'Email']);
  });

  it.each([',', ';', '\t'])('may be separated by "%s"', (separator) => {
    const text = ['Last Name', 'Company', 'Email'].join(separator) + '\n' + ['Stone', '"A,b;c\td"', ''].join(separator);
    expect(read(text).rows[0]?.values).toEqual({ LastName: 'Stone', Company: 'A,b;c\td', Email: null });
  });

  it.each(['\n', '\r\n', '\r'])('may end its lines with %j, and hold line ends and quotes in cells', (end) => {
    const text = ['LastName,Company', `"St""one","Ac${end}me"`, 'Rock,B', ''].join(end);
    const { rows, blankRows } = read(text);
    expect(rows.map((row) => [row.line, row.values['LastName'], row.values['Company']])).toEqual([
      [2, 'St"one', 'Ac\nme'],
      [4, 'Rock', 'B'],
    ]);
    expect(blankRows).toBe(0);
  });

  it('may start with the separator line of Excel', () => {
    expect(read('sep=;\r\nLastName;Company\r\nStone;Acme\r\n').rows[0]).toMatchObject({ line: 3 });
  });

  it('may have no rows', () => {
    expect(read('LastName,Company\n')).toMatchObject({ rows: [], refused: [], blankRows: 0 });
  });

  it('may have blank rows, which are counted', () => {
    const { rows, blankRows, refused } = read('\nLastName,Company\n\nStone,Acme\n,,\n , \nRock,Acme');
    expect(rows.map((row) => row.line)).toEqual([4, 7]);
    expect(blankRows).toBe(4);
    expect(refused).toEqual([]);
  });

  it('keeps extra columns as text and names the columns it does not know', () => {
    const { rows, unknownColumns } = read('LastName,Company,Lead Owner,Shoe Size,\nStone,Acme,Ada Byron,43,\n');
    expect(rows[0]?.extras).toEqual({ 'owner-name': 'Ada Byron' });
    expect(rows[0]?.values).toEqual({ LastName: 'Stone', Company: 'Acme' });
    expect(unknownColumns).toEqual(['Shoe Size', '(column 5, without a heading)']);
  });

  it('refuses single rows with their line and the reason, and goes on', () => {
    const text = [
      'LastName,Company,AnnualRevenue,DoNotCall,CreatedDate',
      'Stone,Acme,much,,',
      'Rock,Acme,1',
      'Sand,Acme,1,1,,,',
      ',Acme,,,',
      'Clay,Acme,,maybe,',
      'Mud,Acme,,,31.02.2026',
      'Gravel,Acme,"1,200.50",yes,2026-01-05T10:00:00.000+01:00',
    ].join('\n');
    const { rows, refused } = read(text);
    expect(refused.map((row) => [row.line, row.reason])).toEqual([
      [2, 'Annual Revenue: "much" is not a number'],
      [3, 'The row has 3 cells, the heading row has 5'],
      [4, 'The row has 7 cells, the heading row has 5'],
      [5, 'Last Name is blank'],
      [6, 'Do Not Call: "maybe" is neither true nor false'],
      [7, 'Created Date: "2026-02-31T00:00:00Z" names a day that does not exist'],
    ]);
    expect(refused[0]?.cells).toEqual(['Stone', 'Acme', 'much', '', '']);
    expect(rows.map((row) => row.values)).toEqual([
      {
        LastName: 'Gravel',
        Company: 'Acme',
        AnnualRevenue: 1200.5,
        DoNotCall: true,
        CreatedDate: '2026-01-05T09:00:00.000Z',
      },
    ]);
  });
});

describe('dates', () => {
  const dates = (cells: readonly string[]) =>
    read(`LastName,Company,FollowUp__c\n${cells.map((cell) => `S,A,"${cell}"`).join('\n')}\n`);
  const values = (cells: readonly string[]) => dates(cells).rows.map((row) => row.values['FollowUp__c']);

  it('are read month first or day first as the column tells', () => {
    expect(values(['1/5/2026', '1/13/2026'])).toEqual(['2026-01-05', '2026-01-13']);
    expect(values(['1/5/2026', '13/1/2026'])).toEqual(['2026-05-01', '2026-01-13']);
    expect(values(['05.01.2026', '2026-01-06', '2026/1/7'])).toEqual(['2026-01-05', '2026-01-06', '2026-01-07']);
  });

  it('that tell neither are read month first, with a note', () => {
    expect(dates(['1/5/2026']).notes).toEqual([
      'FollowUp__c: dates such as 1/5/2026 were read month first, for no row tells which it is.',
    ]);
    expect(dates(['2026-01-05']).notes).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it.each(['', '\n\n', ' ,, \n'])('%j is empty', (text) => {
    expect(refuse(text)[0]?.code).toBe('csv/empty');
  });

  it('without headings says that a heading row must come first', () => {
    expect(refuse('Stone,Acme,jo@acme.test\nRock,Acme,al@acme.test\n')).toEqual([
      {
        code: 'csv/no-heading-row',
        message: 'Line 1 names no field of Lead: a row of headings must come first.',
        line: 1,
        hint: 'Add a first row of API names or labels, such as LastName, Company, Email.',
      },
    ]);
  });

  it('names every duplicate and every missing column at once', () => {
    const faults = refuse('Email,E-mail,email, Company / Account,Company\n');
    expect(faults.map((fault) => [fault.code, fault.message])).toEqual([
      ['csv/duplicate-column', 'Columns 1 ("Email") and 3 ("email") are both Email.'],
      ['csv/duplicate-column', 'Columns 4 ("Company / Account") and 5 ("Company") are both Company.'],
      ['csv/missing-column', 'Lead needs a column that the file does not have: LastName.'],
    ]);
  });

  it('says on which line a quote is broken', () => {
    expect(refuse('LastName,Company\nStone,Acme\nRock,"Acme\nSand,Acme\n')).toMatchObject([
      { code: 'csv/broken-quote', line: 3, message: 'The quote opened on line 3 is not closed.' },
    ]);
    expect(refuse('LastName,Company\n"a\nb",Acme\n"Rock" Hill,Acme\nSand,"Acme"\n')).toMatchObject([
      { code: 'csv/broken-quote', line: 4, message: 'The quoted cell on line 4 has text after its closing quote.' },
    ]);
  });

  it('is told apart by its headings where it is an export of another object', () => {
    const contacts = 'Id,FirstName,LastName,Email,AccountId,MailingCity\n';
    expect(refuse(contacts)).toMatchObject([
      {
        code: 'csv/other-object',
        message: 'The headings are those of contacts, not of leads.',
        hint: 'Read the file as Contact, or choose a file of leads.',
      },
    ]);
    const leads = 'FirstName,LastName,Email,Company,AnnualRevenue\n';
    expect(faultsOf(readRecords(leads, contactLayout))[0]?.code).toBe('csv/other-object');
    expect(readRecords('FirstName,LastName,Email,Company\n', contactLayout).ok).toBe(true);
  });
});

describe('100,000 rows', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `Stone ${i},"Acme, ${i}",jo${i}@acme.test,${i},true`);
  const text = `LastName,Company,Email,AnnualRevenue,DoNotCall\r\n${rows.join('\r\n')}\r\n`;

  it('come in parts with progress', () => {
    const progress: number[] = [];
    let count = 0;
    const summary = readRecordsInChunks(text, leadLayout, (chunk) => {
      count += chunk.rows.length;
      progress.push(chunk.done / chunk.of);
      return true;
    });
    expect(summary.ok).toBe(true);
    expect(count).toBe(100_000);
    expect(progress).toHaveLength(100);
    expect(progress.at(-1)).toBe(1);
    expect(progress.toSorted((a, b) => a - b)).toEqual(progress);
  });

  it('can be stopped', () => {
    const result = readRecordsInChunks(text, leadLayout, (chunk) => chunk.done < 5_000);
    expect(faultsOf(result)).toEqual([
      { code: 'csv/stopped', message: 'Reading was stopped after 5000 of 100000 rows.' },
    ]);
  });

  it('keep their lines', () => {
    const { rows: read, refused } = valueOf(readRecords(text, leadLayout));
    expect(refused).toEqual([]);
    expect(read.at(-1)).toMatchObject({ line: 100_001, values: { Company: 'Acme, 99999', AnnualRevenue: 99_999 } });
  });
});
