import { describe, expect, it } from 'vitest';
import type { AuditLog } from '#logs/audit-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { inputOfPlan, justAfterRun, planReprocess } from '#playback/audit-reprocess.ts';
import { readRun, runViewOf, type RunView } from '#playback/run-view.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { setup, ids } = smallOrg();
const org = { ...setup, sync: { ...setup.sync, connected: false } };
const graph = buildGraph({
  nodes: { mark: ['update-record', { values: [{ field: 'Title', value: 'Seen' }] }] },
  edges: ['updated-lead:all-leads > mark'],
});
const touch = (name: string, after = 0): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: ids[name] ?? '',
  fields: { Rating: 'Hot' },
});
const take = (name: string, after: number): Stimulus => ({
  type: 'delete-record',
  after,
  object: 'Lead',
  id: ids[name] ?? '',
});
const viewOf = (run: RecordedRun): RunView => runViewOf(run, catalog);
const again = (view: RunView, logs: readonly AuditLog[], instant = justAfterRun(view)): RunView => {
  const run = recordRun(inputOfPlan(view, planReprocess(view, logs, instant), instant), catalog);
  if (!run.ok) throw new Error('The graph is valid');
  return viewOf(run.value);
};

describe('reprocessing from Audit Logs', () => {
  const view = viewOf(runScenario({ graph, org, stimuli: [touch('ready'), touch('fresh', MINUTE)] }));

  it('[LOG-1] leaves what was recorded before as it was, and adds a log that names the one it repeats', () => {
    const [first] = view.logs;
    if (!first) throw new Error('Nothing was routed');
    const after = again(view, [first]);
    expect(after.logs.slice(0, view.logs.length).map(({ seq, path }) => [seq, path.length])).toEqual(
      view.logs.map(({ seq, path }) => [seq, path.length]),
    );
    const log = after.logs.at(-1);
    expect(log?.reprocessed).toEqual({ log: first.seq });
    expect(log?.record).toMatchObject({ id: first.record.id, trigger: 'updated', startedAt: justAfterRun(view) });
    expect(after.logs.slice(0, -1).every(({ reprocessed }) => reprocessed === null)).toBe(true);
  });

  it('[LOG-1] repeats the latest log of the record, also one that was itself reprocessed', () => {
    const once = again(view, view.logs.slice(0, 1));
    const twice = again(once, once.logs.slice(-1));
    expect(twice.logs.at(-1)?.reprocessed).toEqual({ log: once.logs.at(-1)?.seq });
  });

  it('[LOG-1] takes several at once, each record once for the same trigger and change', () => {
    const once = again(view, view.logs);
    expect(once.logs).toHaveLength(4);
    const plan = planReprocess(once, once.logs, justAfterRun(once));
    expect(plan.records).toHaveLength(2);
    expect(plan.refused).toEqual([]);
  });

  it('[LOG-1] can be done at an instant of the run', () => {
    const after = again(view, view.logs.slice(0, 1), START + HOUR);
    expect(after.logs.at(-1)?.record.startedAt).toBe(START + HOUR);
  });

  it('[LOG-1] says why a deleted record cannot be reprocessed, but it can before it was deleted', () => {
    const gone = viewOf(runScenario({ graph, org, stimuli: [touch('ready'), take('ready', HOUR)] }));
    const late = planReprocess(gone, gone.logs, justAfterRun(gone));
    expect(late.records).toEqual([]);
    expect(late.refused.map(({ why }) => why)).toEqual([expect.stringContaining('deleted')]);
    expect(planReprocess(gone, gone.logs, START + MINUTE).records).toHaveLength(1);
  });

  it('[LOG-1] [GRA-3] marks a record that was not routed again, too', () => {
    const none = buildGraph({
      nodes: { 'updated-lead': ['trigger', { kind: 'updated', enabled: false, edges: [] }] },
      edges: [],
    });
    const filtered = viewOf(runScenario({ graph: none, org, stimuli: [touch('ready')] }));
    expect(filtered.logs.map(({ trip }) => trip)).toEqual([null]);
    const after = again(filtered, filtered.logs);
    expect(after.logs.map(({ reprocessed }) => reprocessed)).toEqual([null, { log: filtered.logs[0]?.seq }]);
  });

  it('[SF-4] [CNV-2] says that a converted lead is a contact by now, where no graph routes contacts', () => {
    const convert = buildGraph({
      nodes: { convert: ['convert-lead', { convertedStatus: 'Closed - Converted' }] },
      edges: ['updated-lead:all-leads > convert'],
    });
    const converted = viewOf(runScenario({ graph: convert, org, stimuli: [touch('ready')] }));
    expect(converted.logs[0]?.record.became?.object).toBe('Contact');
    const plan = planReprocess(converted, converted.logs, justAfterRun(converted));
    expect(plan.refused.map(({ why }) => why)).toEqual(['It is a Contact by now, and no graph for Contacts was run.']);
  });
});

describe('readRun', () => {
  it('makes in parts what runViewOf makes at once', () => {
    const run = runScenario({ graph, org, stimuli: [touch('ready'), touch('fresh', MINUTE)] });
    const reading = readRun(run, catalog);
    let step = reading.next();
    let parts = 0;
    for (; step.done !== true; step = reading.next()) parts += 1;
    expect(parts).toBeGreaterThan(1);
    expect(step.value).toBe(runViewOf(run, catalog));
    expect(step.value.logs).toHaveLength(2);
  });
});
