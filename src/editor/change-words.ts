import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgeFrom, edgeTitle, nodeById } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { countOf } from '#shared/count-of.ts';

/** What of an editor tells how it came from one state to the next. */
export interface ChangeMoment {
  readonly graph: FlowGraph;
  readonly undoable: string | undefined;
  readonly redoable: string | undefined;
}

/** What a change of the graph did, in words that a screen reader speaks; undefined where it is the same graph. */
export function changeWords(before: ChangeMoment, after: ChangeMoment, kinds: NodeKinds): string | undefined {
  if (before.graph === after.graph) return undefined;
  // A step that was taken back is the next to be done again.
  if (before.undoable !== undefined && after.redoable === before.undoable && before.redoable !== after.redoable) {
    return `Undone: ${before.undoable}.`;
  }
  if (before.redoable !== undefined && after.undoable === before.redoable) return `Done again: ${before.redoable}.`;
  return connectionWords(before.graph, after.graph, kinds) ?? titleWords(before.graph, after);
}

function connectionWords(before: FlowGraph, after: FlowGraph, kinds: NodeKinds): string | undefined {
  if (before.nodes !== after.nodes) return undefined;
  const came = after.edges.filter(({ from, edge, to }) => edgeFrom(before, from, edge)?.to !== to);
  const went = before.edges.filter(({ from, edge }) => edgeFrom(after, from, edge) === undefined);
  const [first] = came;
  const [lost] = went;
  if (first && came.length === 1 && !lost) {
    return `Connected ${edgeTitle(after, first.from, first.edge, kinds)} of ${nameOf(after, first.from)} to ${nameOf(after, first.to)}.`;
  }
  if (lost && went.length === 1 && !first) {
    return `Disconnected ${edgeTitle(before, lost.from, lost.edge, kinds)} of ${nameOf(before, lost.from)} from ${nameOf(before, lost.to)}.`;
  }
  return undefined;
}

function titleWords(before: FlowGraph, after: ChangeMoment): string {
  const title = after.undoable ?? 'The graph changed';
  const added = after.graph.nodes.filter(({ id }) => !nodeById(before, id));
  const [only] = added;
  if (only && added.length === 1) {
    const way = after.graph.edges.find(({ to }) => to === only.id);
    return way ? `${title} behind ${nameOf(after.graph, way.from)}.` : `${title}, not connected.`;
  }
  return `${title}${edgesGone(before, after.graph)}.`;
}

/** `, 2 edges with it`: what went with nodes that were deleted; empty where nothing did. */
export function edgesGone(before: FlowGraph, after: FlowGraph): string {
  const nodes = before.nodes.filter(({ id }) => !nodeById(after, id)).length;
  const edges = before.edges.length - after.edges.length;
  return nodes === 0 || edges <= 0 ? '' : `, ${countOf(edges, 'edge')} with ${nodes === 1 ? 'it' : 'them'}`;
}

const nameOf = (graph: FlowGraph, id: string): string => nodeById(graph, id)?.name ?? id;

/** Whether only texts and settings of nodes differ: what is typed is said once the typing has stopped. */
export const isTyped = (before: FlowGraph, after: FlowGraph): boolean =>
  before.edges === after.edges &&
  before.nodes.length === after.nodes.length &&
  after.nodes.every((node, index) => {
    const was = before.nodes[index];
    return was?.id === node.id && was.position === node.position && was.color === node.color;
  });
