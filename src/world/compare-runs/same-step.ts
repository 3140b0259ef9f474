import type { TripLog, TripStep } from '#logs/trip-log.ts';
import type { BothRuns } from './read-run.ts';

/**
 * Whether two trips left the same node by the same edge. In another graph or version the node of the same name is the
 * same one (GRA-7).
 */
export function isSameStep(
  first: TripLog,
  step: TripStep,
  second: TripLog,
  other: TripStep | undefined,
  [inFirst, inSecond]: BothRuns,
): boolean {
  if (other === undefined || step.edge !== other.edge) return false;
  return (
    step.node === other.node ||
    inFirst.names.node(first.graph, step.node) === inSecond.names.node(second.graph, other.node)
  );
}
