import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { deploymentsOfRows } from '#playback/deployment-rows.ts';
import { deploymentRows, inputAgain, inputOfDraft, newDraft, wrongDeployments } from '#playback/run-draft.ts';
import { runViewOf } from '#playback/run-view.ts';
import { DAY, HOUR } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg } from '../support/small-org.ts';

const { setup } = smallOrg();
const graph = buildGraph({
  nodes: { wait: ['hold', { amount: 2, unit: 'hours' }] },
  edges: ['updated-lead:all-leads > wait', 'new-lead:all-leads > wait'],
});
const next = { ...graph, id: 'next', name: 'Next' };
const context = { graph, graphs: [graph, next], setup, run: null };
const row = { at: '1h', chosen: { label: 'Draft · Next', graph: next } };

describe('deployments of the set-up form', () => {
  it('[GRA-1] become stimuli at their times', () => {
    expect(deploymentsOfRows([row], DAY)).toEqual({
      ok: true,
      value: [{ type: 'deploy-graph', after: HOUR, graph: next }],
    });
  });

  it('say what is missing, row by row', () => {
    const read = deploymentsOfRows([row, { at: '2d', chosen: null }, { ...row, at: 'soon' }], DAY);
    expect(read.ok ? null : [...read.error]).toEqual([
      [1, { at: 'Comes after the time limit of the run.', graph: 'Choose what is deployed.' }],
      [2, { at: 'Give a time from the start, such as 0, 30s, 10m or 2h.' }],
    ]);
  });

  it('[GRA-7] keep a run from starting while they are not complete', () => {
    const draft = { ...newDraft(context), deployments: { rows: [{ at: '1h', chosen: null }], beside: null } };
    expect(wrongDeployments(draft, null).get(0)).toEqual({ graph: 'Choose what is deployed.' });
    const input = inputOfDraft(draft, context);
    expect(input.ok ? [] : input.error.map(({ at }) => at)).toEqual(['deployments']);
  });

  it('[GRA-7] are made in the run, and stand in the form again for the next one', () => {
    const draft = { ...newDraft(context), deployments: { rows: [row], beside: null } };
    const input = inputOfDraft(draft, context);
    if (!input.ok) throw new Error('not complete');
    const recorded = recordRun(input.value, catalog);
    if (!recorded.ok) throw new Error('not valid');
    const run = recorded.value;
    expect(run.journal.find(({ type }) => type === 'graph-deployed')).toMatchObject({ graph: 'Next' });
    expect(deploymentRows(newDraft({ setup, run, graph }), run)).toEqual([
      { at: '1h', chosen: { label: 'As in the last run · Next', graph: next } },
    ]);
    const again = inputAgain(run.input, context);
    expect(again.stimuli.filter(({ type }) => type === 'deploy-graph')).toEqual([
      { type: 'deploy-graph', after: HOUR, graph: next },
    ]);
  });

  it('[GRA-1] show the graph that was live at the step', () => {
    const draft = { ...newDraft(context), deployments: { rows: [row], beside: null } };
    const input = inputOfDraft(draft, context);
    const recorded = input.ok ? recordRun(input.value, catalog) : input;
    if (!recorded.ok) throw new Error('not valid');
    const view = runViewOf(recorded.value, catalog);
    const log = view.logs[0];
    const deployed = recorded.value.journal.findIndex(({ type }) => type === 'graph-deployed');
    expect(log && view.graphAt(log, deployed - 1)?.name).toBe('Test graph');
    expect(log && view.graphAt(log, deployed)?.name).toBe('Next');
  });
});
