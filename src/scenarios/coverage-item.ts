import type { EdgeId, NodeId } from '#graph/flow-graph.ts';

export type CoverageKind = 'node' | 'edge' | 'error-edge' | 'outcome' | 'criterion' | 'failure';

/** In the order in which reports list them. */
export const COVERAGE_KINDS: readonly CoverageKind[] = [
  'node',
  'edge',
  'error-edge',
  'outcome',
  'criterion',
  'failure',
];

/** One thing of a graph that a test can reach. */
export interface CoverageItem {
  readonly key: string;
  readonly kind: CoverageKind;
  readonly node: NodeId;
  /** Names it to people, without the name of its node. */
  readonly title: string;
  /** The edge that it is, or that its outcome leads to; absent for nodes and failures. */
  readonly edge?: EdgeId;
  /** Why no trip can reach it as the node is set; absent where nothing of the node itself rules it out. */
  readonly never?: string;
}

export const nodeKey = (node: NodeId): string => `node:${node}`;

export const edgeKey = (node: NodeId, edge: EdgeId): string => `edge:${node}/${edge}`;

/** The node decided by its criteria to leave by the edge. */
export const outcomeKey = (node: NodeId, edge: EdgeId): string => `outcome:${node}/${edge}`;

/** `number` counts the criteria of the outcome from 1. */
export const criterionKey = (node: NodeId, outcome: EdgeId, number: number, holds: boolean): string =>
  `criterion:${node}/${outcome}/${number}/${holds}`;

/** `error` is an id such as `ERR-9`. */
export const failureKey = (node: NodeId, error: string): string => `failure:${node}/${error}`;
