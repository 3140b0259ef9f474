import type { TokenTone } from '#canvas/tokens.ts';
import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import type { TripOutcome } from '#logs/journal-entry.ts';
import type { TripLog } from '#logs/trip-log.ts';

/** Where one record stands in a graph: at a node, or behind the end of an open edge of it. */
export interface Place {
  readonly node: NodeId;
  readonly edge: EdgeId | undefined;
  readonly tone: TokenTone;
}

/**
 * How the token of a trip that has ended looks: an error edge that leads nowhere has stopped it too. Null for one that
 * a newer trip of its record has taken over.
 */
export function toneOfEnd(outcome: TripOutcome, byErrorEdge: boolean): TokenTone | null {
  if (outcome === 'superseded') return null;
  return outcome === 'error' || byErrorEdge ? 'error' : 'ended';
}

/** Where a trip stood after entry `seq`; null before it began and once it was superseded (RUN-3). */
export function placeAt(trip: TripLog, seq: number): Place | null {
  if (seq < trip.startedSeq) return null;
  const step = trip.steps.findLast((each) => each.seq <= seq);
  const hold = trip.holds.findLast((each) => each.seq <= seq);
  const held = hold !== undefined && (step === undefined || step.seq < hold.seq) ? hold : undefined;
  const tone = toneAt(trip, seq, { held: held !== undefined, byErrorEdge: step?.to === null && step.error });
  if (tone === null) return null;
  if (held !== undefined) return { node: held.node, edge: undefined, tone };
  if (step === undefined) return { node: trip.startNode, edge: undefined, tone };
  return step.to === null ? { node: step.node, edge: step.edge, tone } : { node: step.to, edge: undefined, tone };
}

interface Last {
  readonly held: boolean;
  readonly byErrorEdge: boolean;
}

function toneAt({ end, revert }: TripLog, seq: number, { held, byErrorEdge }: Last): TokenTone | null {
  if (end !== null && end.seq <= seq) return toneOfEnd(end.outcome, byErrorEdge);
  if (revert !== null && revert.seq <= seq) return 'error';
  return held ? 'held' : 'moving';
}
