import { outreachStateOf, type CalloutLog } from './callout-log.ts';
import type { JournalWhy } from './journal-entry.ts';
import type { Names } from './names.ts';
import { lastNodeOf, type TripHold, type TripLog, type TripStep } from './trip-log.ts';

/**
 * How a node of the path is marked: `error` where an error edge was followed (ADD-7), the path was reverted (ADD-8)
 * or its callout failed for good; `pending` and `success` are its callout's; `held` while the trip waits there.
 */
export type PathMark = 'passed' | 'held' | 'pending' | 'success' | 'error';

/** One node that the trip went through, in order. */
export interface AuditPathNode {
  readonly node: string;
  readonly name: string;
  readonly enteredAt: number;
  /** Entry by which the node was left; null where the trip still stands there or ended there. */
  readonly leftSeq: number | null;
  readonly edge: string | null;
  readonly edgeName: string | null;
  readonly to: string | null;
  readonly mark: PathMark;
  /** Why the edge was taken, or why the trip stands or ended here. */
  readonly why: JournalWhy | null;
  readonly hold: TripHold | null;
  /** The callout that this visit handed over, with the trail of its attempts (LOG-3). */
  readonly callout: CalloutLog | null;
}

/** The Path panel of one trip. */
export function auditPathOf(trip: TripLog, names: Names): readonly AuditPathNode[] {
  const visits = new Map<TripStep, CalloutLog>();
  for (const callout of trip.callouts) {
    const step = nearestVisit(trip.steps, callout, visits);
    if (step !== undefined) visits.set(step, callout);
  }
  let enteredAt = trip.startedAt;
  const path = trip.steps.map((step): AuditPathNode => {
    const callout = visits.get(step) ?? null;
    const node: AuditPathNode = {
      node: step.node,
      name: names.node(trip.graph, step.node),
      enteredAt,
      leftSeq: step.seq,
      edge: step.edge,
      edgeName: names.edge?.(trip.graph, step.node, step.edge) ?? step.edge,
      to: step.to,
      mark: step.error ? 'error' : markOf(callout),
      why: step.why,
      hold: trip.holds.findLast((hold) => hold.node === step.node && hold.seq < step.seq) ?? null,
      callout,
    };
    enteredAt = step.at;
    return node;
  });
  const last = trip.steps.at(-1);
  if (last === undefined || last.to !== null) path.push(standingNode(trip, enteredAt, names));
  return path;
}

/** The node that the trip has entered and not left. */
function standingNode(trip: TripLog, enteredAt: number, names: Names): AuditPathNode {
  const node = lastNodeOf(trip);
  const hold = trip.holds.findLast((each) => each.node === node) ?? null;
  const reverted = trip.revert?.node === node || trip.end?.outcome === 'error';
  return {
    node,
    name: names.node(trip.graph, node),
    enteredAt,
    leftSeq: null,
    edge: null,
    edgeName: null,
    to: null,
    mark: reverted ? 'error' : hold !== null && hold.leftAt === null ? 'held' : 'passed',
    why: trip.revert?.why ?? trip.end?.why ?? hold?.why ?? null,
    hold,
    callout: trip.callouts.findLast((callout) => callout.node === node) ?? null,
  };
}

/** The visit next to which the callout was queued; each visit hands over one at most. */
function nearestVisit(
  steps: readonly TripStep[],
  callout: CalloutLog,
  taken: ReadonlyMap<TripStep, CalloutLog>,
): TripStep | undefined {
  let nearest: TripStep | undefined;
  const distance = (step: TripStep): number => Math.abs(step.seq - callout.queuedSeq);
  for (const step of steps) {
    if (step.node !== callout.node || taken.has(step)) continue;
    if (nearest === undefined || distance(step) < distance(nearest)) nearest = step;
  }
  return nearest;
}

function markOf(callout: CalloutLog | null): PathMark {
  const state = callout === null ? 'blank' : outreachStateOf(callout);
  return state === 'blank' ? 'passed' : state;
}
