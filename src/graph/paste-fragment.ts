import { MAX_NAME } from './flow-document.ts';
import type { FlowGraph, FlowNode, NodeId } from './flow-graph.ts';
import type { GraphCommand } from './graph-command.ts';
import type { GraphFragment } from './graph-fragment.ts';
import { edgesOf, TRIGGER_TYPE } from './graph-queries.ts';
import type { NodeKinds } from './node-kinds.ts';
import { readNode } from './node-reading.ts';
import { firstFree, nameKey } from './unique-names.ts';

/** What pasting a fragment comes to. */
export interface Pasting {
  readonly commands: readonly GraphCommand[];
  /** The new nodes and notes. */
  readonly nodes: readonly NodeId[];
  readonly notes: readonly string[];
  /** What was left out, each with its reason. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

/**
 * The edits that put a fragment into a graph, moved by `by` pixels: with new ids, and with new names where the graph
 * has them already (GRA-7). What this graph cannot hold is left out, and with it the edges that touch it.
 */
export function pasteFragment(
  graph: FlowGraph,
  fragment: GraphFragment,
  by: { readonly x: number; readonly y: number },
  kinds: NodeKinds,
): Pasting {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const names = new Set(graph.nodes.map(({ name }) => nameKey(name)));
  const renamed = new Map<NodeId, FlowNode>();
  const leftOut: { name: string; why: string }[] = [];
  for (const node of fragment.nodes) {
    const why = whyNot(node, graph, kinds);
    if (why !== undefined || renamed.has(node.id)) {
      leftOut.push({ name: node.name, why: why ?? 'it was copied twice' });
      continue;
    }
    const id = taking(
      ids,
      firstFree(node.type, '-', (candidate) => ids.has(candidate)),
    );
    const name = freeName(node.name, names);
    names.add(nameKey(name));
    renamed.set(node.id, { ...node, id, name, position: moved(node.position, by) });
  }
  const noteIds = new Set((graph.notes ?? []).map(({ id }) => id));
  const notes = fragment.notes.map((note) => ({
    ...note,
    id: taking(
      noteIds,
      firstFree('note', '-', (candidate) => noteIds.has(candidate)),
    ),
    position: moved(note.position, by),
  }));
  return {
    commands: [
      ...[...renamed.values()].map((node): GraphCommand => ({ type: 'add-node', node })),
      ...edgeCommands(fragment, renamed, kinds),
      ...sectionCommands(graph, fragment, renamed),
      ...notes.map((note): GraphCommand => ({ type: 'add-note', note })),
    ],
    nodes: [...renamed.values()].map(({ id }) => id),
    notes: notes.map(({ id }) => id),
    leftOut,
  };
}

/** Why a graph cannot hold a node; undefined where it can. */
function whyNot(node: FlowNode, graph: FlowGraph, kinds: NodeKinds): string | undefined {
  const reading = readNode(node, kinds);
  // [GRA-2] A graph has its own triggers.
  if (node.type === TRIGGER_TYPE) return 'triggers stand in every graph already';
  if (!reading.kind) return `this version does not know the node type “${node.type}”`;
  if (!reading.kind.objects.includes(graph.object)) return `a ${graph.object} graph cannot hold ${reading.kind.title}`;
  return reading.ok ? undefined : 'its settings cannot be read';
}

function edgeCommands(
  { edges }: GraphFragment,
  renamed: ReadonlyMap<NodeId, FlowNode>,
  kinds: NodeKinds,
): readonly GraphCommand[] {
  return edges.flatMap(({ from, edge, to }): readonly GraphCommand[] => {
    const [source, target] = [renamed.get(from), renamed.get(to)];
    if (!source || !target || source === target) return [];
    if (!edgesOf(source, kinds).some(({ id }) => id === edge)) return [];
    return [{ type: 'connect-edge', from: source.id, edge, to: target.id }];
  });
}

function sectionCommands(
  graph: FlowGraph,
  { sections }: GraphFragment,
  renamed: ReadonlyMap<NodeId, FlowNode>,
): readonly GraphCommand[] {
  const ids = new Set((graph.sections ?? []).map(({ id }) => id));
  const names = new Set((graph.sections ?? []).map(({ name }) => nameKey(name)));
  return sections.flatMap((section): readonly GraphCommand[] => {
    const nodes = section.nodes.flatMap((id) => renamed.get(id)?.id ?? []);
    if (nodes.length === 0) return [];
    const id = taking(
      ids,
      firstFree('section', '-', (candidate) => ids.has(candidate)),
    );
    const name = freeName(section.name, names);
    names.add(nameKey(name));
    return [{ type: 'add-section', section: { ...section, id, nodes, name } }];
  });
}

/** The name itself, or with a number that is free: a copy of “Wait 2” beside “Wait” and “Wait 2” is “Wait 3”. */
function freeName(name: string, names: ReadonlySet<string>): string {
  if (!names.has(nameKey(name))) return name;
  const base = name.replace(/ \d+$/, '').slice(0, MAX_NAME - 8);
  return firstFree(base, ' ', (candidate) => candidate === base || names.has(nameKey(candidate)));
}

function taking(taken: Set<string>, id: string): string {
  taken.add(id);
  return id;
}

const moved = (place: { x: number; y: number }, by: { readonly x: number; readonly y: number }) => ({
  x: place.x + by.x,
  y: place.y + by.y,
});
