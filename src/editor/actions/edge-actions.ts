import { selectedNode } from '#canvas/selection.ts';
import { edgeFrom, nodeById } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Editor } from '../editor-context.tsx';
import { edgesToSwap, swapTargets } from '../swap-targets.ts';

/** What is done with the way out that is selected, or with those of the selected node. */
export function edgeActions({ store, catalog }: Editor): readonly Action[] {
  const { graph, selection, run } = store.getState();
  const { edge } = selection;
  const node = selection.nodes.length > 1 ? undefined : nodeById(graph, selectedNode(selection) ?? '');
  const pair = node ? edgesToSwap(node, edge?.edge, catalog) : [];
  const commands = node ? swapTargets(graph, node, pair) : [];
  const names = pair.map(({ title }) => `“${title}”`).join(' and ');
  const connected = edge && edgeFrom(graph, edge.node, edge.edge) !== undefined;
  return [
    {
      id: 'swap-targets',
      title: 'Swap where two edges lead',
      ...(names === '' ? {} : { detail: names }),
      section: 'Building',
      keywords: ['exchange', 'targets', 'reconnect'],
      keys: ['x'],
      scope: 'canvas',
      enabled: commands.length > 0,
      why: pair.length < 2 ? 'Select a node with two edges, or one of them.' : `${names} lead to the same.`,
      run: () => run(commands, { title: `Swapped where ${names} lead` }),
    },
    {
      id: 'disconnect',
      title: 'Disconnect the edge',
      section: 'Building',
      keywords: ['unlink', 'open'],
      scope: 'canvas',
      enabled: connected === true,
      why: edge ? 'The edge is open already.' : 'Select an edge first.',
      run: () => edge && run({ type: 'disconnect-edge', from: edge.node, edge: edge.edge }),
    },
  ];
}
