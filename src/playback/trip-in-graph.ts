import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { nameKey } from '#graph/unique-names.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { liveGraph } from '#world/run-graphs.ts';

/** Under which id a node stands in the graph that is shown, where another one was live at an entry. */
export type PlaceInGraph = (node: NodeId, seq: number) => NodeId;

/**
 * [GRA-7] Where another graph than the one shown was live, each of its nodes is the one of the same name, and one that
 * has none there is a node that no graph has. Undefined where the run has no other graphs.
 */
export function placeInGraph(run: RecordedRun, object: string, shown: FlowGraph): PlaceInGraph | undefined {
  if (!run.input.stimuli.some(({ type }) => type === 'deploy-graph')) return undefined;
  const names = new Map<string, NodeId>(shown.nodes.map(({ id, name }) => [nameKey(name), id]));
  return (node, seq) => {
    const live = liveGraph(run, object, seq);
    if (!live || live === shown) return node;
    return names.get(nameKey(nodeById(live, node)?.name ?? node)) ?? `${node}:gone`;
  };
}

/** [GRA-7] A trip as it looks in the graph that is shown. */
export function tripInGraph(run: RecordedRun, trip: TripLog, shown: FlowGraph): TripLog {
  const place = placeInGraph(run, trip.object, shown);
  if (place === undefined) return trip;
  return {
    ...trip,
    startNode: place(trip.startNode, trip.startedSeq),
    steps: trip.steps.map((step) => ({
      ...step,
      node: place(step.node, step.seq),
      to: step.to === null ? null : place(step.to, step.seq),
    })),
    holds: trip.holds.map((hold) => ({ ...hold, node: place(hold.node, hold.seq) })),
    matches: trip.matches.map((match) => ({ ...match, node: place(match.node, match.seq) })),
    callouts: trip.callouts.map((callout) => ({ ...callout, node: place(callout.node, callout.queuedSeq) })),
    revert: trip.revert && { ...trip.revert, node: place(trip.revert.node, trip.revert.seq) },
  };
}
