import type { NodeId } from '#graph/flow-graph.ts';
import { sectionOfCard } from '#drawing/collapse-sections.ts';
import { noteOfKey, sectionOfKey } from './drawn-ids.ts';
import type { Point } from '#drawing/route-edge.ts';
import { parseEdgeKey, type EdgeRef } from '#drawing/edge-key.ts';

/** What lies under a point of the window. */
export interface UnderPointer {
  /** Absent over notes, frames and collapsed sections, too. */
  readonly node?: NodeId;
  /** A way out: its name and ring, or its line. That of a collapsed section is the way out of the node inside. */
  readonly edge?: EdgeRef;
  /** Nothing but the canvas. */
  readonly empty: boolean;
}

/** What of the canvas lies under a point of the window. */
export function underPointer({ x, y }: Point): UnderPointer {
  const elements = document.elementsFromPoint(x, y);
  const first = elements[0];
  const id = drawnIn(elements);
  const port = elements.map((element) => element.closest<HTMLElement>('[data-edge]')).find(Boolean)?.dataset['edge'];
  const line = elements.map((element) => element.closest<HTMLElement>('.react-flow__edge')).find(Boolean)?.dataset[
    'id'
  ];
  const isNode = id !== undefined && noteOfKey(id) === undefined && sectionOfKey(id) === undefined;
  const edge =
    id !== undefined && port !== undefined
      ? knownEdge({ node: id, edge: port })
      : line !== undefined && !isNode
        ? knownEdge(parseEdgeKey(line))
        : undefined;
  return {
    ...(isNode ? { node: id } : {}),
    ...(edge ? { edge } : {}),
    empty: id === undefined && first?.closest('.react-flow__pane, .react-flow__viewport') != null,
  };
}

/** The id under which that is drawn which lies under a point of the window: a node, a note or a section. */
export const drawnUnder = ({ x, y }: Point): string | undefined => drawnIn(document.elementsFromPoint(x, y));

const drawnIn = (elements: readonly Element[]): string | undefined =>
  elements.map((element) => element.closest<HTMLElement>('.react-flow__node')).find(Boolean)?.dataset['id'];

/** The way out as the graph knows it, where the canvas draws it on a collapsed section. */
export const knownEdge = (edge: EdgeRef): EdgeRef =>
  sectionOfCard(edge.node) === undefined ? edge : parseEdgeKey(edge.edge);
