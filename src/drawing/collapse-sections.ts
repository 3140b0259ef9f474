import type { EdgeId, FlowEdge, FlowGraph, FlowNode, FlowSection, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { edgeKey } from './edge-key.ts';

/** Type of the node by which a collapsed section stands in a visible graph; no node type is called so. */
export const SECTION_CARD = 'section--card';

/** A section that is shown as one card. */
export interface CollapsedSection {
  /** The graph that it stands in, with all its nodes. */
  readonly of: FlowGraph;
  readonly section: FlowSection;
  readonly members: readonly FlowNode[];
  /** Edges that lead out of it, each under the name it has on the card. */
  readonly exits: readonly { readonly edge: EdgeId; readonly of: FlowEdge }[];
}

/** A graph as a canvas shows it: each collapsed section is one node in it, and its own nodes are not there. */
export interface VisibleGraph extends FlowGraph {
  /** By the id of the card; absent where nothing is collapsed. */
  readonly collapsed?: ReadonlyMap<NodeId, CollapsedSection>;
  /** In which card a node is hidden. */
  readonly hiddenIn?: ReadonlyMap<NodeId, NodeId>;
}

const CARD = 'section--';

/** The id of the card of a collapsed section; ids of nodes have no two hyphens side by side. */
export const sectionCard = (section: string): NodeId => `${CARD}${section}`;

/** The section whose card this is; undefined for a node. */
export const sectionOfCard = (id: NodeId): string | undefined =>
  id.startsWith(CARD) ? id.slice(CARD.length) : undefined;

// Graphs are never changed in place, so what is seen of one holds for as long as it lives.
const seen = new WeakMap<FlowGraph, Map<string, VisibleGraph>>();

/**
 * The graph as a canvas shows it; the same object where nothing is collapsed. `revealed` names sections that are
 * shown with their nodes though they are collapsed.
 */
export function visibleGraph(graph: FlowGraph, revealed: readonly string[] = []): VisibleGraph {
  const closed = (graph.sections ?? []).filter(({ id, collapsed }) => collapsed === true && !revealed.includes(id));
  if (closed.length === 0) return graph;
  const views = seen.get(graph) ?? new Map<string, VisibleGraph>();
  seen.set(graph, views);
  const key = closed.map(({ id }) => id).join(' ');
  const view = views.get(key) ?? collapse(graph, closed);
  views.set(key, view);
  return view;
}

function collapse(graph: FlowGraph, closed: readonly FlowSection[]): VisibleGraph {
  const hiddenIn = new Map(closed.flatMap(({ id, nodes }) => nodes.map((node) => [node, sectionCard(id)] as const)));
  const collapsed = new Map<NodeId, CollapsedSection>();
  for (const section of closed) {
    const members = section.nodes.flatMap((id) => nodeById(graph, id) ?? []);
    const card = sectionCard(section.id);
    const exits = graph.edges
      .filter(({ from, to }) => hiddenIn.get(from) === card && hiddenIn.get(to) !== card)
      .map((of) => ({ edge: edgeKey(of.from, of.edge), of }));
    collapsed.set(card, { of: graph, section, members, exits });
  }
  const placed = new Set<NodeId>();
  const nodes = graph.nodes.flatMap((node): readonly FlowNode[] => {
    const card = hiddenIn.get(node.id);
    if (card === undefined) return [node];
    const whole = collapsed.get(card);
    if (placed.has(card) || !whole) return [];
    // The card stands in the order of nodes where the first of the section stood.
    placed.add(card);
    return [cardNode(card, whole)];
  });
  const edges = graph.edges.flatMap((edge): readonly FlowEdge[] => {
    const [from, to] = [hiddenIn.get(edge.from), hiddenIn.get(edge.to)];
    if (from === undefined && to === undefined) return [edge];
    if (from === to) return [];
    const named = from === undefined ? edge : { from, edge: edgeKey(edge.from, edge.edge), to: edge.to };
    return [to === undefined ? named : { ...named, to }];
  });
  return { ...graph, nodes, edges, collapsed, hiddenIn };
}

const cardNode = (id: NodeId, { section, members }: CollapsedSection): FlowNode => ({
  id,
  type: SECTION_CARD,
  name: section.name,
  ...(section.color === undefined ? {} : { color: section.color }),
  position: {
    x: Math.min(...members.map(({ position }) => position.x)),
    y: Math.min(...members.map(({ position }) => position.y)),
  },
  config: {},
});
