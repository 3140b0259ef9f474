import type { EdgeId, FlowEdge, FlowGraph, FlowNode, NodeId } from './flow-graph.ts';
import type { EdgeSpec, NodeKinds } from './node-kinds.ts';
import { readNode } from './node-reading.ts';

interface GraphIndex {
  readonly nodes: ReadonlyMap<NodeId, FlowNode>;
  /** Connected edges by the node they leave. */
  readonly out: ReadonlyMap<NodeId, ReadonlyMap<EdgeId, FlowEdge>>;
  /** Connected edges by the node they enter. */
  readonly into: ReadonlyMap<NodeId, readonly FlowEdge[]>;
}

// Graphs are never changed in place, so an index holds for as long as its graph lives.
const indexes = new WeakMap<FlowGraph, GraphIndex>();

const indexOf = (graph: FlowGraph): GraphIndex => indexes.get(graph) ?? addIndex(graph);

function addIndex(graph: FlowGraph): GraphIndex {
  const out = new Map<NodeId, Map<EdgeId, FlowEdge>>();
  const into = new Map<NodeId, FlowEdge[]>();
  for (const edge of graph.edges) {
    const leaving = out.get(edge.from);
    if (leaving) leaving.set(edge.edge, edge);
    else out.set(edge.from, new Map([[edge.edge, edge]]));
    const entering = into.get(edge.to);
    if (entering) entering.push(edge);
    else into.set(edge.to, [edge]);
  }
  const index: GraphIndex = { nodes: new Map(graph.nodes.map((node) => [node.id, node])), out, into };
  indexes.set(graph, index);
  return index;
}

export const nodeById = (graph: FlowGraph, id: NodeId): FlowNode | undefined => indexOf(graph).nodes.get(id);

/** The connection of one way out of a node; undefined where that edge is open. */
export const edgeFrom = (graph: FlowGraph, node: NodeId, edge: EdgeId): FlowEdge | undefined =>
  indexOf(graph).out.get(node)?.get(edge);

/** Connected edges that leave a node. */
export const edgesOutOf = (graph: FlowGraph, node: NodeId): readonly FlowEdge[] => [
  ...(indexOf(graph).out.get(node)?.values() ?? []),
];

/** Connected edges that enter a node. */
export const edgesInto = (graph: FlowGraph, node: NodeId): readonly FlowEdge[] => indexOf(graph).into.get(node) ?? [];

/** The ways out that a node declares; none where its type is unknown or its config cannot be read. */
export function edgesOf(node: FlowNode, kinds: NodeKinds): readonly EdgeSpec[] {
  const reading = readNode(node, kinds);
  return reading.ok ? reading.edges : [];
}

/** What people call a way out of a node; its id where the node does not declare it. */
export function edgeTitle(graph: FlowGraph, node: NodeId, edge: EdgeId, kinds: NodeKinds): string {
  const from = nodeById(graph, node);
  return (from && edgesOf(from, kinds).find(({ id }) => id === edge)?.title) ?? edge;
}

/** [GRA-6] The ways out of a node that lead nowhere, though trips may take them. */
export const openEdges = (graph: FlowGraph, node: FlowNode, kinds: NodeKinds): readonly EdgeSpec[] =>
  edgesOf(node, kinds).filter((spec) => spec.never !== true && edgeFrom(graph, node.id, spec.id) === undefined);

/** Nodes that a trip can come to from the given ones, these included. */
export function reachableFrom(graph: FlowGraph, start: Iterable<NodeId>): ReadonlySet<NodeId> {
  const index = indexOf(graph);
  return closure(start, (id) => [...(index.out.get(id)?.values() ?? [])].map((edge) => edge.to));
}

/**
 * Nodes from which a trip can come to the given one, by none of those that are closed; the node itself only where it
 * stands in a loop.
 */
export function nodesBefore(graph: FlowGraph, node: NodeId, closed?: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const into = indexOf(graph).into;
  const sources = (id: NodeId): readonly NodeId[] =>
    (into.get(id) ?? []).map((edge) => edge.from).filter((from) => closed?.has(from) !== true);
  return closure(sources(node), sources);
}

/** Nodes that a trip can come to after the given one; the node itself only where it stands in a loop. */
export function nodesAfter(graph: FlowGraph, node: NodeId): ReadonlySet<NodeId> {
  return reachableFrom(
    graph,
    edgesOutOf(graph, node).map((edge) => edge.to),
  );
}

function closure(start: Iterable<NodeId>, next: (id: NodeId) => readonly NodeId[]): ReadonlySet<NodeId> {
  const seen = new Set(start);
  const queue = [...seen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const to of next(id)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}

/** The nodes of one type, in document order. */
export const nodesOfType = (graph: FlowGraph, type: string): readonly FlowNode[] =>
  graph.nodes.filter((node) => node.type === type);

/** [GRA-2] The node that starts trips of one kind. */
export const triggerNode = (graph: FlowGraph, kind: 'new' | 'updated'): FlowNode | undefined =>
  graph.nodes.find((node) => node.type === TRIGGER_TYPE && node.config['kind'] === kind);

/** [GRA-2] The node type that starts trips; two of it stand in every graph. */
export const TRIGGER_TYPE = 'trigger';
