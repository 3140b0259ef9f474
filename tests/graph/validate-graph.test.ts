import { describe, expect, it } from 'vitest';
import { applyCommands } from '#graph/apply-command.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import { isValid, validateGraph } from '#graph/validate-graph.ts';
import { fakeEnvironment } from '../support/fake-environment.ts';
import { fakeEdge, fakeGraph, fakeNode } from '../support/fake-graph.ts';
import { fakeKinds } from '../support/fake-node-kinds.ts';

const all = (graph: FlowGraph): readonly Issue[] => validateGraph(graph, fakeKinds);
const brief = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, severity, place }) => [code, severity, place.node, place.edge].filter(Boolean).join(' '));
const found = (graph: FlowGraph, code: string): readonly Issue[] => all(graph).filter((issue) => issue.code === code);

/** The graph after the fix of the one issue with this code. */
function mended(graph: FlowGraph, code: string): FlowGraph {
  const [issue] = found(graph, code);
  const result = applyCommands(graph, issue?.fix?.commands ?? [], fakeKinds);
  if (!issue?.fix || !result.ok) throw new Error(`No fix of ${code} that can be applied`);
  return result.value;
}

const connected = fakeGraph([fakeNode('act', 'act')], ['new-lead.all>act', 'updated-lead.all>act']);

describe('validateGraph', () => {
  it('finds nothing that stops a small graph from running', () => {
    expect(brief(all(connected))).toEqual([
      'graph/open-edge info act done',
      'graph/open-error-edge warning act failed',
    ]);
    expect(isValid(all(connected))).toBe(true);
  });

  it('[GRA-2] a graph without a trigger is not valid, and the fix adds it', () => {
    const graph = { ...connected, nodes: connected.nodes.slice(1), edges: connected.edges.slice(1) };
    const [issue] = found(graph, 'graph/trigger-missing');
    expect(issue).toMatchObject({ severity: 'error', message: 'The New trigger is missing.', rule: 'GRA-2' });
    expect(found(mended(graph, 'graph/trigger-missing'), 'graph/trigger-missing')).toEqual([]);
  });

  it('[GRA-2] a second trigger of one kind is one too many, and the fix deletes it', () => {
    const extra = { ...fakeNode('again', 'trigger'), name: 'Again' };
    const graph = { ...connected, nodes: [...connected.nodes, extra] };
    expect(brief(found(graph, 'graph/trigger-twice'))).toEqual(['graph/trigger-twice error again']);
    expect(mended(graph, 'graph/trigger-twice')).toEqual(connected);
  });

  it('[GRA-2] both triggers off is a warning, and the fix switches them on', () => {
    const nodes = connected.nodes.map((node) =>
      node.type === 'trigger' ? { ...node, config: { ...node.config, enabled: false } } : node,
    );
    const graph = { ...connected, nodes };
    expect(brief(found(graph, 'graph/triggers-off'))).toEqual(['graph/triggers-off warning']);
    expect(mended(graph, 'graph/triggers-off')).toEqual(connected);
  });

  it('[GRA-3] a trigger that is on and leads nowhere is a warning', () => {
    expect(brief(all(fakeGraph()))).toEqual([
      'graph/trigger-not-connected warning new-lead',
      'graph/trigger-not-connected warning updated-lead',
    ]);
  });

  it('[GRA-3] one open edge of a trigger that is on is a warning, of one that is off none', () => {
    const [trigger] = connected.nodes;
    const criteria = { logic: 'all', items: [] };
    const edges = ['all', 'rest'].map((id) => ({ id, name: id, priority: 5, criteria }));
    const withEdges = (enabled: boolean): FlowGraph => ({
      ...connected,
      nodes: connected.nodes.map((node) =>
        node === trigger ? { ...node, config: { kind: 'new', enabled, edges } } : node,
      ),
    });
    expect(brief(all(withEdges(true)))).toContain('graph/open-trigger-edge warning new-lead rest');
    expect(brief(all(withEdges(false)))).not.toContain('graph/open-trigger-edge warning new-lead rest');
  });

  it('[GRA-6] an open error edge is a warning, an open normal edge a note', () => {
    const [normal] = found(connected, 'graph/open-edge');
    const [error] = found(connected, 'graph/open-error-edge');
    expect(normal).toMatchObject({ severity: 'info', rule: 'GRA-6', place: { node: 'act', edge: 'done' } });
    expect(error).toMatchObject({ severity: 'warning', rule: 'GRA-6', place: { node: 'act', edge: 'failed' } });
    expect(error?.message).toContain('without an Outcome');
  });

  it('a node that no trip can come to is a warning, and the fix deletes it', () => {
    const graph = fakeGraph(
      [fakeNode('act', 'act'), fakeNode('lost', 'choose'), fakeNode('lost-2', 'act')],
      ['new-lead.all>act', 'updated-lead.all>act', 'lost.yes>lost-2', 'lost.no>act'],
    );
    expect(brief(found(graph, 'graph/unreachable-node'))).toEqual([
      'graph/unreachable-node warning lost',
      'graph/unreachable-node warning lost-2',
    ]);
    expect(mended(graph, 'graph/unreachable-node').nodes.map((node) => node.id)).not.toContain('lost');
  });

  it('a node that only unreached nodes lead to is told so', () => {
    const graph = fakeGraph([fakeNode('lost', 'wait'), fakeNode('behind', 'act')], ['lost.met>behind']);
    expect(found(graph, 'graph/unreachable-node').map(({ message }) => message)).toEqual([
      'No edge leads to "lost": no trip can come here.',
      'No trigger leads to "behind", only nodes that are not reached either: no trip can come here.',
    ]);
  });

  it('a loop in which nothing waits is an error, and the fix cuts it', () => {
    const nodes = [fakeNode('choose', 'choose'), fakeNode('act', 'act')];
    const graph = fakeGraph(nodes, ['new-lead.all>choose', 'choose.yes>act', 'act.done>choose']);
    const [issue] = found(graph, 'graph/endless-loop');
    expect(issue).toMatchObject({ severity: 'error', place: { node: 'choose' } });
    expect(issue?.message).toBe('A trip would go round for ever through "choose", "act": no node of the loop waits.');
    expect(found(mended(graph, 'graph/endless-loop'), 'graph/endless-loop')).toEqual([]);
  });

  it('a loop through a node that waits is allowed', () => {
    const nodes = [fakeNode('wait', 'wait'), fakeNode('act', 'act')];
    const graph = fakeGraph(nodes, ['new-lead.all>wait', 'wait.met>act', 'act.done>wait', 'act.failed>wait']);
    expect(found(graph, 'graph/endless-loop')).toEqual([]);
  });

  it('tells every loop apart, and what only hangs on a loop is none', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const nodes = ids.map((id) => fakeNode(id, 'choose'));
    const edges = ['new-lead.all>a', 'a.yes>b', 'b.yes>a', 'b.no>c', 'c.yes>d', 'd.yes>e', 'e.yes>d', 'e.no>e'];
    expect(found(fakeGraph(nodes, edges), 'graph/endless-loop').map((issue) => issue.place.node)).toEqual(['a', 'd']);
  });

  it('[HLD-1] a loop that leaves all its waiting nodes at once is a warning, and the fix keeps every node reached', () => {
    const nodes = [fakeNode('act', 'act'), fakeNode('until', 'until'), fakeNode('set', 'act')];
    const edges = ['new-lead.all>act', 'act.done>until', 'until.met>set', 'set.done>act'];
    const graph = fakeGraph(nodes, edges);
    expect(found(graph, 'graph/endless-loop')).toEqual([]);
    expect(found(graph, 'graph/instant-loop')).toEqual([
      {
        code: 'graph/instant-loop',
        severity: 'warning',
        message:
          'A trip goes round through "act", "until", "set" without time passing for as long as it can leave by "met" of "until".',
        place: { node: 'until', edge: 'met' },
        rule: 'HLD-1',
        fix: {
          title: 'Disconnect "done" of "set"',
          commands: [{ type: 'disconnect-edge', from: 'set', edge: 'done' }],
        },
      },
    ]);
    const after = mended(graph, 'graph/instant-loop');
    expect(found(after, 'graph/instant-loop')).toEqual([]);
    expect(found(after, 'graph/unreachable-node')).toEqual([]);
  });

  it('[HLD-1] a loop is no warning where one of its waiting nodes is left only when its time is over', () => {
    const nodes = [fakeNode('until', 'until'), fakeNode('wait', 'wait'), fakeNode('act', 'act')];
    const start = 'new-lead.all>until';
    const late = fakeGraph(nodes, [start, 'until.expired>act', 'act.done>until']);
    const between = fakeGraph(nodes, [start, 'until.met>wait', 'wait.met>until']);
    const itself = fakeGraph(nodes, [start, 'until.met>until']);
    expect([late, between, itself].map((graph) => found(graph, 'graph/instant-loop').length)).toEqual([0, 0, 1]);
  });

  it('[GRA-7] two nodes with one name are an error, and the fix renames the later', () => {
    const twin = { ...fakeNode('twin', 'wait'), name: ' ACT' };
    const graph = { ...connected, nodes: [...connected.nodes, twin] };
    expect(brief(found(graph, 'graph/duplicate-name'))).toEqual(['graph/duplicate-name error twin']);
    expect(mended(graph, 'graph/duplicate-name').nodes.at(-1)?.name).toBe('ACT 2');
  });

  it('[GRA-7] a node without a name is an error, and the fix names it after its type', () => {
    const nameless = { ...fakeNode('w', 'wait'), name: ' ' };
    const graph = { ...connected, nodes: [...connected.nodes, nameless] };
    expect(mended(graph, 'graph/blank-name').nodes.at(-1)?.name).toBe('Wait');
  });

  it('[GRA-1] settings that cannot be read are an error at their place', () => {
    const bad = fakeNode('bad', 'act', { note: 5, sequence: null });
    const [issue] = found({ ...connected, nodes: [...connected.nodes, bad] }, 'graph/invalid-config');
    expect(issue).toMatchObject({ severity: 'error', message: 'Must be text.', place: { node: 'bad', field: 'note' } });
  });

  it('[GRA-1] an unknown node type is an error', () => {
    const bad = fakeNode('bad', 'teleport', {});
    const graph = { ...connected, nodes: [...connected.nodes, bad] };
    expect(brief(found(graph, 'graph/unknown-node-type'))).toEqual(['graph/unknown-node-type error bad']);
  });

  it('[GRA-1] a node of another object is an error', () => {
    const graph = { ...connected, nodes: [...connected.nodes, fakeNode('c', 'contact')] };
    expect(brief(found(graph, 'graph/node-not-for-object'))).toEqual(['graph/node-not-for-object error c']);
    expect(found({ ...graph, object: 'Contact' }, 'graph/node-not-for-object')).toEqual([]);
  });

  it('connections that nobody could draw are errors, and the fix takes them away', () => {
    for (const edge of ['act.done>gone', 'act.unheard>act', 'act.done>new-lead']) {
      const graph = { ...connected, edges: [...connected.edges, fakeEdge(edge)] };
      expect(found(graph, 'graph/bad-edge').map((issue) => issue.severity)).toEqual(['error']);
      expect(mended(graph, 'graph/bad-edge')).toEqual(connected);
    }
    const fromNowhere = { ...connected, edges: [...connected.edges, fakeEdge('gone.done>act')] };
    expect(isValid(all(fromNowhere))).toBe(false);
  });

  it('asks the node types for their own faults, with the org where it is known', () => {
    expect(brief(all(connected))).not.toContain('act/no-sequence error act');
    expect(brief(validateGraph(connected, fakeKinds, fakeEnvironment))).toContain('act/no-sequence error act');
  });

  it('answers for a graph of 2,000 nodes in a chain with a loop at its end', () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => `n-${index}`);
    const chain = ids.slice(1).map((id, index) => `n-${index}.yes>${id}`);
    const graph = fakeGraph(
      ids.map((id) => fakeNode(id, 'choose')),
      ['new-lead.all>n-0', ...chain, 'n-1999.yes>n-1000'],
    );
    expect(found(graph, 'graph/endless-loop').map((issue) => issue.place.node)).toEqual(['n-1000']);
  });
});
