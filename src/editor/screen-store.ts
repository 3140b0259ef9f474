import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '#drawing/route-edge.ts';
import { selectEdge, selectNode } from '#canvas/selection.ts';
import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import type { Issue } from '#graph/issue.ts';
import type { AddPlace } from './add-place.ts';
import type { EditorStore } from './editor-store.ts';

/** What of the editor is open and in view. Nothing of it is part of the graph or of its history. */
export interface ScreenState {
  /** The dialog that connects an edge of `from`; with `edge` that one, with `to` to that node. */
  readonly connecting: { readonly from: NodeId; readonly edge?: EdgeId; readonly to?: NodeId } | undefined;
  /** Where a node is to be added: there the search for it is open. */
  readonly addPlace: AddPlace | undefined;
  /** The node type that is being dragged out of the palette. */
  readonly dragged: string | undefined;
  /** Where the pointer was, in canvas pixels, when something was copied last. */
  readonly copiedAt: Point | undefined;
  /** Where the menu of the selection is open, in pixels of the window. */
  readonly menu: Point | undefined;
  /** Whether the problems are listed. */
  readonly listed: boolean;
  /** Whether the palette shows icons only. */
  readonly folded: boolean;
  /** Whether the inspector is folded to a strip. */
  readonly narrow: boolean;
  /** What stands at the left. */
  readonly left: 'palette' | 'outline';
  /** A new object puts the focus into the outline once. */
  readonly outlined: object | undefined;
  /** A new object centres its node on the canvas once. */
  readonly shown: { readonly node: NodeId } | undefined;
  /** A new object puts the focus into the search of the palette once. */
  readonly searched: object | undefined;
  /** What is looked for in the graph; undefined while nothing is. */
  readonly search: string | undefined;
  /** A new object puts the focus into the search of the graph once. */
  readonly sought: object | undefined;
  /** Which of what was found was gone to last. */
  readonly foundAt: number;
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
    addPlace: undefined,
    dragged: undefined,
    copiedAt: undefined,
    menu: undefined,
    listed: false,
    folded: false,
    narrow: false,
    left: 'palette',
    outlined: undefined,
    shown: undefined,
    searched: undefined,
    search: undefined,
    sought: undefined,
    foundAt: -1,
    issue: undefined,
    said: undefined,
    set,
    announce: (text) => set({ said: { text } }),
    go(node, edge) {
      store.getState().select(edge === undefined ? selectNode(node) : selectEdge(node, edge));
      set({ shown: { node } });
    },
  }));
