import type { EdgeId, FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById, TRIGGER_TYPE } from '#graph/graph-queries.ts';
import type { EdgeSpec, NodeKinds } from '#graph/node-kinds.ts';

/** One line of the outline. */
export type OutlineRow = OutlinePlace &
  (
    | { readonly type: 'node'; readonly node: NodeId }
    /** Where `to` is set and its node stands elsewhere in the outline, the edge continues there. */
    | {
        readonly type: 'edge';
        readonly node: NodeId;
        readonly edge: EdgeSpec;
        readonly to: NodeId | undefined;
        readonly elsewhere: boolean;
      }
    | { readonly type: 'unreached'; readonly count: number }
    | { readonly type: 'sections'; readonly count: number }
    | { readonly type: 'notes'; readonly count: number }
    | { readonly type: 'section'; readonly id: string }
    | { readonly type: 'note'; readonly id: string }
  );

interface OutlinePlace {
  readonly key: string;
  /** The line that this one is below; undefined for lines of the first level. */
  readonly parent: string | undefined;
  /** 1-based, as `aria-level` wants it. */
  readonly level: number;
  /** How many nodes stand above it: how far it is moved in. */
  readonly depth: number;
  /** 1-based among its siblings, and how many there are. */
  readonly position: number;
  readonly siblings: number;
  /** Undefined where nothing stands below it. */
  readonly expanded: boolean | undefined;
}

/** The key of the line of a node, or of one of its edges. */
export const rowKey = (node: NodeId, edge?: EdgeId): string => (edge === undefined ? node : `${node}:${edge}`);

/** The key of the line that holds the nodes to which no edge leads. */
export const UNREACHED = ':unreached';

/** The keys of the lines that hold the sections and the notes, and of those of one of them. */
export const SECTIONS = ':sections';
export const NOTES = ':notes';
export const asideKey = (type: 'section' | 'note', id: string): string => `:${type}:${id}`;

/** A graph as a tree: each node once, below the first edge that leads to it. */
export interface Outline {
  readonly roots: readonly NodeId[];
  /** Nodes without a way from a trigger, each below the first of them that leads to it. */
  readonly unreached: readonly NodeId[];
  /** The edge below which a node stands, by node; absent for roots. */
  readonly parents: ReadonlyMap<NodeId, { readonly node: NodeId; readonly edge: EdgeId }>;
}

/** Reads a graph from its triggers on, edges in the order in which their nodes declare them. */
export function outlineOf(graph: FlowGraph, kinds: NodeKinds): Outline {
  const parents = new Map<NodeId, { readonly node: NodeId; readonly edge: EdgeId }>();
  const seen = new Set<NodeId>();
  const walk = (root: NodeId): void => {
    const stack: NodeId[] = [root];
    seen.add(root);
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      const below: NodeId[] = [];
      const node = nodeById(graph, id);
      for (const { id: edge } of node ? edgesOf(node, kinds) : []) {
        const to = edgeFrom(graph, id, edge)?.to;
        if (to === undefined || seen.has(to)) continue;
        seen.add(to);
        parents.set(to, { node: id, edge });
        below.push(to);
      }
      stack.push(...below.toReversed());
    }
  };
  const roots = graph.nodes.filter(({ type }) => type === TRIGGER_TYPE).map(({ id }) => id);
  for (const root of roots) seen.add(root);
  for (const root of roots) walk(root);
  const unreached: NodeId[] = [];
  // Those that nothing leads to first: what stands behind them is then found below them.
  const targets = new Set(graph.edges.map(({ to }) => to));
  const left = graph.nodes.filter(({ id }) => !seen.has(id));
  for (const { id } of [...left.filter((node) => !targets.has(node.id)), ...left]) {
    if (seen.has(id)) continue;
    unreached.push(id);
    walk(id);
  }
  return { roots, unreached, parents };
}

/** The lines that are in view: those whose lines above are all expanded. */
export function outlineRows(
  graph: FlowGraph,
  kinds: NodeKinds,
  outline: Outline,
  isExpanded: (key: string, level: number) => boolean,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const { sections = [], notes = [] } = graph;
  const headings = [outline.unreached, sections, notes].filter(({ length }) => length > 0).length;
  const top = outline.roots.length + headings;
  const addNode = (id: NodeId, place: Omit<OutlinePlace, 'key' | 'expanded'>): void => {
    const node = nodeById(graph, id);
    if (!node) return;
    const edges = edgesOf(node, kinds).filter((edge) => edge.never !== true || edgeFrom(graph, id, edge.id));
    const key = rowKey(id);
    const expanded = edges.length === 0 ? undefined : isExpanded(key, place.level);
    rows.push({ ...place, type: 'node', node: id, key, expanded });
    if (expanded !== true) return;
    edges.forEach((edge, index) => {
      const to = edgeFrom(graph, id, edge.id)?.to;
      const parent = to === undefined ? undefined : outline.parents.get(to);
      const here = parent?.node === id && parent.edge === edge.id;
      const edgeKey = rowKey(id, edge.id);
      const { level, depth } = place;
      const open = to !== undefined && here ? isExpanded(edgeKey, level + 1) : undefined;
      rows.push({
        type: 'edge',
        key: edgeKey,
        parent: key,
        level: level + 1,
        depth: depth + 1,
        position: index + 1,
        siblings: edges.length,
        expanded: open,
        node: id,
        edge,
        to,
        elsewhere: to !== undefined && !here,
      });
      if (open === true && to !== undefined) {
        addNode(to, { parent: edgeKey, level: level + 2, depth: depth + 1, position: 1, siblings: 1 });
      }
    });
  };
  outline.roots.forEach((id, index) =>
    addNode(id, { parent: undefined, level: 1, depth: 0, position: index + 1, siblings: top }),
  );
  let position = outline.roots.length;
  const addBelow = (
    type: 'unreached' | 'sections' | 'notes',
    key: string,
    ids: readonly string[],
    add: (id: string, place: Omit<OutlinePlace, 'key' | 'expanded'>) => void,
  ): void => {
    if (ids.length === 0) return;
    position += 1;
    const expanded = isExpanded(key, 1);
    const count = ids.length;
    rows.push({ type, key, parent: undefined, level: 1, depth: 0, position, siblings: top, expanded, count });
    if (!expanded) return;
    ids.forEach((id, index) => add(id, { parent: key, level: 2, depth: 1, position: index + 1, siblings: count }));
  };
  const addAside =
    (type: 'section' | 'note') =>
    (id: string, place: Omit<OutlinePlace, 'key' | 'expanded'>): void => {
      rows.push({ ...place, type, id, key: asideKey(type, id), expanded: undefined });
    };
  addBelow('unreached', UNREACHED, outline.unreached, addNode);
  const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);
  addBelow('sections', SECTIONS, idsOf(sections), addAside('section'));
  addBelow('notes', NOTES, idsOf(notes), addAside('note'));
  return rows;
}

/** The keys of all lines above the line of a node, or of one of its edges: these must be expanded for it to be seen. */
export function keysAbove(outline: Outline, node: NodeId, edge?: EdgeId): readonly string[] {
  const keys: string[] = edge === undefined ? [] : [rowKey(node)];
  let at = node;
  for (let parent = outline.parents.get(at); parent; parent = outline.parents.get(at)) {
    keys.push(rowKey(parent.node, parent.edge), rowKey(parent.node));
    at = parent.node;
  }
  if (outline.unreached.includes(at)) keys.push(UNREACHED);
  return keys;
}
