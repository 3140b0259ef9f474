import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom } from '#graph/graph-queries.ts';
import { sectionCard, sectionOfCard, type VisibleGraph } from '#drawing/collapse-sections.ts';
import type { Decorations, NodeDecoration } from './decorations.ts';
import { edgeKey, parseEdgeKey, type EdgeRef } from '#drawing/edge-key.ts';
import { type Selection } from './selection.ts';

/**
 * Collapsed sections that are shown with their nodes all the same: where some of their nodes are selected, or an
 * edge between them, and where a run or a change is shown in them.
 */
export function revealedSections(graph: FlowGraph, selection: Selection, decorations?: Decorations): readonly string[] {
  const chosen = new Set(selection.nodes);
  return (graph.sections ?? []).flatMap(({ id, nodes, collapsed }) => {
    if (collapsed !== true) return [];
    const count = nodes.filter((node) => chosen.has(node)).length;
    const some = count > 0 && (count < nodes.length || chosen.size === 1);
    const marked = decorations && nodes.some((node) => isMarked(decorations.nodes.get(node)));
    return some || marked === true || holdsEdge(graph, nodes, selection.edge) ? [id] : [];
  });
}

const isMarked = (mark: NodeDecoration | undefined): boolean =>
  mark !== undefined && Object.keys(mark).some((key) => key !== 'issues' && key !== 'breakpoint');

/** Whether the edge is not to be seen while these nodes are hidden. */
function holdsEdge(graph: FlowGraph, nodes: readonly NodeId[], edge: EdgeRef | undefined): boolean {
  if (!edge || !nodes.includes(edge.node)) return false;
  const to = edgeFrom(graph, edge.node, edge.edge)?.to;
  return to === undefined || nodes.includes(to);
}

/** A selection in the ids of a visible graph: hidden nodes and a collapsed section as a whole are its card. */
export function drawnSelection({ hiddenIn, collapsed }: VisibleGraph, selection: Selection): Selection {
  if (!hiddenIn || !collapsed) return selection;
  const { nodes, edge, section, ...rest } = selection;
  const card = section === undefined ? undefined : sectionCard(section);
  if (card !== undefined && collapsed.has(card)) return { nodes: [card] };
  const hidden = edge && hiddenIn.get(edge.node);
  return {
    ...rest,
    nodes: [...new Set(nodes.map((node) => hiddenIn.get(node) ?? node))],
    ...(edge ? { edge: hidden === undefined ? edge : { node: hidden, edge: edgeKey(edge.node, edge.edge) } } : {}),
    ...(section === undefined ? {} : { section }),
  };
}

/** What is selected in the graph itself where this is selected in a visible graph of it. */
export function realSelection({ collapsed }: VisibleGraph, drawn: Selection): Selection {
  if (!collapsed) return drawn;
  const [first, ...more] = drawn.nodes;
  const section = first === undefined ? undefined : sectionOfCard(first);
  if (section !== undefined && more.length === 0 && (drawn.notes ?? []).length === 0) return { nodes: [], section };
  const nodes = drawn.nodes.flatMap((id) => collapsed.get(id)?.members.map((member) => member.id) ?? [id]);
  return { ...drawn, nodes, ...(drawn.edge ? { edge: realEdge(drawn.edge) } : {}) };
}

/** The edge itself, where a card of a collapsed section shows it as one of its own. */
export const realEdge = (edge: EdgeRef): EdgeRef =>
  sectionOfCard(edge.node) === undefined ? edge : parseEdgeKey(edge.edge);
