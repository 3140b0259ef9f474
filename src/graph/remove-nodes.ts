import { err, ok, type Result } from '#shared/result.ts';
import { connectEdge } from './apply-edge-command.ts';
import type { FlowEdge, FlowGraph, NodeId } from './flow-graph.ts';
import type { GraphCommand } from './graph-command.ts';
import { TRIGGER_TYPE, edgeFrom, edgesOf, nodeById, triggerNode } from './graph-queries.ts';
import type { Issue } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';
import { refuse, unknownNode } from './refuse-command.ts';
import { withoutSectionNodes } from './apply-section-command.ts';

/**
 * Takes nodes away with every edge that leaves or enters them, and with the sections that hold nothing else. To heal,
 * an edge that led to one of them leads on to what comes first behind it, and is left open where nothing does.
 */
export function removeNodes(
  graph: FlowGraph,
  { nodes, heal }: GraphCommand & { type: 'remove-nodes' },
  kinds: NodeKinds,
): Result<FlowGraph, Issue> {
  const gone = new Set(nodes);
  for (const id of gone) {
    const node = nodeById(graph, id);
    if (!node) return err(unknownNode(id));
    const kind = node.config['kind'];
    const fixed = node.type === TRIGGER_TYPE && (kind === 'new' || kind === 'updated');
    if (fixed && triggerNode(graph, kind) === node) {
      const message = `"${node.name}" stands in every graph; it can be switched off, not deleted.`;
      return err(refuse('fixed-node', message, { node: id }, 'GRA-2'));
    }
  }
  if (gone.size === 0) return ok(graph);
  const edges = graph.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to));
  const cut: FlowGraph = withoutSectionNodes(
    {
      ...graph,
      nodes: graph.nodes.filter((node) => !gone.has(node.id)),
      edges: edges.length === graph.edges.length ? graph.edges : edges,
    },
    gone,
  );
  if (heal !== true) return ok(cut);
  return ok(
    graph.edges.reduce<FlowGraph>((healed, edge) => {
      const to = gone.has(edge.to) && !gone.has(edge.from) ? nextBehind(graph, edge, gone, kinds) : undefined;
      // What cannot be connected, such as a node with itself, is left open.
      const joined = to === undefined ? undefined : connectEdge(healed, { ...edge, to }, kinds);
      return joined?.ok ? joined.value : healed;
    }, cut),
  );
}

/** The first node that stays, following the first connected edge of each that goes: normal edges before error edges. */
function nextBehind(graph: FlowGraph, edge: FlowEdge, gone: ReadonlySet<NodeId>, kinds: NodeKinds): NodeId | undefined {
  const seen = new Set<NodeId>();
  let at: NodeId | undefined = edge.to;
  while (at !== undefined && gone.has(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = firstTarget(graph, at, kinds);
  }
  return at;
}

function firstTarget(graph: FlowGraph, id: NodeId, kinds: NodeKinds): NodeId | undefined {
  const node = nodeById(graph, id);
  const specs = node ? edgesOf(node, kinds) : [];
  const inOrder = [...specs.filter(({ kind }) => kind === 'normal'), ...specs.filter(({ kind }) => kind === 'error')];
  return inOrder.map((spec) => edgeFrom(graph, id, spec.id)?.to).find((to) => to !== undefined);
}
