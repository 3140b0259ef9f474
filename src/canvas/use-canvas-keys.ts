import { useRef, type KeyboardEvent } from 'react';
import type { NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { nodeByArrow, nodeInOrder, type Direction } from './arrow-navigation.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { emptySelection, selectedNode, selectNode } from './selection.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** How far Shift with an arrow moves a node, in canvas pixels. */
const NUDGE = 20;

/** The keys of the canvas, which is one tab stop: arrows choose, letters act. */
export function useCanvasKeys(
  props: FlowCanvasProps,
  show: (node: NodeId) => void,
  zoom: { readonly in: () => void; readonly out: () => void; readonly fit: () => void },
): (event: KeyboardEvent) => void {
  const cameFrom = useRef<NodeId>(undefined);
  const { graph, selection, onSelect } = props;
  const at = selectedNode(selection);

  const go = (to: NodeId | undefined): void => {
    if (to === undefined) return;
    onSelect(selectNode(to));
    show(to);
  };
  const byArrow = (direction: Direction): void => {
    if (at === undefined) return go(graph.nodes[0]?.id);
    const to = nodeByArrow(graph, at, direction, cameFrom.current);
    if (direction === 'right') cameFrom.current = at;
    else if (direction === 'left') cameFrom.current = undefined;
    go(to);
  };
  const nudge = (direction: Direction): void => {
    const [dx, dy] = { left: [-NUDGE, 0], right: [NUDGE, 0], up: [0, -NUDGE], down: [0, NUDGE] }[direction] as [
      number,
      number,
    ];
    const moves = selection.nodes.flatMap((id) => {
      const node = nodeById(graph, id);
      return node ? [{ node: id, x: node.position.x + dx, y: node.position.y + dy }] : [];
    });
    if (moves.length > 0) props.onCommand?.({ type: 'move-nodes', moves });
  };
  const remove = (): void => {
    if (selection.edge)
      props.onCommand?.({ type: 'disconnect-edge', from: selection.edge.node, edge: selection.edge.edge });
    else if (selection.nodes.length > 0) props.onCommand?.({ type: 'remove-nodes', nodes: selection.nodes });
  };
  const actions: Readonly<Record<string, () => void>> = {
    Enter: () => at !== undefined && props.onOpen?.(at),
    Escape: () => onSelect(emptySelection),
    Delete: remove,
    Backspace: remove,
    c: () => at !== undefined && props.onConnectRequest?.(at),
    a: () => props.onAddRequest?.(),
    PageDown: () => go(nodeInOrder(graph, at, 1)),
    PageUp: () => go(nodeInOrder(graph, at, -1)),
    Home: () => go(graph.nodes[0]?.id),
    End: () => go(graph.nodes.at(-1)?.id),
    '+': zoom.in,
    '=': zoom.in,
    '-': zoom.out,
    '0': zoom.fit,
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    const action = direction
      ? () => (event.shiftKey && props.mode === 'edit' ? nudge(direction) : byArrow(direction))
      : actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}
