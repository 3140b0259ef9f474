import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { recordRun } from '#world/record-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../support/build-graph.ts';
import { calmOrg, touch } from '../support/callout-run.ts';
import { inputOf } from '../support/run-scenario.ts';

const valid = buildGraph({ nodes: { end: ['condition'] }, edges: ['updated-lead:all-leads > end'] });
const contacts = buildGraph({ object: 'Contact', nodes: {}, edges: [] });
const loop = buildGraph({
  nodes: { a: ['condition'], b: ['condition'] },
  edges: ['new-lead:all-leads > a', 'a:yes > b', 'b:yes > a'],
});

/** Codes of what a run is refused for; none where it runs. */
function refusals(graphs: readonly FlowGraph[], stimuli: readonly Stimulus[] = []): readonly string[] {
  const run = recordRun({ ...inputOf({ graph: valid, org: calmOrg, stimuli }), graphs }, catalog);
  return run.ok ? [] : run.error.map(({ code, rule }) => `${code} [${rule}]`);
}

describe('a run', () => {
  it('[GRA-1] takes one graph for each object, and is refused with two', () => {
    expect(refusals([valid, contacts], [touch('ready')])).toEqual([]);
    expect(refusals([valid, valid])).toEqual(['run/two-graphs [GRA-1]']);
  });

  it('[GRA-1] is refused with a graph that is not valid, be it live or deployed on the way', () => {
    const wrong = refusals([loop]);
    expect(wrong.length).toBeGreaterThan(0);
    expect(refusals([contacts, loop])).toEqual(wrong);
    const deploy = (graph: FlowGraph): Stimulus => ({ type: 'deploy-graph', after: 5, graph });
    expect(refusals([valid], [touch('ready'), deploy(loop)])).toEqual(wrong);
    expect(refusals([valid], [touch('ready'), deploy(valid)])).toEqual([]);
  });
});
