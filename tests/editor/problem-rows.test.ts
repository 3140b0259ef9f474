import { describe, expect, it } from 'vitest';
import { checkCodes } from '#checks/check-titles.ts';
import { problemPlace } from '#editor/problem-place.ts';
import { groupProblems, isRowOf, linesOf, type ProblemHead } from '#editor/problem-rows.ts';
import { createUnfinished, followUnfinished, shownIssues } from '#editor/unfinished-nodes.ts';
import { createEditorStore } from '#editor/editor-store.ts';
import { selectNode } from '#canvas/selection.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';
import { environmentWith } from '../nodes/check-node.ts';

const graph = buildGraph({
  nodes: { add: ['add-to-sequence', { sequenceId: 1 }], one: ['hold'], two: ['hold'] },
  edges: ['updated-lead:all-leads > add'],
});
const issues = validateGraph(graph, catalog, environmentWith());
const lines = (heads: readonly ProblemHead[], open = true): readonly string[] =>
  linesOf(heads, () => open).map((line) => (line.type === 'head' ? `# ${line.title} ${line.count}` : line.message));

describe('problem-rows', () => {
  it('[GRA-6] put the open error edges of a node into one row', () => {
    const heads = groupProblems(issues, 'kind', graph, catalog);
    const open = heads.find(({ code }) => code === 'graph/open-error-edge');
    expect(open?.rows.map(({ message }) => message)).toEqual([
      '4 error edges of "add" lead nowhere: Configuration Error, Missing Prospect ID, Queue Owner, Missing User ID.',
    ]);
    expect(open?.count).toBe(4);
  });

  it('stand under their kind, which says how many a click can mend', () => {
    const heads = groupProblems(issues, 'kind', graph, catalog);
    expect(heads.find(({ code }) => code === 'graph/unreachable-node')).toMatchObject({ count: 2, fixable: 2 });
    expect(lines(heads)).toContain('# Node that no trip reaches 2');
    expect(lines(heads, false)).not.toContain('No edge leads to "one": no trip can come here.');
  });

  it('stand under their node, or in one list without headings', () => {
    expect(lines(groupProblems(issues, 'node', graph, catalog), false)).toContain('# one 1');
    const all = lines(groupProblems(issues, 'none', graph, catalog));
    expect(all.some((line) => line.startsWith('#'))).toBe(false);
    expect(all).toContain('No edge leads to "two": no trip can come here.');
  });

  it('know which issue they are about, one of several open edges too', () => {
    const rows = groupProblems(issues, 'kind', graph, catalog).flatMap((head) => head.rows);
    for (const issue of issues) expect(rows.filter((row) => isRowOf(row, issue)).length).toBe(1);
    expect(rows.some((row) => isRowOf(row, undefined))).toBe(false);
  });

  it('put a thousand issues together at once', () => {
    const nodes = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`n-${index}`, ['hold']] as const));
    const large = buildGraph({ nodes, edges: [] });
    const heads = groupProblems(validateGraph(large, catalog), 'kind', large, catalog);
    expect(heads.find(({ code }) => code === 'graph/unreachable-node')?.rows.length).toBe(1_000);
  });
});

describe('problem-place', () => {
  it('[APP-2] [PLC-1] leads to where the cure of a problem lies outside the graph', () => {
    const at = (code: string) =>
      problemPlace({ code, severity: 'warning', message: '', place: { node: 'add' } }, graph);
    expect(at('add-to-sequence/not-mapped')?.place).toEqual({ page: 'partner-apps', part: 'mapping' });
    expect(at('add-to-sequence/sequence-not-public')?.place).toEqual({ page: 'outreach', kind: 'sequence', id: 1 });
    expect(at('add-to-sequence/not-behind-new')?.place).toMatchObject({ page: 'plugin', type: 'Lead', part: 'sync' });
    expect(at('graph/open-edge')).toBeUndefined();
    expect(checkCodes.filter((code) => at(code)).length).toBeGreaterThan(25);
  });
});

describe('unfinished-nodes', () => {
  it('are those that were added and are still selected: their issues are notes until they are left', () => {
    const store = createEditorStore(graph, catalog);
    const unfinished = createUnfinished();
    const stop = followUnfinished(unfinished, store);
    const node = {
      id: 'new',
      type: 'hold',
      name: 'New',
      position: { x: 0, y: 0 },
      config: { ...graph.nodes.find(({ id }) => id === 'one')?.config },
    };
    store.getState().run({ type: 'add-node', node }, { select: selectNode('new') });
    const { nodes } = unfinished.getState();
    expect([...nodes]).toEqual(['new']);
    const shown = shownIssues(validateGraph(store.getState().graph, catalog), nodes);
    expect(shown.filter(({ place }) => place.node === 'new').every(({ severity }) => severity === 'info')).toBe(true);
    expect(shown.some(({ severity, place }) => severity === 'warning' && place.node === 'one')).toBe(true);
    store.getState().select(selectNode('one'));
    expect(unfinished.getState().nodes.size).toBe(0);
    stop();
  });
});
