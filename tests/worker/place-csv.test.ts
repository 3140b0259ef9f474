import { describe, expect, it } from 'vitest';
import { proposedTargets } from '#csv/choose-columns.ts';
import { importBase, withImport } from '#world/import-changes.ts';
import { type ImportLacking, MAKE_LACKING, REFUSE_LACKING } from '#world/import-lacking.ts';
import { csvLayoutOf, type ImportedObject } from '#world/import-layout.ts';
import type { ImportMatch } from '#world/import-record.ts';
import type { CsvPlacing, PlacingProgress } from '#worker/messages.ts';
import { createRunClient, type RunClient } from '#worker/run-client.ts';
import { smallOrg } from '../support/small-org.ts';
import { createTestWorker } from '../support/worker-port.ts';

const { salesforce } = smallOrg().setup;
const AT = 1_767_603_600_000;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function placing(
  text: string,
  {
    object = 'Lead',
    match = 'id',
    write = true,
    lacking = REFUSE_LACKING,
  }: { object?: ImportedObject; match?: ImportMatch; write?: boolean; lacking?: ImportLacking } = {},
): CsvPlacing {
  const headings = text.slice(0, text.indexOf('\n')).trim().split(',');
  const targets = proposedTargets(headings, csvLayoutOf(salesforce, object));
  const choice = { headed: true, targets };
  return {
    bytes: bytesOf(text),
    object,
    base: importBase(salesforce),
    choice,
    match,
    lacking,
    clearBlanks: true,
    at: AT,
    write,
  };
}

async function place(client: RunClient, file: CsvPlacing, onProgress?: (progress: PlacingProgress) => void) {
  const outcome = await client.placeCsv(file, onProgress).result;
  if (outcome.type !== 'done') throw new Error('The import was cancelled');
  if (!outcome.value.ok) throw new Error(JSON.stringify(outcome.value.error));
  return outcome.value.value;
}

const client = (): RunClient => createRunClient(() => createTestWorker());

describe('placing a file in the worker', () => {
  it('answers what to add to the org and what to write over it, and changes nothing itself', async () => {
    const [first] = salesforce.records.Lead;
    const id = String(first?.['Id']);
    const file = `Id,LastName,Company,Title\n${id.toLowerCase()},Renamed,Acme,\n,Fresh,Umber,CEO\n`;
    const placed = await place(client(), placing(file));
    expect(placed.counts).toEqual({ added: 1, written: 1 });
    if (!placed.changes) throw new Error('no changes');
    const after = withImport(salesforce, placed.changes);
    expect(after.records.Lead).toHaveLength(salesforce.records.Lead.length + 1);
    expect(after.records.Lead[0]).toMatchObject({ Id: id, LastName: 'Renamed', Company: 'Acme', Title: null });
    expect(after.records.Lead.at(-1)).toMatchObject({
      LastName: 'Fresh',
      Title: 'CEO',
      Status: 'Open - Not Contacted',
    });
    expect(after.records.Lead[0]?.['OwnerId']).toBe(first?.['OwnerId']);
  });

  it('checks alone without the changes', async () => {
    const placed = await place(client(), placing('LastName,Company\nA,B\n,C\n', { write: false }));
    expect(placed).toMatchObject({
      changes: null,
      counts: { added: 1, written: 0 },
      headings: ['LastName', 'Company'],
    });
    expect(placed.refused).toMatchObject([{ line: 3, cells: ['', 'C'], reason: 'Last Name is blank' }]);
  });

  it('makes or refuses what the org lacks, as it is told', async () => {
    const text = 'LastName,Company,Lead Owner\nStone,Acme,Nobody Known\n';
    expect(await place(client(), placing(text))).toMatchObject({ counts: { added: 0 }, refused: [{ line: 2 }] });
    const made = await place(client(), placing(text, { lacking: MAKE_LACKING }));
    expect(made.changes?.added.User).toMatchObject([{ Name: 'Nobody Known' }]);
  });

  it('hands on every one of 100,000 rows, added or refused', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => (i % 10 === 9 ? `,${i}` : `Stone ${i},Acme ${i}`));
    const stages = new Set<string>();
    const file = placing(`LastName,Company\n${rows.join('\n')}\n`);
    const placed = await place(client(), file, ({ stage }) => stages.add(stage));
    expect(placed.refused).toHaveLength(10_000);
    expect(placed.changes?.added.Lead).toHaveLength(90_000);
    expect([...stages]).toEqual(['parsing', 'reading', 'checking', 'writing']);
  });

  it('stops soon after it is cancelled', async () => {
    const worker = createTestWorker();
    const cancelled = createRunClient(() => worker);
    const rows = Array.from({ length: 20_000 }, (_, i) => `Stone ${i},Acme ${i}`);
    const task = cancelled.placeCsv(placing(`LastName,Company\n${rows.join('\n')}\n`), () => task.cancel());
    expect(await task.result).toEqual({ type: 'cancelled' });
    await place(cancelled, placing('LastName,Company\nA,B\n'));
    const ends = worker.sent.filter((message) => message.type === 'csv-placed');
    expect(ends).toHaveLength(1);
  });

  it('refuses more rows than the browser can hold', async () => {
    const text = `LastName,Company\n${'A,B\n'.repeat(100_001)}`;
    const outcome = await client().placeCsv(placing(text)).result;
    expect(outcome).toMatchObject({
      value: { ok: false, error: [{ code: 'csv/too-many-rows', message: expect.stringContaining('100,001 rows') }] },
    });
  });
});
