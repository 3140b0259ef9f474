import { describe, expect, it } from 'vitest';
import { parseRows } from '#csv/parse-rows.ts';
import { partnerLogOf, type PartnerLogRow } from '#logs/partner-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { filterPartnerLogs, NO_REASON } from '#playback/filter-partner-logs.ts';
import { asShown, partnerCsv } from '#playback/partner-csv.ts';
import { groupRows, sumOf } from '#playback/partner-groups.ts';
import { inGroups, type PartnerLine } from '#playback/partner-lines.ts';
import { partnerColumns } from '#playback/partner-columns.tsx';
import { noPartnerFilters } from '#playback/partner-view.ts';
import { runViewOf } from '#playback/run-view.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const lead = (name: string): string => ids[name] ?? '';
const graph = buildGraph({
  nodes: {
    add: ['add-to-sequence', { sequenceId: 1 }],
    // Not shared: for the owner's mailbox the user is not the owner.
    again: ['add-to-sequence', { sequenceId: 2, mailbox: 'specific-user', outreachUserId: 2 }],
  },
  edges: ['updated-lead:all-leads > add', 'add:next > again', 'add:queue-owner > again'],
});
const touch = (name: string, after: number): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: lead(name),
  fields: { Rating: 'Hot' },
});
const EVIL = "=cmd|'/c calc'!A1";
const org = {
  ...setup,
  salesforce: {
    ...setup.salesforce,
    records: {
      ...setup.salesforce.records,
      Lead: setup.salesforce.records.Lead.map((each) =>
        each['Id'] === lead('queued') ? { ...each, FirstName: null, LastName: EVIL, Name: EVIL } : each,
      ),
    },
  },
};
const run = runScenario({ graph, org, stimuli: [touch('ready', 0), touch('queued', 26 * 3_600_000)] });
const view = runViewOf(run, catalog);
const rows = partnerLogOf(run.journal);
const show = (filters: Partial<typeof noPartnerFilters>): readonly string[] =>
  filterPartnerLogs(rows, { ...noPartnerFilters, ...filters }, view).map(({ nodeName, targetRecord }) =>
    [nodeName, targetRecord === lead('ready') ? 'ready' : 'queued'].join(' '),
  );

describe('the rows of Partner Logs', () => {
  it('[LOG-4] are filtered by status, reason, node, action, days and text', () => {
    expect(show({})).toEqual(['add ready', 'again ready', 'again queued']);
    expect(show({ status: 'succeeded' })).toEqual(['add ready']);
    expect(show({ status: 'failed' })).toEqual(['again ready', 'again queued']);
    expect(show({ status: '400' })).toEqual(['again ready', 'again queued']);
    expect(show({ status: '0' })).toEqual([]);
    expect(show({ status: 'pending' })).toEqual([]);
    expect(show({ reason: 'Retry attempt exceeded' })).toEqual(['again ready', 'again queued']);
    expect(show({ reason: NO_REASON })).toEqual(['add ready']);
    expect(show({ node: 'add' })).toEqual(['add ready']);
    expect(show({ action: 'Add to Sequence' })).toHaveLength(3);
    expect(show({ action: 'Something else' })).toEqual([]);
    expect(show({ text: 'ready lead' })).toEqual(['add ready', 'again ready']);
    expect(show({ text: 'not the OWNER' })).toEqual(['again ready', 'again queued']);
    expect(show({ text: 'err-12' })).toEqual(['again ready', 'again queued']);
    expect(show({ text: lead('queued') })).toEqual(['again queued']);
  });

  it("[LOG-4] [CLK-5] are filtered by whole days of the org's time zone", () => {
    expect(show({ to: '2026-01-05' })).toEqual(['add ready', 'again ready']);
    expect(show({ from: '2026-01-06', to: '2026-01-06' })).toEqual(['again queued']);
    expect(show({ from: '2026-01-07' })).toEqual([]);
  });

  it('[LOG-4] [LOG-5] are grouped by reason, last error, node and status, with what has none last', () => {
    const labels = (by: Parameters<typeof groupRows>[1]) =>
      groupRows(rows, by).map(({ label, sum }) => `${label}: ${sum.count}`);
    expect(labels('reason')).toEqual(['Retry attempt exceeded: 2', 'Succeeded: 1']);
    expect(labels('error')).toEqual(['Outreach User is not the owner: 2', 'Succeeded: 1']);
    expect(labels('node')).toEqual(['add: 1', 'again: 2']);
    expect(labels('status')).toEqual(['200 succeeded: 1', '400 failed: 2']);
  });

  it('[LOG-4] [LOG-5] by reason, failures without one, pendings and successes are groups of their own, after the reasons', () => {
    const [succeeded, failed] = rows;
    if (succeeded === undefined || failed === undefined) throw new Error('No rows');
    const mixed: readonly PartnerLogRow[] = [
      succeeded,
      { ...failed, failureReasons: [], error: 'ERR-10' },
      { ...failed, failureReasons: [], error: null },
      { ...succeeded, responseStatusCode: null },
      failed,
    ];
    const labels = (by: Parameters<typeof groupRows>[1]) =>
      groupRows(mixed, by).map(({ label, sum }) => `${label}: ${sum.count}`);
    expect(labels('reason')).toEqual([
      'Retry attempt exceeded: 1',
      'Failed without a failure reason: 2',
      'Pending: 1',
      'Succeeded: 1',
    ]);
    expect(labels('error').slice(2)).toEqual(['Failed without an error: 1', 'Pending: 1', 'Succeeded: 1']);
  });

  it('[LOG-4] are summed up by count, average and longest durations; a blank counts in no average', () => {
    const durations = (own: number | null, total: number | null): PartnerLogRow => {
      const [row] = rows;
      if (row === undefined) throw new Error('No row');
      return { ...row, calloutDurationMs: own, totalCalloutDurationMs: total };
    };
    expect(sumOf([durations(100, 1_000), durations(201, 5_000), durations(null, null)])).toEqual({
      count: 3,
      averageMs: 151,
      longestMs: 201,
      averageTotalMs: 3_000,
      longestTotalMs: 5_000,
    });
    expect(sumOf([durations(null, null)])).toMatchObject({ count: 1, averageMs: null, longestTotalMs: null });
    expect(sumOf([])).toMatchObject({ count: 0, averageMs: null });
  });

  it('[LOG-4] stand below their headings, and a closed group shows its heading alone', () => {
    const lines = rows.map((row): PartnerLine => ({ type: 'callout', row }));
    const words = (closed: readonly string[]) =>
      inGroups(lines, 'node', new Set(closed)).map((line) =>
        line.type === 'callout' ? line.row.callout : line.type === 'group' ? `${line.label} ${line.expanded}` : '',
      );
    expect(words([])).toEqual(['add true', 'callout-1', 'again true', 'callout-2', 'callout-3']);
    expect(words(['again'])).toEqual(['add true', 'callout-1', 'again false']);
  });

  it('[LOG-4] group and filter 10,000 callouts at once', () => {
    const many = Array.from({ length: 10_000 }, (_, at): PartnerLogRow => {
      const row = rows[at % rows.length];
      if (row === undefined) throw new Error('No row');
      return { ...row, callout: `callout-${at}` };
    });
    const shown = filterPartnerLogs(many, { ...noPartnerFilters, text: 'owner', status: '400' }, view);
    expect(shown.length).toBe(6_666);
    expect(asShown(shown, view, { sort: { id: 'duration', direction: 'descending' }, group: 'reason' })).toHaveLength(
      6_666,
    );
  });
});

describe('the columns of Partner Logs', () => {
  const [, failedRow] = rows;
  if (failedRow === undefined) throw new Error('No failed row');

  it("[LOG-4] bear the guide's names, in its order", () => {
    expect(partnerColumns(view).map(({ header }) => header)).toEqual([
      'Action Type',
      'Node Name',
      'Response Status Code',
      'Target Object',
      'Callout History',
      'Callout Duration in milliseconds',
      'Total Callout Duration in milliseconds',
      'Failure Reasons',
      'Last Error',
      'Handed Over',
    ]);
  });

  it("[LOG-5] say the same in the table and in the file: the guide's reasons in one column, the sentence in another", () => {
    const inTable = (id: string) =>
      partnerColumns(view)
        .find((column) => column.id === id)
        ?.value({ type: 'callout', row: { ...failedRow, failureReasons: [] } });
    expect(inTable('reasons')).toBeNull();
    expect(inTable('error')).toMatch(/not the owner.*\.$/);
    const file = parseRows(partnerCsv([{ ...failedRow, failureReasons: [] }], view));
    const [head = [], cells = []] = file.ok ? file.value.rows.map((row) => row.cells) : [];
    expect([cells[head.indexOf('Failure Reasons')], cells[head.indexOf('Last Error')]]).toEqual(['', inTable('error')]);
  });
});

describe('Partner Logs as a file', () => {
  const parsed = parseRows(partnerCsv(rows, view));
  const [head, ...lines] = parsed.ok ? parsed.value.rows.map((row) => row.cells) : [];
  const cells = lines.map((line) => Object.fromEntries(line.map((cell, at) => [head?.[at] ?? '', cell])));

  it('[LOG-4] has all columns, and the whole history with every request and response', () => {
    const [, failed] = cells;
    expect(failed).toMatchObject({
      'Action Type': 'Add to Sequence',
      'Node Name': 'again',
      'Response Status Code': '400',
      'Target Object': 'Lead',
      'Failure Reasons': 'Retry attempt exceeded',
      'Last Error ID': 'ERR-12',
    });
    expect(failed?.['Callout History']?.split('\n')).toHaveLength(7);
    expect(failed?.['Callout History']).toContain('422 Outreach User is not the owner');
    const history = JSON.parse(failed?.['Requests and Responses'] ?? '[]') as readonly {
      readonly requests: readonly unknown[];
      readonly response: { readonly status: number; readonly body: unknown };
    }[];
    expect(history).toHaveLength(7);
    expect(history[0]?.requests).toHaveLength(3);
    expect(history[0]?.response).toMatchObject({
      status: 422,
      body: { errors: [{ detail: 'User is not the owner' }] },
    });
  });

  it('[LOG-4] is safe where the name of a record is a formula of a spreadsheet', () => {
    expect(cells[2]?.['Target Record']).toBe(`'${EVIL}`);
    expect(cells.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });

  it('[LOG-4] has the rows in the order in which the table shows them, blanks last either way', () => {
    const order = (direction: 'ascending' | 'descending', group: 'node' | null = null): readonly string[] =>
      asShown(rows, view, { sort: { id: 'reasons', direction }, group }).map(({ callout }) => callout);
    expect(order('ascending')).toEqual(['callout-2', 'callout-3', 'callout-1']);
    expect(order('descending').at(-1)).toBe('callout-1');
    expect(order('ascending', 'node')).toEqual(['callout-1', 'callout-2', 'callout-3']);
  });
});
