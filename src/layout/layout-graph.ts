import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { FlowEdge, FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { sectionBlock } from './section-block.ts';

/** What there is to lay out. All lengths are canvas pixels. */
export interface LayoutRequest {
  readonly graph: FlowGraph;
  /** Size of each node as drawn; one that is missing counts as `usualSize`. */
  readonly sizes: ReadonlyMap<NodeId, { readonly width: number; readonly height: number }>;
  /** Edges leave a node on its right: the first so far below its top, each next one `step` below the last. */
  readonly ports: { readonly first: number; readonly step: number };
}

export interface NodeMove {
  readonly node: NodeId;
  readonly x: number;
  readonly y: number;
}

const usualSize = { width: 240, height: 80 };

// Measured at 1,000 nodes: 1.5 s as it is, 23 s with ELK's model order kept in the layers.
const OPTIONS: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.randomSeed': '1',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.componentComponent': '64',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': '64',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
};

/**
 * Where each node should stand so that trips read from left to right and edges cross little, the nodes of a section
 * beside each other: the moves that lead there, none for a node that already stands right. The same request gives
 * the same moves.
 */
export async function layoutGraph(request: LayoutRequest, kinds: NodeKinds): Promise<readonly NodeMove[]> {
  const { nodes, edges, sections = [] } = request.graph;
  const homes = new Map(sections.flatMap(({ id, nodes: held }) => held.map((node) => [node, id] as const)));
  const children: ElkNode[] = [];
  const begun = new Set<string>();
  for (const node of nodes) {
    const home = homes.get(node.id);
    if (home === undefined) children.push(nodeToElk(node, request, kinds));
    else if (!begun.has(home)) {
      // A section stands in the order of nodes where the first of its nodes stands. Each is laid out by itself and
      // then as one node: ELK's own layout across its borders fails with cycles broken by model order.
      begun.add(home);
      const members = nodes
        .filter(({ id }) => homes.get(id) === home)
        .map((member) => nodeToElk(member, request, kinds));
      const inside = edges.filter(({ from, to }) => homes.get(from) === home && homes.get(to) === home);
      children.push(sectionBlock(`:${home}`, await placed(members, inside)));
    }
  }
  const across = edges.filter(({ from, to }) => homes.get(from) === undefined || homes.get(from) !== homes.get(to));
  const places = new Map((await placed(children, across)).flatMap(placesIn));
  return nodes.flatMap((node) => {
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
    const move = { node: node.id, x: Math.round(x), y: Math.round(y) };
    return move.x === node.position.x && move.y === node.position.y ? [] : [move];
  });
}

let elk: Promise<ELK> | undefined;

/** Loaded when it is first needed: it is larger than everything else in the worker. */
const loadElk = (): Promise<ELK> => (elk ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk()));

/** These nodes where ELK puts them. */
async function placed(children: readonly ElkNode[], edges: readonly FlowEdge[]): Promise<readonly ElkNode[]> {
  // What a section holds has its places already.
  const flat = children.map(({ children: _inner, ...node }) => node);
  const graph = { id: 'graph', layoutOptions: { ...OPTIONS }, children: flat, edges: edges.map(edgeToElk) };
  const { children: done = [] } = await (await loadElk()).layout(graph);
  return children.map((node, index) => ({ ...node, x: done[index]?.x ?? 0, y: done[index]?.y ?? 0 }));
}

/** Where a node stands, or where all those of a section do. */
const placesIn = ({ id, x = 0, y = 0, children }: ElkNode): readonly (readonly [NodeId, { x: number; y: number }])[] =>
  children?.map((node) => [node.id, { x: x + (node.x ?? 0), y: y + (node.y ?? 0) }]) ?? [[id, { x, y }]];

const edgeToElk = ({ from, edge, to }: FlowEdge): ElkExtendedEdge => ({
  id: portId(from, edge),
  sources: [portId(from, edge)],
  targets: [entryId(to)],
});

function nodeToElk(node: FlowNode, { graph, sizes, ports }: LayoutRequest, kinds: NodeKinds): ElkNode {
  const { width, height } = sizes.get(node.id) ?? usualSize;
  const declared = edgesOf(node, kinds).map(({ id }) => id);
  const others = graph.edges.filter(({ from, edge }) => from === node.id && !declared.includes(edge));
  const leaving = [...declared, ...others.map(({ edge }) => edge)];
  return {
    id: node.id,
    width,
    height: Math.max(height, ports.first + leaving.length * ports.step),
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      { id: entryId(node.id), x: 0, y: ports.first, width: 0, height: 0, layoutOptions: { 'elk.port.side': 'WEST' } },
      ...leaving.map((edge, index) => ({
        id: portId(node.id, edge),
        x: width,
        y: ports.first + index * ports.step,
        width: 0,
        height: 0,
        layoutOptions: { 'elk.port.side': 'EAST' },
      })),
    ],
  };
}

/** Ids of nodes and edges hold no colon, so these are unique. */
const portId = (node: NodeId, edge: string): string => `${node}:${edge}`;
const entryId = (node: NodeId): string => `${node}:`;
