import type { FlowEdge, FlowGraph, FlowNode, NodeId } from './flow-graph.ts';
import { edgesBack, findLoops } from './find-loops.ts';
import { edgesOf, edgesOutOf, edgeTitle, nodeById, reachableFrom, TRIGGER_TYPE } from './graph-queries.ts';
import type { Issue, IssueFix } from './issue.ts';
import type { NodeKinds } from './node-kinds.ts';

/**
 * Loops that a trip can go round without time passing: those in which no node waits, and those whose waiting nodes
 * can all be left at once. One issue a group of nodes that all lead to each other.
 */
export function findEndlessLoops(graph: FlowGraph, kinds: NodeKinds): readonly Issue[] {
  const waiting = new Set(graph.nodes.filter((node) => kinds.get(node.type)?.waits).map((node) => node.id));
  const waitless = (edge: FlowEdge): boolean => !waiting.has(edge.from);
  const endless = findLoops(graph, waitless).map((loop): Issue => {
    const message = `A trip would go round for ever through ${listed(loop)}: no node of the loop waits.`;
    const node = loop[0]?.id ?? '';
    return {
      code: 'graph/endless-loop',
      severity: 'error',
      message,
      place: { node },
      fix: cut(graph, node, loop, waitless, kinds),
    };
  });
  const atOnce = new Set([...waiting].flatMap((id) => edgesLeftAtOnce(graph, id, kinds)));
  if (atOnce.size === 0) return endless;
  const timeless = (edge: FlowEdge): boolean => waitless(edge) || atOnce.has(edge);
  return [
    ...endless,
    ...findLoops(graph, timeless).flatMap((loop) => instantLoop(graph, loop, atOnce, timeless, kinds)),
  ];
}

/** [HLD-1] A loop that needs no time where what its nodes wait for is so already. */
function instantLoop(
  graph: FlowGraph,
  loop: readonly FlowNode[],
  atOnce: ReadonlySet<FlowEdge>,
  timeless: (edge: FlowEdge) => boolean,
  kinds: NodeKinds,
): readonly Issue[] {
  const members = new Set(loop.map(({ id }) => id));
  const passed = [...atOnce].filter(({ from, to }) => members.has(from) && members.has(to));
  const [first] = passed;
  if (!first) return [];
  const ways = passed.map((edge) => wayOut(graph, edge, kinds)).join(' and ');
  return [
    {
      code: 'graph/instant-loop',
      severity: 'warning',
      message: `A trip goes round through ${listed(loop)} without time passing for as long as it can leave by ${ways}.`,
      place: { node: first.from, edge: first.edge },
      rule: 'HLD-1',
      fix: cut(graph, first.from, loop, timeless, kinds),
    },
  ];
}

/** Edges of a waiting node that a trip may leave by as soon as it has come. */
function edgesLeftAtOnce(graph: FlowGraph, id: NodeId, kinds: NodeKinds): readonly FlowEdge[] {
  const node = nodeById(graph, id);
  const specs = node ? edgesOf(node, kinds).filter((spec) => spec.atOnce === true && spec.never !== true) : [];
  return edgesOutOf(graph, id).filter(({ edge }) => specs.some((spec) => spec.id === edge));
}

const wayOut = (graph: FlowGraph, { from, edge }: FlowEdge, kinds: NodeKinds): string =>
  `"${edgeTitle(graph, from, edge, kinds)}" of "${nodeById(graph, from)?.name ?? from}"`;

function listed(loop: readonly FlowNode[]): string {
  const names = loop.slice(0, 5).map(({ name }) => `"${name}"`);
  return `${names.join(', ')}${loop.length > 5 ? ` and ${loop.length - 5} more` : ''}`;
}

/** Disconnects the edges that lead back to where trips come into the loop, so that all its nodes stay reached. */
function cut(
  graph: FlowGraph,
  otherwise: NodeId,
  loop: readonly FlowNode[],
  passes: (edge: FlowEdge) => boolean,
  kinds: NodeKinds,
): IssueFix {
  const members = new Set(loop.map(({ id }) => id));
  const triggers = graph.nodes.filter(({ type }) => type === TRIGGER_TYPE).map(({ id }) => id);
  const entered = [...reachableFrom(graph, triggers)].find((id) => members.has(id));
  const back = edgesBack(graph, entered ?? otherwise, members, passes);
  const [only] = back;
  const title =
    only && back.length === 1
      ? `Disconnect ${wayOut(graph, only, kinds)}`
      : `Disconnect the ${back.length} edges that lead back`;
  return { title, commands: back.map(({ from, edge }) => ({ type: 'disconnect-edge', from, edge })) };
}
