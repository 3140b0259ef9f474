import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LooseEnd } from '#canvas/canvas-props.ts';
import { selectEdge, selectNode } from '#canvas/selection.ts';
import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { EditorStore } from './editor-store.ts';

/** What of the editor is open and in view. Nothing of it is part of the graph or of its history. */
export interface ScreenState {
  /** The dialog that connects an edge of `from`; with `edge` that one, with `to` to that node. */
  readonly connecting: { readonly from: NodeId; readonly edge?: EdgeId; readonly to?: NodeId } | undefined;
  /** A line that was let go over empty canvas, waiting for what it leads to. */
  readonly looseEnd: LooseEnd | undefined;
  /** Whether the problems are listed. */
  readonly listed: boolean;
  /** Whether the palette shows icons only. */
  readonly folded: boolean;
  /** A new object centres its node on the canvas once. */
  readonly shown: { readonly node: NodeId } | undefined;
  /** A new object puts the focus into the search of the palette once. */
  readonly searched: object | undefined;
  /** The problem that was gone to last. */
  readonly issue: Issue | undefined;
  /** What a screen reader is told; a new object is said even where the words are the same. */
  readonly said: { readonly text: string } | undefined;
  set(change: Partial<Omit<ScreenState, 'set' | 'go' | 'announce'>>): void;
  announce(text: string): void;
  /** Selects a node, or one of its edges, and brings it into view. */
  go(node: NodeId, edge?: EdgeId): void;
}

export type ScreenStore = StoreApi<ScreenState>;

/** What one mounted editor shows; it begins anew with each visit. */
export const createScreenStore = (store: EditorStore): ScreenStore =>
  createStore<ScreenState>((set) => ({
    connecting: undefined,
    looseEnd: undefined,
    listed: false,
    folded: false,
    shown: undefined,
    searched: undefined,
    issue: undefined,
    said: undefined,
    set,
    announce: (text) => set({ said: { text } }),
    go(node, edge) {
      store.getState().select(edge === undefined ? selectNode(node) : selectEdge(node, edge));
      set({ shown: { node } });
    },
  }));
