import type { Decorations, EdgeDecoration, NodeDecoration } from '#canvas/decorations.ts';
import { edgeKey } from '#drawing/edge-key.ts';
import type { TripLog } from '#logs/trip-log.ts';

/** Two trips of one record on the graph that is shown; null where the run has none. */
export interface BesideTrips {
  /** Of the run that is shown. */
  readonly here: TripLog | null;
  /** Of the run that it is compared with. */
  readonly there: TripLog | null;
  /** How the two runs are called on the canvas: `A` and `B`. */
  readonly marks: readonly [here: string, there: string];
}

/**
 * [RUN-4] Both ways of a record at once: every node says in words which of the runs came there, the edges of the run
 * shown are thick, those that only the other one took are thin.
 */
export function besideDecorations({ here, there, marks }: BesideTrips): Decorations {
  const [ours, theirs] = [nodesOf(here), nodesOf(there)];
  const nodes = new Map<string, NodeDecoration>();
  for (const node of new Set([...ours, ...theirs])) {
    const text = !theirs.has(node)
      ? `only ${marks[0]}`
      : ours.has(node)
        ? marks.toSorted().join(' and ')
        : `only ${marks[1]}`;
    const parts = ours.has(node) !== theirs.has(node);
    nodes.set(node, { visited: true, badge: { text, tone: parts ? 'pending' : 'neutral' } });
  }
  const edges = new Map<string, EdgeDecoration>();
  for (const step of there?.steps ?? []) edges.set(edgeKey(step.node, step.edge), { visited: true });
  for (const step of here?.steps ?? []) edges.set(edgeKey(step.node, step.edge), { visited: true, current: true });
  return { nodes, edges, dimRest: true };
}

const nodesOf = (trip: TripLog | null): ReadonlySet<string> =>
  new Set(
    trip === null ? [] : [trip.startNode, ...trip.steps.flatMap(({ node, to }) => (to === null ? [node] : [node, to]))],
  );
