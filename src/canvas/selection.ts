import type { EdgeRef } from '#drawing/edge-key.ts';
import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';

/** What is chosen on a canvas: some nodes and notes, or one edge, or one section as a whole. */
export interface Selection {
  readonly nodes: readonly NodeId[];
  readonly edge?: EdgeRef;
  /** Absent where no note is chosen. */
  readonly notes?: readonly string[];
  readonly section?: string;
}

export const emptySelection: Selection = { nodes: [] };

export const selectNode = (node: NodeId): Selection => ({ nodes: [node] });

export const selectEdge = (node: NodeId, edge: EdgeId): Selection => ({ nodes: [], edge: { node, edge } });

export const selectNote = (note: string): Selection => ({ nodes: [], notes: [note] });

export const selectSection = (section: string): Selection => ({ nodes: [], section });

/** The one node that a selection speaks of: the first of its nodes, or the node its edge leaves. */
export const selectedNode = (selection: Selection): NodeId | undefined => selection.nodes[0] ?? selection.edge?.node;

/** The selection without what a graph no longer has; the same object where all of it stands. */
export function keepInGraph(selection: Selection, graph: FlowGraph): Selection {
  const nodes = selection.nodes.filter((id) => nodeById(graph, id));
  const notes = (selection.notes ?? []).filter((id) => graph.notes?.some((note) => note.id === id));
  const edge = selection.edge && nodeById(graph, selection.edge.node) ? selection.edge : undefined;
  const section = graph.sections?.some(({ id }) => id === selection.section) ? selection.section : undefined;
  const whole =
    nodes.length === selection.nodes.length &&
    notes.length === (selection.notes ?? []).length &&
    edge === selection.edge &&
    section === selection.section;
  if (whole) return selection;
  return {
    nodes,
    ...(edge ? { edge } : {}),
    ...(notes.length === 0 ? {} : { notes }),
    ...(section === undefined ? {} : { section }),
  };
}
