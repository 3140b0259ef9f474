import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { applyPatch, patchBetween, reversePatch } from '#graph/graph-patch.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';
import { buildGraph } from '../support/build-graph.ts';
import { afterAll, command, decorated, graphs } from '../support/random-graph.ts';

/** As it stands in a file: no object is shared with the graph any more. */
const stored = (graph: FlowGraph): FlowGraph => {
  const parsed = parseFlowFile(printFlowFile(graph), fakeKinds);
  if (!parsed.ok) throw new Error('A graph of the laws can be read');
  return parsed.value;
};
const throughStorage = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('graph-patch', () => {
  it('gives the graph after from the graph before, and back, also from storage', () => {
    fc.assert(
      fc.property(decorated, fc.array(command, { maxLength: 12 }), (before, commands) => {
        const after = afterAll(before, commands);
        const patch = throughStorage(patchBetween(before, after));
        expect(applyPatch(stored(before), patch)).toEqual(after);
        expect(applyPatch(stored(after), reversePatch(patch))).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('gives any graph from any other one, and back', () => {
    fc.assert(
      fc.property(decorated, graphs, (before, after) => {
        const patch = patchBetween(before, after);
        expect(applyPatch(before, patch)).toEqual(after);
        expect(applyPatch(after, reversePatch(patch))).toEqual(before);
        expect(reversePatch(reversePatch(patch))).toEqual(patch);
      }),
    );
  });

  it('is empty between a graph and itself', () => {
    fc.assert(
      fc.property(decorated, (graph) => {
        expect(patchBetween(graph, graph)).toEqual({ members: {}, lists: {} });
      }),
    );
  });

  it('does not fit a graph that is different where it would change something', () => {
    const graph = buildGraph({ nodes: { gate: ['condition'], wait: ['hold'] }, edges: ['gate:yes > wait'] });
    const renamed = applyCommand(graph, { type: 'rename-node', node: 'gate', name: 'Gate' }, fakeKinds);
    const after = renamed.ok ? renamed.value : graph;
    const patch = patchBetween(graph, after);
    expect(applyPatch(after, patch)).toBeUndefined();
    expect(applyPatch({ ...graph, nodes: graph.nodes.slice(1) }, patch)).toBeUndefined();
    expect(applyPatch({ ...graph, name: 'Other' }, patchBetween(graph, { ...graph, name: 'New' }))).toBeUndefined();
  });

  it('holds only the node that was changed', () => {
    const names = Array.from({ length: 500 }, (_, at) => [`n${at}`, ['hold']] as const);
    const graph = buildGraph({ nodes: Object.fromEntries(names) as Record<string, [string]>, edges: [] });
    const moved = applyCommand(
      graph,
      {
        type: 'move-nodes',
        moves: [
          { node: 'n250', x: 9, y: 9 },
          { node: 'n2', x: 1, y: 1 },
        ],
      },
      fakeKinds,
    );
    const patch = patchBetween(graph, moved.ok ? moved.value : graph);
    expect(JSON.stringify(patch).length).toBeLessThan(2000);
    const removed = applyCommand(graph, { type: 'remove-nodes', nodes: ['n7', 'n300'] }, fakeKinds);
    expect(JSON.stringify(patchBetween(graph, removed.ok ? removed.value : graph)).length).toBeLessThan(2000);
  });
});
