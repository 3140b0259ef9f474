import type { Size } from '#canvas/canvas-props.ts';
import type { Point } from '#drawing/route-edge.ts';
import { type EdgeRef } from '#drawing/edge-key.ts';
import { selectNode, selectedNode, type Selection } from '#canvas/selection.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgeFrom, edgesOf, nodeById, openEdges } from '#graph/graph-queries.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';
import { withFreeVariables } from './free-variables.ts';

export interface Addition {
  readonly command: GraphCommand;
  /** The new node, selected. */
  readonly select: Selection;
}

export interface AddRequest {
  readonly graph: FlowGraph;
  readonly kinds: NodeKinds;
  readonly type: string;
  readonly sizes: ReadonlyMap<NodeId, Size>;
}

/** A new node at a place, connected to an edge where one is given. Undefined for a type that is not known. */
export function addNodeAt(request: AddRequest, at: Point, edge?: EdgeRef): Addition | undefined {
  const { graph, kinds, type } = request;
  const kind = kinds.get(type);
  if (!kind) return undefined;
  const id = uniqueNodeId(graph, type);
  const node = {
    id,
    type,
    name: uniqueNodeName(graph, kind.title),
    position: { x: Math.round(at.x), y: Math.round(at.y) },
    config: kind.defaultConfig(graph.object),
  };
  const edges = edge ? [{ from: edge.node, edge: edge.edge, to: id }] : [];
  const [added = node] = withFreeVariables(graph, [node], kinds);
  return { command: { type: 'add-node', node: added, edges }, select: selectNode(id) };
}

/**
 * The edge that a new node is put behind: the selected one if it is open, else the first open one of the selected
 * node. Error edges are taken only where they are selected.
 */
export function edgeToContinue(graph: FlowGraph, selection: Selection, kinds: NodeKinds): EdgeRef | undefined {
  const { edge } = selection;
  if (edge) return edgeFrom(graph, edge.node, edge.edge) ? undefined : edge;
  const node = nodeById(graph, selectedNode(selection) ?? '');
  if (!node) return undefined;
  const first = openEdges(graph, node, kinds).find((spec) => spec.kind === 'normal');
  return first && { node: node.id, edge: first.id };
}

/** Why a new node is not put behind what is selected; undefined where one node is not, or nothing is. */
export function whyUnconnected(graph: FlowGraph, selection: Selection, kinds: NodeKinds): string | undefined {
  const { edge, nodes } = selection;
  const node = nodes.length > 1 ? undefined : nodeById(graph, selectedNode(selection) ?? '');
  if (!node) return undefined;
  const edges = edgesOf(node, kinds);
  if (edge) {
    const title = edges.find((spec) => spec.id === edge.edge)?.title ?? edge.edge;
    return `${title} of “${node.name}” leads elsewhere already`;
  }
  if (edges.length === 0) return `“${node.name}” has no edges`;
  const errors = edges.some((spec) => spec.kind === 'error' && !edgeFrom(graph, node.id, spec.id));
  return errors ? `“${node.name}” has only error edges open` : `“${node.name}” has no open edge`;
}

/** Row of an edge on the card of its node, from 0. */
export function rowOfEdge(graph: FlowGraph, { node, edge }: EdgeRef, kinds: NodeKinds): number {
  const from = nodeById(graph, node);
  return from
    ? Math.max(
        0,
        edgesOf(from, kinds).findIndex((spec) => spec.id === edge),
      )
    : 0;
}
