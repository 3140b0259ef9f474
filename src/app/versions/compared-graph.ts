import type { Decorations, EdgeDecoration, NodeDecoration } from '#canvas/decorations.ts';
import { frameKey, noteKey } from '#canvas/drawn-ids.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { FlowEdge, FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import { effectOf, type ChangeSubject, type GraphComparison } from '#versions/graph-comparison.ts';
import { ghostNodes } from './ghost-nodes.ts';

/** What the canvas of a comparison shows: both graphs laid over each other, or one of them. */
export type CompareView = 'both' | 'before' | 'after';

/** A graph to be drawn with what changed in it marked. */
export interface ComparedGraph {
  readonly graph: FlowGraph;
  readonly decorations: Decorations;
  /** The id under which a node of one of the graphs is drawn; undefined where it is not in this view. */
  drawn(node: { readonly before?: NodeId; readonly after?: NodeId }): NodeId | undefined;
}

interface Compared {
  readonly before: FlowGraph;
  readonly after: FlowGraph;
  readonly comparison: GraphComparison;
}

/** Lays two graphs over each other, or shows one of them. Sections are shown opened. */
export function comparedGraph(compared: Compared, view: CompareView): ComparedGraph {
  const { before, after, comparison } = compared;
  const gone = before.nodes.filter(({ id }) => !comparison.matched.has(id));
  const ghosts = view === 'both' ? ghostIds(gone, after) : new Map<NodeId, NodeId>();
  const drawn: ComparedGraph['drawn'] = (node) => {
    if (view === 'before') return node.before;
    if (node.after !== undefined) return node.after;
    return node.before === undefined ? undefined : ghosts.get(node.before);
  };
  const base = view === 'before' ? before : after;
  const graph =
    view === 'both'
      ? {
          ...after,
          nodes: [...after.nodes, ...ghostNodes(after, gone, ghosts)],
          edges: allEdges(compared, ghosts),
          ...allNotes(before, after),
        }
      : base;
  return { graph: opened(graph), decorations: decorationsOf(compared, graph, drawn, view), drawn };
}

/** Ids under which removed nodes stand among those of the graph after. */
function ghostIds(gone: readonly FlowNode[], after: FlowGraph): ReadonlyMap<NodeId, NodeId> {
  const taken = new Set(after.nodes.map(({ id }) => id));
  return new Map(
    gone.map(({ id }) => {
      let free = id;
      for (let count = 1; taken.has(free); count += 1) free = `${id}-removed-${count}`;
      taken.add(free);
      return [id, free] as const;
    }),
  );
}

/** The notes after, and those that are no more where they lay. */
function allNotes({ notes: before = [] }: FlowGraph, { notes: after = [] }: FlowGraph): Pick<FlowGraph, 'notes'> {
  const gone = before.filter(({ id }) => !after.some((note) => note.id === id));
  return after.length + gone.length === 0 ? {} : { notes: [...after, ...gone] };
}

/** The edges after, and those that are no more where both their ends can be drawn. */
function allEdges({ before, after, comparison }: Compared, ghosts: ReadonlyMap<NodeId, NodeId>): readonly FlowEdge[] {
  const there = new Map(after.nodes.map((node) => [node.id, node]));
  const taken = new Set(after.edges.map(({ from, edge }) => edgeKey(from, edge)));
  const id = (node: NodeId): NodeId => comparison.matched.get(node) ?? ghosts.get(node) ?? node;
  const old = before.edges
    .map(({ from, edge, to }) => ({ from: id(from), edge, to: id(to) }))
    .filter(({ from, edge }) => {
      const node = there.get(from);
      return !taken.has(edgeKey(from, edge)) && (!node || edgesOf(node, catalog).some((spec) => spec.id === edge));
    });
  return [...after.edges, ...old];
}

function decorationsOf(
  { comparison }: Compared,
  graph: FlowGraph,
  drawn: ComparedGraph['drawn'],
  view: CompareView,
): Decorations {
  const nodes = new Map<NodeId, NodeDecoration>();
  const edges = new Map<string, EdgeDecoration>();
  const mark = (id: string | undefined, change: NonNullable<NodeDecoration['change']>): void => {
    if (id === undefined) return;
    const earlier = nodes.get(id)?.change;
    // A node that moved and is set otherwise counts as changed.
    if (earlier === undefined || earlier === 'moved') nodes.set(id, { change });
  };
  const has = new Set(graph.edges.map(({ from, edge }) => edgeKey(from, edge)));
  for (const { type, subject } of comparison.changes) {
    mark(drawnId(subject, drawn), effectOf(type));
    if (subject.type !== 'edge') continue;
    const from = drawn(subject.node);
    const key = from === undefined ? '' : edgeKey(from, subject.edge);
    if (!has.has(key)) continue;
    // Its node says so too: an edge is easily overlooked.
    if (type === 're-routed') mark(from, 'changed');
    if (type === 'connected') edges.set(key, { change: 'added' });
    else if (type === 'disconnected') edges.set(key, { change: 'removed' });
    else edges.set(key, { change: view === 'before' ? 'removed' : 'added' });
  }
  return { nodes, edges };
}

/** Under which id the canvas draws a node, a note or a section. */
function drawnId(subject: ChangeSubject, drawn: ComparedGraph['drawn']): string | undefined {
  if (subject.type === 'node') return drawn(subject.node);
  if (subject.type === 'note') return noteKey(subject.note);
  return subject.type === 'section' ? frameKey(subject.section) : undefined;
}

const opened = (graph: FlowGraph): FlowGraph =>
  graph.sections?.some(({ collapsed }) => collapsed)
    ? { ...graph, sections: graph.sections.map(({ collapsed: _collapsed, ...section }) => section) }
    : graph;
