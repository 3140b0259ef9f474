import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '#graph/apply-command.ts';
import { compareGraphs } from '#versions/compare-graphs.ts';
import { effectOf, type ChangeEffect, type GraphComparison } from '#versions/graph-comparison.ts';
import { sameGraph } from '#versions/same-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';
import { afterAll, command, decorated, graphs } from '../support/random-graph.ts';

const anyGraph = fc.oneof(graphs, decorated);

describe('laws of comparisons', () => {
  it('[GRA-7] a graph compared with itself has no changes', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(compareGraphs(graph, graph).changes).toEqual([]);
        expect(compareGraphs(graph, structuredClone(graph)).changes).toEqual([]);
      }),
    );
  });

  it('every edit gives changes exactly where it changed the graph', () => {
    let changed = 0;
    fc.assert(
      fc.property(decorated, command, (before, edit) => {
        const result = applyCommand(before, edit, fakeKinds);
        const after = result.ok ? result.value : before;
        const { changes } = compareGraphs(before, after);
        if (changes.length > 0) changed += 1;
        expect(changes.length > 0).toBe(!sameGraph(before, after));
      }),
      { numRuns: 1_000 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('every change of a comparison has an id of its own', () => {
    fc.assert(
      fc.property(decorated, decorated, (before, after) => {
        const ids = compareGraphs(before, after).changes.map((change) => change.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it('comparing the other way round gives the same changes the other way round', () => {
    fc.assert(
      fc.property(decorated, fc.array(command, { maxLength: 12 }), (before, commands) => {
        const after = afterAll(before, commands);
        const there = counts(compareGraphs(before, after));
        const back = counts(compareGraphs(after, before));
        expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
      }),
      { numRuns: 300 },
    );
  });
});

function counts({ changes }: GraphComparison): Readonly<Record<ChangeEffect, number>> {
  const count = (effect: ChangeEffect): number => changes.filter(({ type }) => effectOf(type) === effect).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed'), moved: count('moved') };
}
