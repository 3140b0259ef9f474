import type { FieldValue } from '#shared/field.ts';
import { textTable, type TableRow } from '../demo-org/text-table.ts';
import { newLeads } from '../examples/new-leads.ts';
import type { Expectation } from '../expectation.ts';
import { demo } from '../lessons/demo.ts';
import { scenario } from '../lessons/write-lesson.ts';
import type { ScenarioTest } from '../scenario-test.ts';
import type { ExampleTest } from '../example-test.ts';

/**
 * What is to come of each inquiry in the repaired graph: who owns it, what it is added to, and with which error.
 * An error that is retried takes seven attempts (APP-3), any other one.
 */
const outcomes = textTable(`
LastName  | Owner        | Sequence           | Error  | Attempts
Bergström | Lena Fischer | Inbound Welcome    | ERR-15 | 7
Vidal     | Tom Becker   | Executive Outreach | ERR-14 | 7
Sato      | Sam Okafor   | Inbound Welcome    |        | 1
Byrne     | Sam Okafor   | Executive Outreach |        | 1
Amoah     | Sam Okafor   | Inbound Welcome    |        | 1
Janssens  | Sam Okafor   | Inbound Welcome    |        | 1
Feldman   | Tom Becker   | Executive Outreach | ERR-14 | 7
Sokolov   | Lena Fischer | Executive Outreach | ERR-9  | 1
Moretti   | Tom Becker   | Inbound Welcome    | ERR-11 | 1
Novák     | Sam Okafor   | Inbound Welcome    | ERR-5  | 1
Duarte    | Sam Okafor   | Inbound Welcome    |        | 1
Krug      | Priya Nair   | Inbound Welcome    |        | 1
Siddiqui  | Sam Okafor   | Executive Outreach |        | 1
Marin     | Sam Okafor   | Inbound Welcome    |        | 1
Tennant   | Sam Okafor   | Executive Outreach |        | 1
Benali    | Sam Okafor   | Inbound Welcome    |        | 1
Lefebvre  | Sam Okafor   | Inbound Welcome    | ERR-10 | 1
Larsen    | Sam Okafor   | Inbound Welcome    |        | 1
Nasser    | Sam Okafor   | Inbound Welcome    |        | 1
Pinto     | Sam Okafor   | Inbound Welcome    |        | 1
Cho       | Sam Okafor   | Executive Outreach |        | 1
Tesfaye   | Sam Okafor   | Inbound Welcome    |        | 1
Vogel     | Lena Fischer | Inbound Welcome    | ERR-15 | 7
`);

/** The inquiry as it comes in: a minute after the start, by an import. */
export const inquiry = (lastName: string): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(
    Object.entries(newLeads.find((row) => row['LastName'] === lastName) ?? {}).flatMap(([field, value]) =>
      value === '' ? [] : [[field, field === 'NumberOfEmployees' ? Number(value) : value]],
    ),
  );

const outcomeTest = (row: TableRow): ExampleTest => {
  const [lastName = '', owner = '', sequence = '', error = ''] = ['LastName', 'Owner', 'Sequence', 'Error'].map(
    (column) => String(row[column] ?? ''),
  );
  const fields = inquiry(lastName);
  const fails = error !== '';
  const ends: readonly Expectation[] = [
    { type: 'trips', count: 2, record: demo.newLead() },
    { type: 'ends-at', node: `Add to ${sequence}`, outcome: 'completed' },
    { type: 'owner', owner },
    {
      type: 'callout',
      result: fails ? 'error' : 'success',
      error: fails ? error : null,
      attempts: Number(row['Attempts']),
    },
    ...(fails ? [] : [{ type: 'sequence-state', sequence, state: 'active' } as const]),
    { type: 'audit-outcome', outcome: fails ? 'error' : 'success' },
  ];
  const test: ScenarioTest = {
    title: `${String(fields['FirstName'])} ${lastName}: ${owner}, ${sequence}${fails ? `, ${error}` : ''}`,
    tags: ['inquiries', ...(fails ? [error] : [])],
    record: demo.newLead(),
    scenario: scenario({
      graphs: ['repaired'],
      stimuli: [{ at: '1m', create: { object: 'Lead', fields, through: 'import' } }],
    }),
    expectations: ends,
  };
  return { fileName: `inquiries/${plain(lastName)}.scenario.json`, test };
};

/** A name as part of a file's name: letters without their marks. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

/** One test for each inquiry that the repaired graph takes to Outreach. */
export const inquiryTests: readonly ExampleTest[] = outcomes.map(outcomeTest);
