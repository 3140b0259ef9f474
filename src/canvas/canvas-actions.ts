import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Action } from '#ui/actions/action.ts';
import type { Direction } from './arrow-navigation.ts';
import { nodeInOrder } from './arrow-navigation.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { emptySelection, selectedNode } from './selection.ts';

interface CanvasKeys {
  readonly props: Pick<FlowCanvasProps, 'graph' | 'selection' | 'mode' | 'onSelect' | 'onOpen' | 'onCommand'>;
  readonly go: (to: NodeId | undefined) => void;
  readonly byArrow: (direction: Direction) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

const DIRECTIONS: readonly { readonly to: Direction; readonly key: string; readonly title: string }[] = [
  { to: 'right', key: 'ArrowRight', title: 'Follow the edge' },
  { to: 'left', key: 'ArrowLeft', title: 'Go back' },
  { to: 'up', key: 'ArrowUp', title: 'Go to the node above' },
  { to: 'down', key: 'ArrowDown', title: 'Go to the node below' },
];

/** How far Shift with an arrow moves a node, in canvas pixels. */
const NUDGE = 20;

/** What can be done on any canvas: walking and looking; on one that is edited, moving nodes too. */
export function canvasActions({ props, go, byArrow, zoomIn, zoomOut, fit }: CanvasKeys): readonly Action[] {
  const { graph, selection, onSelect, onOpen, mode } = props;
  const at = selectedNode(selection);
  const walk = (id: string, title: string, key: string, run: () => void): Action => ({
    id: `walk-${id}`,
    title,
    section: 'Walking',
    keys: [key],
    scope: 'canvas',
    keysOnly: true,
    run,
  });
  const look = (id: string, title: string, keys: readonly string[], run: () => void): Action => ({
    id,
    title,
    section: 'View',
    keys,
    scope: 'canvas',
    run,
  });
  return [
    ...DIRECTIONS.map(({ to, key, title }) => walk(to, title, key, () => byArrow(to))),
    walk('next', 'Go to the next node in the list', 'PageDown', () => go(nodeInOrder(graph, at, 1))),
    walk('previous', 'Go to the previous node in the list', 'PageUp', () => go(nodeInOrder(graph, at, -1))),
    walk('first', 'Go to the first node', 'Home', () => go(graph.nodes[0]?.id)),
    walk('last', 'Go to the last node', 'End', () => go(graph.nodes.at(-1)?.id)),
    walk('none', 'Select nothing', 'Escape', () => onSelect(emptySelection)),
    ...(mode === 'read' && onOpen
      ? [walk('open', 'Open the node', 'Enter', () => at !== undefined && onOpen(at))]
      : []),
    look('zoom-in', 'Zoom in', ['plus', '='], zoomIn),
    look('zoom-out', 'Zoom out', ['-'], zoomOut),
    look('fit', 'Fit the graph', ['0'], fit),
    ...(mode === 'edit' ? DIRECTIONS.map(({ to, key }) => nudge(props, to, key)) : []),
  ];
}

function nudge({ graph, selection, onCommand }: CanvasKeys['props'], to: Direction, key: string): Action {
  return {
    id: `move-${to}`,
    title: `Move the node ${to}`,
    section: 'Arranging',
    keys: [`shift+${key}`],
    scope: 'canvas',
    keysOnly: true,
    enabled: selection.nodes.length > 0,
    why: 'Select a node first',
    run: () => onCommand?.({ type: 'move-nodes', moves: movesOf(graph, selection.nodes, to, NUDGE) }),
  };
}

function movesOf(graph: FlowGraph, nodes: readonly NodeId[], to: Direction, by: number) {
  const dx = { left: -by, right: by, up: 0, down: 0 }[to];
  const dy = { left: 0, right: 0, up: -by, down: by }[to];
  return nodes.flatMap((id) => {
    const node = nodeById(graph, id);
    return node ? [{ node: id, x: node.position.x + dx, y: node.position.y + dy }] : [];
  });
}
