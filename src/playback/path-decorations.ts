import { edgeKey } from '#drawing/edge-key.ts';
import type { Badge, Decorations, EdgeDecoration, NodeDecoration } from '#canvas/decorations.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { outreachStateOf, undecidedAttemptOf } from '#logs/callout-log.ts';
import { lastNodeOf, type TripLog } from '#logs/trip-log.ts';
import type { Instant } from '#shared/instant.ts';
import { answeredText } from './answer-text.ts';
import { calloutAt } from './callout-at.ts';
import { dateText, timeText } from './clock-text.ts';

/** The node at which a trip stood after entry `seq`. */
export function nodeAt(trip: TripLog, seq: number): NodeId {
  const steps = trip.steps.filter((step) => step.seq <= seq);
  return lastNodeOf({ ...trip, steps });
}

/** The nodes that a trip comes through, each once; the last is where it stood after entry `seq`. */
export function pathAt(trip: TripLog, seq: number): readonly NodeId[] {
  const here = nodeAt(trip, seq);
  const all = trip.steps.flatMap(({ node, to }) => (to === null ? [node] : [node, to]));
  return [...new Set([trip.startNode, ...all].filter((node) => node !== here)), here];
}

/** Where and when a path is looked at, for the instants that it names. */
export interface PathClock {
  /** The instant shown. */
  readonly at: Instant;
  readonly timeZone: string;
}

/** What the canvas shows of one trip as it stood after entry `seq`: the path so far, numbered in order. */
export function pathDecorations(trip: TripLog, seq: number, clock: PathClock): Decorations {
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
    const standing = standingOf(trip, node, seq, clock);
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
  for (const step of steps) {
    const key = edgeKey(step.node, step.edge);
    edges.set(key, { visited: true, ...(step === last ? { current: true } : {}) });
  }
  return { nodes, edges, dimRest: true };
}

/** How the trip stands at a node at that entry: held there, or its callout's state (LOG-9). */
function standingOf(trip: TripLog, node: NodeId, seq: number, clock: PathClock): Badge | undefined {
  const hold = trip.holds.findLast((each) => each.node === node && each.seq <= seq);
  const left = trip.steps.find((step) => step.node === node && step.seq > (hold?.seq ?? 0));
  const ended = trip.end !== null && trip.end.seq <= seq;
  if (hold !== undefined && !ended && (left === undefined || left.seq > seq)) {
    return { text: `Held until ${untilText(hold.until, clock)}`, tone: 'pending' };
  }
  const callout = trip.callouts.findLast((each) => each.node === node && each.queuedSeq <= seq);
  if (callout === undefined) return undefined;
  const asOf = calloutAt(callout, seq);
  const undecided = undecidedAttemptOf(asOf);
  if (undecided) return { text: answeredText(undecided), tone: 'neutral' };
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

/** `14:30:00`, with the date where that is another day. */
function untilText(until: Instant, { at, timeZone }: PathClock): string {
  const date = dateText(until, timeZone);
  return date === dateText(at, timeZone) ? timeText(until, timeZone) : `${date} ${timeText(until, timeZone)}`;
}
