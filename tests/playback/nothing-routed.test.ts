import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { nothingRouted } from '#playback/nothing-routed.ts';
import { runViewOf } from '#playback/run-view.ts';
import { buildGraph } from '../support/build-graph.ts';
import { runScenario } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';

const { setup, ids } = smallOrg();
const graph = buildGraph({ nodes: { 'updated-lead': ['trigger', { kind: 'updated' }] }, edges: [] });
const id = ids['ready'] ?? '';
const blanked = { type: 'update-record', after: 0, object: 'Lead', id, fields: { Company: null } } as const;

describe('writes that Salesforce refuses', () => {
  it('stand in the view of the run, each with record and reason', () => {
    const run = runScenario({ graph, org: setup, stimuli: [blanked] });
    const { refused, logs } = runViewOf(run, catalog);
    expect(logs).toEqual([]);
    expect(refused).toMatchObject([{ object: 'Lead', id: ids['ready'], name: 'ready Lead' }]);
    expect(refused[0]?.message).not.toBe('');
  });

  it('are named as the reason why nothing was routed', () => {
    expect(nothingRouted(0).title).toBe('Nothing came to a trigger');
    expect(nothingRouted(1).title).toContain('Salesforce refused');
    expect(nothingRouted(1).text).toContain('1 record.');
    expect(nothingRouted(1200).text).toContain('1,200 records.');
  });

  it('are not the reason in a run that was cancelled before its first trip', () => {
    const partial = { steps: 72_500, done: 72_500, total: 100_000, at: 0 };
    expect(nothingRouted(0, partial)).toEqual({
      title: 'The run was cancelled before the first trip',
      text: '72,500 of 100,000 record changes had been made by then, and no trigger had taken one yet.',
    });
    expect(nothingRouted(3, { ...partial, done: 3 }).title).toContain('Salesforce refused');
  });
});
