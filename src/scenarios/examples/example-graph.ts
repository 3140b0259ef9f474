import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { sortEdges } from '#graph/sort-edges.ts';
import type { Json, JsonObject } from '#shared/json.ts';

/** One node of an example: its type, its name, where it stands, and its settings. */
export type ExampleNode = readonly [
  type: string,
  name: string,
  position: readonly [x: number, y: number],
  config: JsonObject,
];

export interface ExampleSketch extends Pick<FlowGraph, 'id' | 'name' | 'object'> {
  readonly description: string;
  readonly nodes: Readonly<Record<string, ExampleNode>>;
  /** Node → its connected edges → the node each leads to. */
  readonly edges: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The graph of a sketch, with its edges in the order in which a file has them. */
export function exampleGraph({ nodes, edges, ...named }: ExampleSketch): FlowGraph {
  const placed = Object.entries(nodes).map(([id, [type, name, [x, y], config]]): FlowNode => {
    return { id, type, name, position: { x, y }, config };
  });
  const connected = Object.entries(edges).flatMap(([from, ways]) =>
    Object.entries(ways).map(([edge, to]) => ({ from, edge, to })),
  );
  return { ...named, nodes: placed, edges: sortEdges(connected, placed) };
}

type Question = readonly [field: string, operator: string, value?: Json];

const criteria = (logic: 'all' | 'any', questions: readonly Question[]): JsonObject => ({
  logic,
  items: questions.map(([field, operator, value]) =>
    value === undefined ? { field, operator } : { field, operator, value },
  ),
});

/** Criteria that all must hold. */
export const all = (...questions: readonly Question[]): JsonObject => criteria('all', questions);

/** Criteria of which one is enough. */
export const any = (...questions: readonly Question[]): JsonObject => criteria('any', questions);

/** Settings of an assignment: only the member that belongs to the kind is set. */
export const assign = (kind: 'user' | 'queue' | 'pool' | 'match-owner', to: string): JsonObject => ({
  kind,
  userId: kind === 'user' ? to : null,
  queueId: kind === 'queue' ? to : null,
  poolId: kind === 'pool' ? to : null,
  variable: kind === 'match-owner' ? to : null,
});

/** Settings of an Add to Sequence with the owner's mailbox. */
export const addFromOwner = (sequenceId: number): JsonObject => ({
  sequenceFrom: 'chosen',
  sequenceId,
  mailbox: 'owner',
  userField: null,
  outreachUserId: null,
});
