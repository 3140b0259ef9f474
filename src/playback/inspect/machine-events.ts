import type { TripLog } from '#logs/trip-log.ts';

/** One event that a trip sent to the machine of its graph. */
export interface MachineEvent {
  readonly seq: number;
  readonly at: number;
  /** As XState is fed it. */
  readonly type: string;
  /** The state it was sent to and the one it led to; null for the states before the first node and behind the last. */
  readonly from: string | null;
  readonly to: string | null;
  readonly error: boolean;
}

/** The XState events of a trip in order: its trigger, then each edge that it followed. */
export const machineEvents = (trip: TripLog): readonly MachineEvent[] => [
  {
    seq: trip.startedSeq,
    at: trip.startedAt,
    type: `trigger/${trip.trigger}`,
    from: null,
    to: trip.startNode,
    error: false,
  },
  ...trip.steps.map(({ seq, at, node, edge, to, error }) => ({ seq, at, type: `edge/${edge}`, from: node, to, error })),
];
