import { describe, expect, it } from 'vitest';
import { changeWords, edgesGone, isTyped } from '#editor/change-words.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { applyCommands } from '#graph/apply-command.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { gate: ['condition'], one: ['hold'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > one'],
});
const after = (command: GraphCommand): FlowGraph => {
  const result = applyCommands(graph, [command], catalog);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const said = (command: GraphCommand, title: string): string | undefined =>
  changeWords(
    { graph, undoable: undefined, redoable: undefined },
    { graph: after(command), undoable: title, redoable: undefined },
    catalog,
  );

describe('what is said of a change', () => {
  it('names the edge and both nodes of a connection', () => {
    expect(said({ type: 'connect-edge', from: 'gate', edge: 'otherwise', to: 'one' }, 'Connected')).toBe(
      'Connected Otherwise of gate to one.',
    );
    expect(said({ type: 'disconnect-edge', from: 'gate', edge: 'yes' }, 'Disconnected')).toBe(
      'Disconnected Yes of gate from one.',
    );
  });

  it('counts the edges that went with what was deleted', () => {
    expect(said({ type: 'remove-nodes', nodes: ['gate'] }, 'Deleted “gate”')).toBe('Deleted “gate”, 2 edges with it.');
    expect(said({ type: 'remove-nodes', nodes: ['one'] }, 'Deleted “one”')).toBe('Deleted “one”, 1 edge with it.');
  });

  it('has the same words for what goes with nodes in a notice, and none where nothing goes', () => {
    expect(edgesGone(graph, after({ type: 'remove-nodes', nodes: ['gate', 'one'] }))).toBe(', 2 edges with them');
    expect(edgesGone(graph, after({ type: 'disconnect-edge', from: 'gate', edge: 'yes' }))).toBe('');
  });

  it('tells undoing from doing again, and says nothing of the same graph', () => {
    const done = {
      graph: after({ type: 'remove-nodes', nodes: ['one'] }),
      undoable: 'Deleted “one”',
      redoable: undefined,
    };
    const undone = { graph, undoable: undefined, redoable: 'Deleted “one”' };
    expect(changeWords(done, undone, catalog)).toBe('Undone: Deleted “one”.');
    expect(changeWords(undone, done, catalog)).toBe('Done again: Deleted “one”.');
    expect(changeWords(done, done, catalog)).toBeUndefined();
  });

  it('knows what is typed from what is done at once', () => {
    expect(isTyped(graph, after({ type: 'describe-node', node: 'one', description: 'Waits' }))).toBe(true);
    expect(isTyped(graph, after({ type: 'move-nodes', moves: [{ node: 'one', x: 5, y: 5 }] }))).toBe(false);
    expect(isTyped(graph, after({ type: 'disconnect-edge', from: 'gate', edge: 'yes' }))).toBe(false);
  });
});
