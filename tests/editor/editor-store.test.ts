import { describe, expect, it } from 'vitest';
import { selectNode } from '#canvas/selection.ts';
import { createEditorStore } from '#editor/editor-store.ts';
import { createOwnHistory } from '#editor/own-history.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgeFrom, nodeById } from '#graph/graph-queries.ts';
import type { JsonObject } from '#shared/json.ts';
import { catalog } from '#nodes/catalog.ts';
import { buildGraph } from '../support/build-graph.ts';

const graph = buildGraph({
  nodes: { gate: ['condition'], wait: ['hold'], add: ['add-to-sequence'] },
  edges: ['new-lead:all-leads > gate', 'gate:yes > add'],
});
const store = (of: FlowGraph = graph) => createEditorStore(of, catalog);
/** Undoes everything; answers how many steps that were. */
const undoAll = ({ getState }: ReturnType<typeof store>): number => {
  let count = 0;
  for (; getState().undoable !== undefined; count += 1) getState().undo();
  return count;
};
const wait = (amount: number) =>
  ({ type: 'configure-node', node: 'wait', config: { ...nodeById(graph, 'wait')?.config, amount } }) as const;

describe('editor-store', () => {
  it('carries out a command as one step that can be undone and redone', () => {
    const { getState } = store();
    getState().run({ type: 'connect-edge', from: 'gate', edge: 'otherwise', to: 'wait' });
    const connected = getState().graph;
    expect(edgeFrom(connected, 'gate', 'otherwise')?.to).toBe('wait');
    getState().undo();
    expect(getState().graph).toBe(graph);
    getState().redo();
    expect(getState().graph).toBe(connected);
  });

  it('carries out several commands as one step', () => {
    const { getState } = store();
    getState().run([
      { type: 'rename-node', node: 'gate', name: 'Gate' },
      { type: 'disconnect-edge', from: 'gate', edge: 'yes' },
    ]);
    getState().undo();
    expect(getState().graph).toBe(graph);
    expect(getState().undoable).toBeUndefined();
  });

  it('[GRA-2] says why a command is refused and changes nothing', () => {
    const { getState } = store();
    const refusal = getState().run({ type: 'remove-nodes', nodes: ['new-lead'] });
    expect(refusal?.rule).toBe('GRA-2');
    expect(getState().graph).toBe(graph);
    expect(getState().undoable).toBeUndefined();
    expect(getState().notice).toMatchObject({ tone: 'refused', undo: false });
  });

  it('leaves a refusal to the caller that asks for it', () => {
    const { getState } = store();
    const refusal = getState().run({ type: 'rename-node', node: 'gate', name: 'add' }, { quiet: true });
    expect(refusal?.rule).toBe('GRA-7');
    expect(getState().notice).toBeUndefined();
  });

  it('makes one step of the settings of one node edited within one focus session', () => {
    const { getState } = store();
    for (const amount of [1, 12, 120]) getState().run(wait(amount));
    expect(nodeById(getState().graph, 'wait')?.config['amount']).toBe(120);
    getState().undo();
    expect(getState().graph).toBe(graph);
  });

  it('begins a new step when the focus left the setting or another node is edited', () => {
    const editor = store();
    const { getState } = editor;
    getState().run(wait(12));
    getState().endSession();
    getState().run(wait(13));
    getState().run({ type: 'describe-node', node: 'gate', description: 'Why' });
    getState().run(wait(14));
    expect(undoAll(editor)).toBe(4);
  });

  it('forgets what could be redone when something else is done', () => {
    const { getState } = store();
    getState().run({ type: 'rename-node', node: 'gate', name: 'Gate' });
    getState().undo();
    getState().run({ type: 'rename-node', node: 'gate', name: 'Door' });
    getState().redo();
    expect(nodeById(getState().graph, 'gate')?.name).toBe('Door');
    expect(getState().redoable).toBeUndefined();
  });

  it('makes no step of a command that changes nothing', () => {
    const { getState } = store();
    getState().run({ type: 'rename-node', node: 'gate', name: 'gate' });
    getState().run({ type: 'move-nodes', moves: [{ node: 'gate', x: 0, y: 0 }] });
    expect(getState().undoable).toBeUndefined();
  });

  it('offers to undo a deletion, and takes the deleted node out of the selection', () => {
    const { getState } = store();
    getState().select(selectNode('gate'));
    getState().run({ type: 'remove-nodes', nodes: ['gate'] });
    expect(getState().notice).toEqual({ text: 'Deleted “gate”.', tone: 'done', undo: true });
    expect(getState().selection.nodes).toEqual([]);
    getState().undo();
    expect(getState().graph).toBe(graph);
    expect(getState().notice).toBeUndefined();
  });

  it('keeps the title of each step for the undo and redo buttons', () => {
    const { getState } = store();
    getState().run({ type: 'connect-edge', from: 'gate', edge: 'otherwise', to: 'wait' });
    expect(getState().undoable).toBe('Connected “gate” to “wait”');
    getState().undo();
    expect(getState().redoable).toBe('Connected “gate” to “wait”');
  });

  it('does nothing where there is nothing to undo or redo', () => {
    const { getState } = store();
    getState().undo();
    getState().redo();
    expect(getState().graph).toBe(graph);
  });

  it('names a step as the caller does where the commands do not tell it', () => {
    const { getState } = store();
    getState().run({ type: 'rename-node', node: 'gate', name: 'Gate' }, { title: 'Pasted 3 nodes' });
    expect(getState().undoable).toBe('Pasted 3 nodes');
  });

  it('says why where the graph cannot be edited, and changes nothing', () => {
    const other = { ...createOwnHistory(graph), readOnly: () => 'Another tab edits this graph.' };
    const { getState } = createEditorStore(graph, catalog, other);
    const refusal = getState().run({ type: 'rename-node', node: 'gate', name: 'Gate' });
    expect(refusal?.code).toBe('command/read-only');
    expect(getState().graph).toBe(graph);
    expect(getState().notice).toMatchObject({ text: 'Another tab edits this graph.', tone: 'refused' });
  });

  it('[GRA-6] says which connections went with settings, as a step of its own', () => {
    const primary = { ...nodeById(graph, 'add')?.config, sequenceFrom: 'primary-sequence' };
    const mapped = buildGraph({
      nodes: { add: ['add-to-sequence', primary], wait: ['hold'] },
      edges: ['add:no-primary-sequence > wait'],
    });
    const { getState } = store(mapped);
    const configure = (part: JsonObject): void => {
      const config = { ...nodeById(getState().graph, 'add')?.config, ...part };
      getState().run({ type: 'configure-node', node: 'add', config });
    };
    configure({ sequenceId: 7 });
    const before = getState().graph;
    configure({ sequenceFrom: 'chosen' });
    expect(edgeFrom(getState().graph, 'add', 'no-primary-sequence')).toBeUndefined();
    expect(getState().notice).toMatchObject({
      text: 'Changed settings of “add”. Disconnected: No Primary Sequence to “wait”.',
      undo: true,
    });
    getState().undo();
    expect(getState().graph).toBe(before);
  });

  it('keeps a bounded history', () => {
    const editor = store();
    const { getState } = editor;
    for (let count = 0; count < 250; count += 1) {
      getState().run({ type: 'rename-node', node: 'gate', name: `Gate ${count}` });
    }
    expect(getState().undoable).toBe('Renamed “Gate 248”');
    expect(undoAll(editor)).toBe(200);
  });
});

it('leaves nothing to undo where what was typed is put back', () => {
  const { getState } = store();
  for (const description of ['A', 'A d', '']) getState().run({ type: 'describe-node', node: 'gate', description });
  expect(getState()).toMatchObject({ graph, undoable: undefined });
  for (const description of ['A', 'A graph']) getState().run({ type: 'describe-graph', description });
  getState().undo();
  expect(getState()).toMatchObject({ graph, undoable: undefined });
});
