import type { FlowGraph, FlowNote, FlowSection, GraphColor, NodeId } from '#graph/flow-graph.ts';
import type { Card, CardContext } from './card.ts';
import { layoutCard, type CardLayout } from './card-layout.ts';
import { visibleGraph } from './collapse-sections.ts';
import { cardsOf } from './cards-of.ts';
import { lanesOf } from './lanes.ts';
import { approachOf, entryOf } from './line-ends.ts';
import { routeAmong } from './route-among.ts';
import type { Point, Rect } from './route-edge.ts';
import { frameOf, strangersIn } from './section-frames.ts';
import { edgeKey } from './edge-key.ts';
import { boundsOf, createSpatialIndex } from './spatial-index.ts';
import type { TextFont, TextWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A node with the names of its edges; `layout` counts from its upper left corner. */
export interface NodeDrawing extends Rect {
  readonly id: NodeId;
  readonly card: Card;
  readonly color: GraphColor | undefined;
  readonly layout: CardLayout;
}

/** The line of a connected edge. */
export interface EdgeDrawing {
  /** Its `edgeKey`. */
  readonly key: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly kind: 'normal' | 'error';
  /** Corners from the end of the edge's name to the node it leads to. */
  readonly points: readonly Point[];
}

export interface NoteDrawing extends Rect {
  readonly id: string;
  readonly color: GraphColor | undefined;
  readonly lines: readonly string[];
}

/** The frame of a section that is not collapsed. */
export interface SectionDrawing extends Rect {
  readonly id: string;
  readonly name: string;
  readonly color: GraphColor | undefined;
  /** Nodes that lie over it without being in the section. */
  readonly strangers: readonly Rect[];
}

/** Everything that is drawn of a graph, in canvas pixels: for pictures of it that need no page. */
export interface GraphDrawing {
  readonly nodes: readonly NodeDrawing[];
  readonly edges: readonly EdgeDrawing[];
  readonly notes: readonly NoteDrawing[];
  readonly sections: readonly SectionDrawing[];
  readonly bounds: Rect;
}

/** The text of a note: its font, and how far it keeps from the border. */
export const NOTE_TEXT: { readonly font: TextFont; readonly step: number; readonly margin: number } = {
  font: { size: 12.5, weight: 400 },
  step: 18,
  margin: 10,
};

/** What a canvas shows of a graph, collapsed sections as one card each. The same graph and widths give the same drawing. */
export function drawGraph(context: CardContext, width: TextWidth): GraphDrawing {
  const graph = visibleGraph(context.graph);
  const cards = cardsOf({ ...context, graph }, []);
  const nodes = graph.nodes.flatMap((node, index): readonly NodeDrawing[] => {
    const card = cards[index];
    if (!card) return [];
    const layout = layoutCard(card, width);
    const { x, y } = node.position;
    return [{ id: node.id, x, y, width: layout.width, height: layout.height, card, color: node.color, layout }];
  });
  const edges = drawEdges(graph, nodes);
  const notes = (graph.notes ?? []).map((note) => drawNote(note, width));
  const sections = drawSections(graph, nodes);
  const corners = edges.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 })));
  return { nodes, edges, notes, sections, bounds: boundsOf([...nodes, ...notes, ...sections, ...corners]) };
}

function drawEdges(graph: FlowGraph, nodes: readonly NodeDrawing[]): readonly EdgeDrawing[] {
  const index = createSpatialIndex<Rect>(nodes);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return graph.nodes.flatMap((node, order) => {
    const drawn = byId.get(node.id);
    if (!drawn) return [];
    const lanes = lanesOf(graph, node, drawn.card.ports);
    return drawn.layout.ports.flatMap(({ port, y }): EdgeDrawing[] => {
      const target = byId.get(port.to?.node ?? '');
      if (!target) return [];
      const key = edgeKey(node.id, port.id);
      const points = routeAmong(
        {
          from: { x: drawn.x + drawn.width, y: drawn.y + y },
          to: entryOf(target),
          lane: lanes.get(key) ?? 0,
          spread: order % 4,
          approach: approachOf(port.kind),
        },
        index,
      );
      return [{ key, from: node.id, to: target.id, kind: port.kind, points }];
    });
  });
}

const drawNote = ({ id, text, position, size, color }: FlowNote, width: TextWidth): NoteDrawing => {
  const { font, step, margin } = NOTE_TEXT;
  const lines = Math.max(1, Math.floor((size.height - margin * 2) / step));
  const block = { font, room: size.width - margin * 2, lines };
  const wrapped = text.split('\n').flatMap((part) => (part.trim() === '' ? [''] : wrapText(part, block, width)));
  return { id, ...position, ...size, color, lines: wrapped.slice(0, lines) };
};

function drawSections(graph: FlowGraph, nodes: readonly NodeDrawing[]): readonly SectionDrawing[] {
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  return (graph.sections ?? []).flatMap(({ id, name, color, nodes: members }: FlowSection): SectionDrawing[] => {
    const frame = frameOf(members, boxes);
    return frame ? [{ ...frame, id, name, color, strangers: strangersIn(frame, members, boxes) }] : [];
  });
}
