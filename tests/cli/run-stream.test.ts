import { describe, expect, it } from 'vitest';
import { csvSlabs } from '#cli/streaming/csv-slabs.ts';
import { csvText, CSV, runGraph, runStopped } from './run-flowsim.ts';

const PEOPLE = Array.from(
  { length: 40 },
  (_, at) => `Päul ${at},Line,"Works ""${at}"",\n second line",${at % 2 ? 'Web' : 'Fair'}`,
);
const peopleText = [CSV[0], ...PEOPLE, ''].join('\r\n');

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a CSV file in slabs', () => {
  it('is whole rows under the heading row, with the lines that they have in the file', () => {
    const whole = bytes(`\uFEFF${peopleText}`);
    const parts = Array.from({ length: Math.ceil(whole.length / 50) }, (_, at) =>
      whole.subarray(at * 50, at * 50 + 50),
    );
    const slabs = [...csvSlabs(parts, 100)];
    expect(slabs.length).toBeGreaterThan(5);
    const rows = slabs.map(({ text }) => {
      expect(text.startsWith(`${CSV[0] ?? ''}\n`)).toBe(true);
      expect(text.split('"').length % 2).toBe(1);
      return text.slice((CSV[0] ?? '').length + 1);
    });
    const plain = peopleText.replaceAll('\r\n', '\n');
    expect(`${CSV[0] ?? ''}\n${rows.join('')}`).toBe(plain);
    const [, second] = slabs;
    const first = rows[0] ?? '';
    expect(second?.lineShift).toBe(first.split('\n').length - 1);
  });

  it('is one slab where it has headings alone', () => {
    expect([...csvSlabs([bytes('Last Name,Company\n')])]).toEqual([{ text: 'Last Name,Company\n', lineShift: 0 }]);
  });
});

describe('flowsim run --stream', () => {
  const args = ['--records', 'leads.csv', '--stream'];

  it('[RUN-1] tells the same of each record as a run that is recorded, as CSV', async () => {
    const files = { 'leads.csv': peopleText };
    const streamed = await runGraph(files, ...args, '--reporter', 'csv');
    const recorded = await runGraph(files, '--records', 'leads.csv', '--reporter', 'csv');
    expect(streamed.err.replaceAll(/warning: Records stay in memory: .*\n/g, '')).toBe('');
    // Records come a millisecond apart, and callouts of their own batch: what became of them is the same.
    const outcomes = (text: string) =>
      text
        .split('\r\n')
        .map((line) => line.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '').replace(/^trip-\d+/, ''))
        .toSorted();
    expect(outcomes(streamed.out)).toEqual(outcomes(recorded.out));
    expect(streamed.code).toBe(recorded.code);
  });

  it('[LOG-8] prints a line of JSON for each trip, and the totals in the last one', async () => {
    const { out } = await runGraph({ 'leads.csv': csvText }, ...args, '--reporter', 'json', '--journal', 'run.jsonl');
    const lines = out
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    expect(lines[0]).toHaveProperty('path');
    expect(lines.filter((line) => 'path' in line)).toHaveLength(2);
    expect(lines.at(-1)).toMatchObject({ format: 'flowbuilder-simulator/run-report', totals: { trips: 2 } });
  });

  it('[CLK-2] writes a journal, and the same one each time', async () => {
    const journal = async () => (await runGraph({ 'leads.csv': csvText }, ...args, '--journal', 'j')).written.get('j');
    const first = await journal();
    expect(first?.split('\n').length).toBeGreaterThan(10);
    expect(await journal()).toBe(first);
  });

  it('tells the totals alone in words', async () => {
    const { out } = await runGraph({ 'leads.csv': csvText }, ...args);
    expect(out).toContain('leads.csv: 2 of 2 rows brought in as Lead.');
    expect(out).toContain('2 trips: 2 completed');
  });

  it('reads dates of the whole file in one order, and says which rows are left out by their lines', async () => {
    const dates = Array.from({ length: 30_000 }, (_, at) => `L${at},C,${at === 29_000 ? '25/12/2025' : '05/06/2025'}`);
    const text = ['Last Name,Company,Created Date', ...dates, 'too,few', ''].join('\n');
    const { out, code } = await runGraph({ 'leads.csv': text }, ...args, '--until', '1m');
    expect(out).not.toContain('month first');
    expect(out).toContain('(line 30002)');
    expect(code).toBe(1);
  });

  it('tells what it knew when Ctrl+C is pressed, and that it was stopped', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `First,Last ${at},Company,Fair`);
    const files = { 'leads.csv': [CSV[0], ...rows, ''].join('\n') };
    // One breath is drawn while the file is looked through, one after each slice of the run.
    const { code, out, err, written } = await runStopped(2, files, ...args, '--journal', 'j');
    const [, came = ''] = /leads\.csv: (\d+) of 4000 rows brought in/.exec(out) ?? [];
    expect(Number(came)).toBeGreaterThan(0);
    expect(Number(came)).toBeLessThan(4_000);
    expect(out).toContain('after the start: it was stopped before its end.');
    expect(out).toContain(`The run was stopped before its end: ${came} of 4000 records had come in.`);
    expect(out).not.toContain('left out');
    expect(err).toContain(`Stopped: ${came} of 4000 records had come in.`);
    expect(written.get('j')).toContain('"trip-started"');
    expect(code).toBe(130);
    const json = await runStopped(2, files, ...args, '--reporter', 'json');
    expect(JSON.parse(json.out.trim().split('\n').at(-1) ?? '')).toMatchObject({
      run: { endReason: 'stopped' },
      import: { rows: 4_000, imported: Number(came) },
    });
  });

  it('says what cannot be streamed', async () => {
    const errOf = async (...given: readonly string[]) => {
      const { code, err } = await runGraph(
        { 'leads.csv': csvText, 'bad.csv': new Uint8Array([97, 10, 255, 10]) },
        ...given,
      );
      expect(code).toBe(2);
      return err;
    };
    expect(await errOf('--all', '--stream')).toContain('--stream goes with --records');
    expect(await errOf(...args, '--trigger', 'updated', '--set', 'Status=Open')).toContain('--trigger new');
    expect(await errOf('--records', 'gone.csv', '--stream')).toContain('gone.csv: There is no such file.');
    expect(await errOf('--records', 'bad.csv', '--stream')).toContain('not UTF-8');
    expect(await errOf(...args, '--journal', '/nowhere/j')).toContain('There is no such folder');
  });
});
