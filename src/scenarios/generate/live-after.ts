import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgesOutOf, nodeById, reachableFrom } from '#graph/graph-queries.ts';

const CHANGES = ['has-changed', 'has-not-changed', 'changed-to', 'changed-from'];

/** What nodes from a node on can ask about, by the types and the settings of them. */
export interface Asking {
  readonly types: ReadonlySet<string>;
  /** Settings, in which a field or a variable stands by its name. */
  readonly text: string;
}

/** What can still be asked of a trip that comes to a node. */
export interface LiveAfter {
  /** Before a hold lets time pass. */
  readonly soon: Asking;
  /** At any time. */
  readonly ever: Asking;
  /** Whether values before the trip are asked for. */
  readonly changes: boolean;
}

/** [HLD-1] What can still be asked from a node on; a hold asks too, but what lies behind it is asked at another time. */
export function liveAfter(graph: FlowGraph, node: NodeId): LiveAfter {
  const ever = askingOf(graph, reachableFrom(graph, [node]));
  return {
    soon: askingOf(graph, beforeHolds(graph, node)),
    ever,
    changes: CHANGES.some((operator) => ever.text.includes(operator)),
  };
}

function beforeHolds(graph: FlowGraph, node: NodeId): ReadonlySet<NodeId> {
  const seen = new Set([node]);
  for (const id of seen) {
    const holds = nodeById(graph, id)?.type === 'hold';
    // A record that meets what a hold waits for goes on at once.
    for (const { edge, to } of edgesOutOf(graph, id)) if (!holds || edge === 'met') seen.add(to);
  }
  return seen;
}

function askingOf(graph: FlowGraph, nodes: ReadonlySet<NodeId>): Asking {
  const asking = graph.nodes.filter(({ id }) => nodes.has(id));
  return {
    types: new Set(asking.map(({ type }) => type)),
    text: JSON.stringify(asking.map(({ config }) => config)),
  };
}

export const asksOf = ({ types }: Asking, ...wanted: readonly string[]): boolean =>
  wanted.some((type) => types.has(type));
