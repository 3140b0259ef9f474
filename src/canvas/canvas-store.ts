import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NodeId } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { noDecorations, type Decorations, type EdgeDecoration, type NodeDecoration } from './decorations.ts';
import { createEdgeRoutes, type EdgeRoutes } from './edge-routes.ts';
import { noTokens, type PlacedTokens } from './place-tokens.ts';
import type { EdgeRef } from '#drawing/edge-key.ts';
import type { Guide } from './snap-lines.ts';

/**
 * What cards and lines follow on their own, without new node and edge objects: a run's highlights change
 * many times a second.
 */
export interface CanvasState {
  readonly decorations: Decorations;
  /** Where the records of a run stand. */
  readonly tokens: PlacedTokens;
  /** The token that is still on its way to where it stands. */
  readonly arriving: string | undefined;
  /** The ways of lines around all nodes. */
  readonly routes: EdgeRoutes;
  /** Counts how often nodes have come to lie otherwise for lines. */
  readonly placed: number;
  readonly edge: EdgeRef | undefined;
  /** The way out onto which a node type would be let go. */
  readonly aim: EdgeRef | undefined;
  /** Selected nodes: their lines are drawn in the accent colour. */
  readonly nodes: readonly NodeId[];
  readonly mode: 'edit' | 'read';
  /** The note whose text is being written. */
  readonly editing: string | undefined;
  /** With what the nodes that are being dragged are level. */
  readonly guides: readonly Guide[];
  /** Carries out edits as one step; nothing happens on a canvas that is only read. */
  readonly run: (commands: GraphCommand | readonly GraphCommand[]) => void;
  /** Shows a collapsed section with its nodes, or the other way round. */
  readonly toggle: (section: string) => void;
  /** Tells the owner that writing has ended. */
  readonly written: () => void;
  /** Begins or ends writing the text of a note. */
  readonly edit: (note: string | undefined) => void;
}

export type CanvasStore = StoreApi<CanvasState>;

const nothing = (): void => undefined;

export const createCanvasStore = (): CanvasStore =>
  createStore<CanvasState>((set) => ({
    decorations: noDecorations,
    tokens: noTokens,
    arriving: undefined,
    routes: createEdgeRoutes(() => performance.now()),
    placed: 0,
    edge: undefined,
    aim: undefined,
    nodes: [],
    mode: 'read',
    editing: undefined,
    guides: [],
    run: nothing,
    toggle: nothing,
    written: nothing,
    edit: (editing) => set({ editing }),
  }));

export const CanvasContext = createContext<CanvasStore | undefined>(undefined);

export function useCanvas<T>(select: (state: CanvasState) => T): T {
  const store = useContext(CanvasContext);
  if (!store) throw new Error('Cards and lines live inside a FlowCanvas');
  return useStore(store, select);
}

const NOTHING: NodeDecoration & EdgeDecoration = {};

export const useNodeDecoration = (node: NodeId): NodeDecoration =>
  useCanvas((state) => state.decorations.nodes.get(node) ?? NOTHING);

export const useEdgeDecoration = (key: string): EdgeDecoration =>
  useCanvas((state) => state.decorations.edges.get(key) ?? NOTHING);
