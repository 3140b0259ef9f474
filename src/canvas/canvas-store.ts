import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NodeId } from '#graph/flow-graph.ts';
import { noDecorations, type Decorations, type EdgeDecoration, type NodeDecoration } from './decorations.ts';
import type { Rect } from './route-edge.ts';
import type { EdgeRef } from './selection.ts';

/**
 * What cards and lines follow on their own, without new node and edge objects: a run's highlights change
 * many times a second.
 */
export interface CanvasState {
  readonly decorations: Decorations;
  /** Boxes of all measured nodes, for routing lines around them. */
  readonly boxes: readonly Rect[];
  readonly edge: EdgeRef | undefined;
  /** Selected nodes: their lines are drawn in the accent colour. */
  readonly nodes: readonly NodeId[];
  readonly mode: 'edit' | 'read';
}

export type CanvasStore = StoreApi<CanvasState>;

export const createCanvasStore = (): CanvasStore =>
  createStore<CanvasState>(() => ({
    decorations: noDecorations,
    boxes: [],
    edge: undefined,
    nodes: [],
    mode: 'read',
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
