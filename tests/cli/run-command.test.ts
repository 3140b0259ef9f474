import { describe, expect, it } from 'vitest';
import { runReportSchema } from '#scenarios/run-report-schema.ts';
import { smallOrg } from '../support/small-org.ts';
import { CSV, csvText, graphText, runGraph, runStopped } from './run-flowsim.ts';

const leads = { 'leads.csv': csvText };
const { ids } = smallOrg();

const json = (out: string) => runReportSchema.parse(JSON.parse(out));

describe('flowsim run', () => {
  it('[RUN-1] reports path, outcome, owners and callouts of every record of a CSV file', async () => {
    const ran = await runGraph(leads, '--records', 'leads.csv', '--reporter', 'json');
    expect(ran.err).toBe('');
    expect(ran.code).toBe(1);
    const report = json(ran.out);
    expect(report.import).toMatchObject({ file: 'leads.csv', object: 'Lead', rows: 2, imported: 2, routable: 2 });
    expect(report.totals).toMatchObject({ trips: 2, completed: 2, open: 0 });
    const [ada, alan] = report.trips;
    expect(ada?.record).toMatchObject({ object: 'Lead', name: 'Ada Lovelace', company: 'Engines Ltd' });
    expect(ada?.path.map(({ name, edge, mark }) => [name, edge, mark])).toEqual([
      ['New Lead', 'all-leads', 'passed'],
      ['source', 'web', 'passed'],
      ['add', 'missing-prospect-id', 'error'],
    ]);
    expect(ada?.path.at(-1)?.rule).toBe('ADD-3');
    expect(alan?.ownerAfter).toEqual({ id: ids['ada'], name: 'Ada Vendor' });
    expect(report.findings.map(({ code, count }) => [code, count])).toEqual([['error-edge', 1]]);
  });

  it('[LOG-8] reports what it knew when Ctrl+C is pressed, and keeps the journal', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => `First,Last ${at},Company,Fair`);
    const files = { 'leads.csv': [CSV[0], ...rows, ''].join('\n') };
    const args = ['--records', 'leads.csv', '--reporter', 'json', '--journal', 'j'];
    const ran = await runStopped(1, files, ...args);
    const report = json(ran.out);
    const came = report.import?.imported ?? 0;
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(6_000);
    expect(report.run.endReason).toBe('stopped');
    expect(report.findings[0]?.message).toContain(`${came} of 6000 records had come in`);
    expect(ran.err).toBe(`Stopped: ${came} of 6000 records had come in.\n`);
    expect(ran.code).toBe(130);
    expect(ran.written.get('j')?.split('\n').length).toBeGreaterThan(1_000);
  });

  it('[RUN-1] runs records of the org through Updated, with the changes that were asked for', async () => {
    const ran = await runGraph(
      {},
      '--record',
      ids['ready'] ?? '',
      '--trigger',
      'updated',
      '--set',
      'Status=Working - Contacted',
      '--set',
      'employees=7',
      '--reporter',
      'json',
    );
    expect(ran.err).toBe('');
    const report = json(ran.out);
    expect(report.trips).toHaveLength(1);
    expect(report.trips[0]?.callouts[0]).toMatchObject({ result: 'success', responseStatusCode: 200 });
    expect(report.trips[0]?.callouts[0]?.attempts).toHaveLength(1);
    expect(ran.code).toBe(0);
  });

  it('[CLK-2] the same command gives the same report and the same journal', async () => {
    const args = ['--records', 'leads.csv', '--reporter', 'json', '--journal', 'run.jsonl', '--seed', '7'];
    const [one, other] = [await runGraph(leads, ...args), await runGraph(leads, ...args)];
    expect(one.out).toBe(other.out);
    const journal = one.written.get('run.jsonl') ?? '';
    expect(journal).toBe(other.written.get('run.jsonl'));
    expect(JSON.parse(journal.split('\n')[0] ?? '')).toMatchObject({ type: 'run-started', seed: 7, seq: 0 });
    expect(journal.endsWith('\n')).toBe(true);
  });

  it('starts, ends and counts by the options', async () => {
    const ran = await runGraph(
      leads,
      '--records',
      'leads.csv',
      '--start',
      '2026-03-01T00:00Z',
      '--until',
      '1m',
      '--seed',
      '42',
      '--reporter',
      'json',
    );
    expect(json(ran.out).run).toMatchObject({
      org: 'Small org',
      start: '2026-03-01T00:00:00.000Z',
      endedAt: '2026-03-01T00:01:00.000Z',
      endReason: 'time-limit',
      untilMs: 60_000,
      seed: 42,
    });
  });

  it('reports in words: each trip with its path, error edges marked, and what to look at', async () => {
    const { out } = await runGraph(leads, '--records', 'leads.csv');
    expect(out).toContain('leads.csv: 2 of 2 rows brought in as Lead.');
    expect(out).toMatch(/Lead 00Q\w{15} Ada Lovelace, Engines Ltd: completed\n/);
    expect(out).toContain('New Lead -[All leads]-> source -[Web]-> add -[! Missing Prospect ID]-> (end)');
    expect(out).toContain('Error at add: ');
    expect(out).toContain('[ADD-3]');
    expect(out).toMatch(/Owner: .+ -> Ada Vendor/);
    expect(out).toContain('To look at: 1 error edge was followed.');
  });

  it('reports as CSV: one row for each trip, safe for spreadsheets', async () => {
    const evil = [...CSV, '=cmd(),Eve,@Evil,Fair'].join('\n');
    const { out } = await runGraph({ 'leads.csv': evil }, '--records', 'leads.csv', '--reporter', 'csv');
    const lines = out.trimEnd().split('\r\n');
    const trips = lines.filter((line) => line.startsWith('trip-'));
    expect(trips).toHaveLength(3);
    expect(lines[0]).toContain('Trip,Object,Record ID,Name,Company');
    expect(trips[2]).toContain("'=cmd() Eve,'@Evil");
  });

  it('shows control characters of a file instead of obeying them', async () => {
    const evil = `${CSV[0]}\nA,"\u001b[31mRed",B,Fair\n`;
    const { out } = await runGraph({ 'leads.csv': evil }, '--records', 'leads.csv');
    expect(out).toContain('A \uFFFD[31mRed');
    expect(out).not.toContain('\u001b');
  });

  it('[GRA-3] lists records that no trigger took', async () => {
    const graph = graphText.replace('"enabled": true', '"enabled": false');
    const ran = await runGraph({ ...leads, 'graph.flow.json': graph }, '--records', 'leads.csv', '--reporter', 'json');
    expect(json(ran.out).totals).toMatchObject({ trips: 0, notRouted: 4 });
    expect(ran.code).toBe(0);
  });

  it('runs all records of the org that can be routed', async () => {
    const ran = await runGraph({}, '--all', '--reporter', 'json');
    expect(json(ran.out).totals.trips).toBe(3);
  });

  it('keeps owners, statuses and ids of an export, and sums up what was added, kept and left out', async () => {
    const text = [
      'Id,Last Name,Company,Lead Source,Lead Status,OwnerId,Lead Owner,IsConverted,Shoe Size',
      '00Qak00000696HFEAY,Hopper,Navy,Web,Nurture,005ak000001abcdAAA,Grace Boss,0,37',
      '00Qak00000696HGEAY,Gone,Navy,Web,Nurture,00Gak000001abcdEAA,Night Queue,1,38',
      'wrong,Wrong,Navy,Web,Nurture,,,0,39',
    ].join('\n');
    const ran = await runGraph({ 'export.csv': text }, '--records', 'export.csv', '--reporter', 'json');
    const report = json(ran.out);
    expect(report.import).toMatchObject({ rows: 3, imported: 2, routable: 1 });
    const codes = (list: readonly { code: string }[] = []): string[] => list.map(({ code }) => code);
    expect(codes(report.import?.added)).toEqual(expect.arrayContaining(['user', 'queue', 'lead-status']));
    expect(codes(report.import?.kept)).toEqual(expect.arrayContaining(['id', 'converted']));
    expect(codes(report.import?.leftOut)).toEqual(expect.arrayContaining(['bad-id', 'unknown-column']));
    expect(report.trips.map((trip) => [trip.record.id, trip.ownerBefore?.name])).toEqual([
      ['00Qak00000696HFEAY', 'Grace Boss'],
    ]);
    expect(report.findings).toContainEqual({ code: 'left-out', message: '1 row of the file was left out.', count: 1 });
  });
});
