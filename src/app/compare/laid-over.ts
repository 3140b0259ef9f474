import type { Decorations, EdgeDecoration, NodeDecoration } from '#canvas/decorations.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { nameKey } from '#graph/unique-names.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { besideDecorations } from '#playback/beside-decorations.ts';
import type { ComparedLog } from '#world/compare-runs.ts';
import type { ComparedGraph } from '../versions/compared-graph.ts';

/** Both graphs laid over each other, and which node of the one is which of the other. */
export interface LaidOver extends ComparedGraph {
  /** By the id in the first graph, the id in the second. */
  readonly matched: ReadonlyMap<NodeId, NodeId>;
}

type Place = (node: NodeId) => NodeId;

/** How both ways of a record, or the ways of all, look on the two graphs laid over each other. */
export function outcomeDecorations(
  laid: LaidOver,
  rows: readonly ComparedLog[],
  chosen: ComparedLog | null,
): Decorations {
  const [inFirst, inSecond] = placesOf(laid);
  if (chosen !== null) {
    return besideDecorations({
      here: placed(chosen.first?.trip ?? null, inFirst),
      there: placed(chosen.second?.trip ?? null, inSecond),
      marks: ['A', 'B'],
    });
  }
  const nodes = new Map<NodeId, NodeDecoration>();
  const edges = new Map<string, EdgeDecoration>();
  for (const { first, second } of rows) {
    for (const trip of [placed(first?.trip ?? null, inFirst), placed(second?.trip ?? null, inSecond)]) {
      if (trip === null) continue;
      nodes.set(trip.startNode, { visited: true });
      for (const { node, edge, to } of trip.steps) {
        edges.set(edgeKey(node, edge), { visited: true });
        if (to !== null) nodes.set(to, { visited: true });
      }
    }
  }
  for (const [node, count] of partings(laid.graph, rows)) {
    const text = `${count.toLocaleString('en-GB')} ${count === 1 ? 'parts' : 'part'} here`;
    nodes.set(node, { ...nodes.get(node), badge: { text, tone: 'pending' } });
  }
  return { nodes, edges, dimRest: true };
}

/** The nodes that both ways of a record come through, as they are drawn; where they part stands last. */
export function nodesOnWays(laid: LaidOver, { first, second, parting }: ComparedLog): readonly NodeId[] {
  const [inFirst, inSecond] = placesOf(laid);
  const has = new Set(laid.graph.nodes.map(({ id }) => id));
  const nodesOf = (trip: TripLog | null): readonly NodeId[] =>
    trip === null ? [] : [trip.startNode, ...trip.steps.flatMap(({ to }) => (to === null ? [] : [to]))];
  const all = [...nodesOf(placed(second?.trip ?? null, inSecond)), ...nodesOf(placed(first?.trip ?? null, inFirst))];
  const name = parting?.node;
  const parts = name == null ? undefined : laid.graph.nodes.find((node) => nameKey(node.name) === nameKey(name))?.id;
  const ways = [...new Set(all)].filter((node) => has.has(node) && node !== parts);
  return parts === undefined ? ways : [...ways, parts];
}

/** At which nodes the ways of records part, and of how many. */
function partings({ nodes }: FlowGraph, rows: readonly ComparedLog[]): ReadonlyMap<NodeId, number> {
  const byName = new Map<string, NodeId>(nodes.map(({ id, name }) => [nameKey(name), id]));
  const counts = new Map<NodeId, number>();
  for (const { parting } of rows) {
    const node = parting?.node == null ? undefined : byName.get(nameKey(parting.node));
    if (node !== undefined) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return counts;
}

/** Under which id a node of either graph is drawn. */
function placesOf({ matched, drawn }: LaidOver): readonly [Place, Place] {
  const back = new Map([...matched].map(([before, after]) => [after, before]));
  const both = (before: NodeId | undefined, after: NodeId | undefined): NodeId | undefined =>
    drawn({ ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
  // One that is in neither place of this view is a node that no graph has.
  return [
    (node) => both(node, matched.get(node)) ?? `${node}:gone`,
    (node) => both(back.get(node), node) ?? `${node}:gone`,
  ];
}

const placed = (trip: TripLog | null, place: Place): TripLog | null =>
  trip && {
    ...trip,
    startNode: place(trip.startNode),
    steps: trip.steps.map((step) => ({
      ...step,
      node: place(step.node),
      to: step.to === null ? null : place(step.to),
    })),
  };
