import { edgeKey } from '#canvas/selection.ts';
import type { Badge, Decorations, EdgeDecoration, NodeDecoration } from '#canvas/decorations.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { outreachStateOf } from '#logs/callout-log.ts';
import { calloutAt } from './callout-at.ts';
import { lastNodeOf, type TripLog } from '#logs/trip-log.ts';

/** How many trips of a run came through each node and each edge of one graph. */
export interface Traffic {
  readonly nodes: ReadonlyMap<NodeId, number>;
  readonly edges: ReadonlyMap<string, number>;
}

/** Counts the trips that went through each edge of a graph; a trip that came twice counts once. */
export function trafficOf(trips: readonly TripLog[], graph: FlowGraph): Traffic {
  const nodes = new Map<NodeId, number>();
  const edges = new Map<string, number>();
  const add = <Key>(map: Map<Key, number>, keys: ReadonlySet<Key>): void => {
    for (const key of keys) map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const trip of trips) {
    if (trip.object !== graph.object) continue;
    add(nodes, new Set([trip.startNode, ...trip.steps.flatMap(({ node, to }) => (to === null ? [node] : [node, to]))]));
    add(edges, new Set(trip.steps.map(({ node, edge }) => edgeKey(node, edge))));
  }
  return { nodes, edges };
}

/** The node at which a trip stood after entry `seq`. */
export function nodeAt(trip: TripLog, seq: number): NodeId {
  const steps = trip.steps.filter((step) => step.seq <= seq);
  return lastNodeOf({ ...trip, steps });
}

/** The nodes that a trip had come through after entry `seq`, each once; the last is where it stood. */
export function pathAt(trip: TripLog, seq: number): readonly NodeId[] {
  const here = nodeAt(trip, seq);
  const before = trip.steps.filter((step) => step.seq <= seq).map((step) => step.node);
  return [...new Set([trip.startNode, ...before].filter((node) => node !== here)), here];
}

/** What the canvas shows of one trip as it stood after entry `seq`: the path so far, numbered in order. */
export function pathDecorations(trip: TripLog, seq: number, traffic: Traffic): Decorations {
  const steps = trip.steps.filter((step) => step.seq <= seq);
  const here = nodeAt(trip, seq);
  const orders = new Map<NodeId, number[]>();
  let visited = 0;
  const visit = (node: NodeId): void => {
    visited += 1;
    const known = orders.get(node);
    if (known === undefined) orders.set(node, [visited]);
    else known.push(visited);
  };
  for (const step of steps) visit(step.node);
  const last = steps.at(-1);
  if (last === undefined || last.to !== null) visit(here);

  const nodes = new Map<NodeId, NodeDecoration>();
  const failed = new Set(steps.filter((step) => step.error).map((step) => step.node));
  if (trip.revert !== null && trip.revert.seq <= seq) failed.add(trip.revert.node);
  for (const [node, order] of orders) {
    const standing = standingOf(trip, node, seq);
    nodes.set(node, {
      visited: true,
      ...(node === here ? { current: true } : {}),
      ...(failed.has(node) ? { error: true } : {}),
      badge: {
        text: [order.join(', '), standing?.text].filter(Boolean).join(' · '),
        tone: standing?.tone ?? 'neutral',
      },
    });
  }
  const edges = new Map<string, EdgeDecoration>();
  for (const [key, count] of traffic.edges) edges.set(key, { count });
  for (const step of steps) {
    const key = edgeKey(step.node, step.edge);
    edges.set(key, { ...edges.get(key), visited: true, ...(step === last ? { current: true } : {}) });
  }
  return { nodes, edges, dimRest: true };
}

/** What the canvas shows of a whole run while no trip is chosen. */
export function trafficDecorations(traffic: Traffic): Decorations {
  return {
    nodes: new Map([...traffic.nodes].map(([node, count]) => [node, { count }])),
    edges: new Map([...traffic.edges].map(([edge, count]) => [edge, { count, visited: true }])),
  };
}

/** How the trip stands at a node at that entry: held there, or its callout's state (LOG-9). */
function standingOf(trip: TripLog, node: NodeId, seq: number): Badge | undefined {
  const hold = trip.holds.findLast((each) => each.node === node && each.seq <= seq);
  const left = trip.steps.find((step) => step.node === node && step.seq > (hold?.seq ?? 0));
  const ended = trip.end !== null && trip.end.seq <= seq;
  if (hold !== undefined && !ended && (left === undefined || left.seq > seq)) return { text: 'Held', tone: 'pending' };
  const callout = trip.callouts.findLast((each) => each.node === node && each.queuedSeq <= seq);
  if (callout === undefined) return undefined;
  const asOf = calloutAt(callout, seq);
  switch (outreachStateOf(asOf)) {
    case 'success':
      return { text: 'Success', tone: 'ok' };
    case 'pending':
      return { text: 'Pending', tone: 'pending' };
    case 'error':
      return { text: 'Error (Outreach)', tone: 'error' };
    case 'blank':
      return asOf.attempts.length > 0 && asOf.end === null
        ? { text: 'Sent', tone: 'neutral' }
        : asOf.end === null
          ? { text: 'Gathering', tone: 'neutral' }
          : { text: 'Taken back', tone: 'neutral' };
  }
}
