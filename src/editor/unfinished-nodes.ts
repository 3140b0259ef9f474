import { createStore, type StoreApi } from 'zustand/vanilla';
import { selectedNode } from '#canvas/selection.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import type { EditorState, EditorStore } from './editor-store.ts';

/** Nodes that were added a moment ago and have not been left since: what they lack is not held against them yet. */
export interface UnfinishedNodes {
  readonly nodes: ReadonlySet<NodeId>;
  /** From now on everything counts, as when the graph is to be run. */
  finish(): void;
}

export type UnfinishedStore = StoreApi<UnfinishedNodes>;

const none: ReadonlySet<NodeId> = new Set();

export const createUnfinished = (): UnfinishedStore =>
  createStore<UnfinishedNodes>((set) => ({ nodes: none, finish: () => set({ nodes: none }) }));

/** Follows the edits and the selection; answers how to stop. */
export const followUnfinished = (unfinished: UnfinishedStore, store: EditorStore): (() => void) =>
  store.subscribe((state, before) => {
    const { nodes } = unfinished.getState();
    const next = unfinishedAfter(nodes, state, before);
    if (next !== nodes) unfinished.setState({ nodes: next });
  });

function unfinishedAfter(
  nodes: ReadonlySet<NodeId>,
  { graph, selection }: EditorState,
  before: EditorState,
): ReadonlySet<NodeId> {
  if (graph === before.graph && selection === before.selection) return nodes;
  const chosen = new Set(selection.nodes);
  const at = selectedNode(selection);
  if (at !== undefined) chosen.add(at);
  const kept = [...chosen].filter((id) => nodes.has(id) || (nodeById(graph, id) && !nodeById(before.graph, id)));
  if (kept.length === nodes.size && kept.every((id) => nodes.has(id))) return nodes;
  return kept.length === 0 ? none : new Set(kept);
}

/** The issues as they are shown: errors of unfinished nodes are notes for as long as these are worked on. */
export const shownIssues = (issues: readonly Issue[], unfinished: ReadonlySet<NodeId>): readonly Issue[] =>
  unfinished.size === 0
    ? issues
    : issues.map((issue) =>
        issue.severity !== 'info' && unfinished.has(issue.place.node ?? '') ? { ...issue, severity: 'info' } : issue,
      );
