import { nodeByArrow, type Direction } from '#canvas/arrow-navigation.ts';
import { selectedNode } from '#canvas/selection.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { nodeById, nodesAfter, nodesBefore, nodesOfType } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '../editor-context.tsx';

const ARROWS: readonly { readonly to: Direction; readonly key: string }[] = [
  { to: 'left', key: 'ArrowLeft' },
  { to: 'right', key: 'ArrowRight' },
  { to: 'up', key: 'ArrowUp' },
  { to: 'down', key: 'ArrowDown' },
];

/** Selecting several nodes. With the pointer: Shift or Ctrl with a click, or Shift and dragging a box. */
export function selectActions({ store, catalog, canvas }: Editor): readonly Action[] {
  const { graph, selection, select } = store.getState();
  const at = selectedNode(selection);
  const node = nodeById(graph, at ?? '');
  const selecting = { section: 'Selecting', keywords: ['choose', 'mark'] } as const;
  const needsNode = { enabled: node !== undefined, why: 'Select a node first.' };
  /** The node that one stands on comes first: the keys go on from there. */
  const choose = (nodes: Iterable<NodeId>): void => {
    const chosen = new Set(nodes);
    const rest = graph.nodes.flatMap(({ id }) => (chosen.has(id) && id !== at ? [id] : []));
    select({ nodes: at === undefined ? rest : [at, ...rest] });
  };
  return [
    {
      ...selecting,
      id: 'select-all',
      title: 'Select all',
      keys: ['mod+a'],
      scope: 'editor',
      run: () => select({ nodes: graph.nodes.map(({ id }) => id), notes: (graph.notes ?? []).map(({ id }) => id) }),
    },
    {
      ...selecting,
      id: 'select-type',
      title: 'Select all nodes of the same type',
      ...(node ? { detail: catalog.get(node.type)?.title ?? node.type } : {}),
      keys: ['mod+shift+a'],
      scope: 'editor',
      ...needsNode,
      run: () => choose(nodesOfType(graph, node?.type ?? '').map(({ id }) => id)),
    },
    {
      ...selecting,
      id: 'select-before',
      title: 'Select the node and all that lead to it',
      keys: ['alt+PageUp'],
      scope: 'canvas',
      ...needsNode,
      run: () => at !== undefined && choose(nodesBefore(graph, at)),
    },
    {
      ...selecting,
      id: 'select-after',
      title: 'Select the node and all behind it',
      keys: ['alt+PageDown'],
      scope: 'canvas',
      ...needsNode,
      run: () => at !== undefined && choose(nodesAfter(graph, at)),
    },
    ...ARROWS.map(({ to, key }): Action => ({
      ...selecting,
      id: `extend-${to}`,
      title: `Add the node ${{ left: 'before', right: 'behind', up: 'above', down: 'below' }[to]} to the selection, or give it back`,
      keys: [`alt+${key}`],
      scope: 'canvas',
      keysOnly: true,
      ...needsNode,
      run() {
        const next = at === undefined ? undefined : nodeByArrow(graph, at, to);
        if (at === undefined || next === undefined) return;
        const { notes } = selection;
        const before = selection.nodes.length === 0 ? [at] : selection.nodes;
        // Going back over what is selected already gives back the node that one leaves.
        const kept = before.includes(next) ? before.filter((id) => id !== at && id !== next) : before;
        select({ nodes: [next, ...kept], ...(notes ? { notes } : {}) });
        canvas()?.show(next);
      },
    })),
  ];
}
