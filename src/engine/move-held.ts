import type { Plan } from '#compiler/plan.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { nameKey } from '#graph/unique-names.ts';
import type { JournalWhy } from '#logs/journal-entry.ts';
import type { Trip } from './trip.ts';

/** Where a held trip waits after a deployment; null where no node has the name of the one it was held at. */
export interface HeldMove {
  readonly trip: string;
  readonly name: string;
  readonly node: NodeId | null;
}

/** [GRA-7] Puts the held trips of a graph into the nodes of the same name of the one that takes its place. */
export function moveHeld(trips: readonly Trip[], before: Plan, after: Plan): readonly HeldMove[] {
  const byName = new Map([...after.nodes.values()].map((node) => [nameKey(node.name), node.id]));
  return trips
    .filter((trip) => trip.open && trip.graph === after.graph.object)
    .map((trip) => {
      const name = before.nodes.get(trip.node)?.name ?? trip.node;
      const node = byName.get(nameKey(name)) ?? null;
      if (node !== null && node !== trip.node) {
        trip.node = node;
        // Held anew: the journal says where.
        trip.heldUntil = null;
      }
      return { trip: trip.id, name, node };
    });
}

export const cannotResume = (name: string): JournalWhy => ({
  text: `The graph that was deployed has no node called "${name}": the held record cannot resume`,
  rule: 'GRA-7',
});
