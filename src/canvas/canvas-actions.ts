import type { NodeId } from '#graph/flow-graph.ts';
import type { Action } from '#ui/actions/action.ts';
import { nodeInOrder, type Direction } from './arrow-navigation.ts';
import { sectionOfCard } from '#drawing/collapse-sections.ts';
import type { FlowCanvasProps } from './canvas-props.ts';
import { moveActions } from './move-actions.ts';
import { emptySelection, selectedNode, selectNode, type Selection } from './selection.ts';
import { edgeByStep, targetOf, type Walk } from './walk-graph.ts';

export interface CanvasPower {
  readonly props: Pick<FlowCanvasProps, 'graph' | 'catalog' | 'selection' | 'mode' | 'onSelect' | 'onOpen'>;
  readonly moves: Parameters<typeof moveActions>[0];
  readonly walk: Walk;
  /** Selects, and brings into view what was selected. */
  readonly go: (to: Selection | undefined) => void;
  /** Shows a collapsed section with its nodes. */
  readonly expand: (section: string) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

const DIRECTIONS: readonly { readonly to: Direction; readonly key: string; readonly title: string }[] = [
  { to: 'right', key: 'ArrowRight', title: 'Follow the edge' },
  { to: 'left', key: 'ArrowLeft', title: 'Go back, from an edge to its node' },
  { to: 'up', key: 'ArrowUp', title: 'Go to the node above, or the edge before' },
  { to: 'down', key: 'ArrowDown', title: 'Go to the node below, or the edge after' },
];

/** What can be done on any canvas: walking and looking; on one that is edited, moving nodes too. */
export function canvasActions(power: CanvasPower): readonly Action[] {
  const { props, moves, zoomIn, zoomOut, fit } = power;
  return [
    ...walking(power),
    look('zoom-in', 'Zoom in', ['plus', '='], zoomIn),
    look('zoom-out', 'Zoom out', ['-'], zoomOut),
    look('fit', 'Fit the graph', ['0'], fit),
    ...(props.mode === 'edit' ? moveActions(moves) : []),
  ];
}

const look = (id: string, title: string, keys: readonly string[], run: () => void): Action => ({
  id,
  title,
  section: 'View',
  keys,
  scope: 'canvas',
  run,
});

const step = (id: string, title: string, keys: readonly string[], run: () => void): Action => ({
  id: `walk-${id}`,
  title,
  section: 'Walking',
  keys,
  scope: 'canvas',
  keysOnly: true,
  run,
});

function walking({ props, walk, go, expand }: CanvasPower): readonly Action[] {
  const { graph, catalog, selection, onSelect, onOpen, mode } = props;
  const at = selectedNode(selection);
  const goTo = (node: NodeId | undefined): void => go(node === undefined ? undefined : selectNode(node));
  return [
    ...DIRECTIONS.map(({ to, key, title }) => step(to, title, [key], () => go(walk(graph, catalog, selection, to)))),
    step('edge', 'Choose the next edge of the node', ['e', 'mod+ArrowDown'], () =>
      go(edgeByStep(graph, catalog, selection, 1)),
    ),
    step('edge-back', 'Choose the edge before', ['shift+e', 'mod+ArrowUp'], () =>
      go(edgeByStep(graph, catalog, selection, -1)),
    ),
    step('next', 'Go to the next node in the list', ['PageDown'], () => goTo(nodeInOrder(graph, at, 1))),
    step('previous', 'Go to the node before in the list', ['PageUp'], () => goTo(nodeInOrder(graph, at, -1))),
    step('first', 'Go to the first node', ['Home'], () => goTo(graph.nodes[0]?.id)),
    step('last', 'Go to the last node', ['End'], () => goTo(graph.nodes.at(-1)?.id)),
    step('none', 'Select nothing', ['Escape'], () =>
      // One step at a time: from an edge to its node first.
      onSelect(selection.edge ? selectNode(selection.edge.node) : emptySelection),
    ),
    ...(mode === 'read'
      ? [
          step('open', 'Open the node, expand the section, or go where the edge leads', ['Enter'], () => {
            const target = selection.edge && targetOf(graph, selection.edge);
            const section = at === undefined ? undefined : sectionOfCard(at);
            if (target !== undefined) goTo(target);
            else if (section !== undefined) expand(section);
            else if (at !== undefined) onOpen?.(at);
          }),
        ]
      : []),
  ];
}
