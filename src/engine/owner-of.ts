import type { EnginePorts } from './ports.ts';
import type { Trip } from './trip.ts';

/** Owner of the trip's record; of the record that was routed where that is gone again. */
export function ownerOf(trip: Trip, store: EnginePorts['store']): string | null {
  const record = store.get(trip.object, trip.record) ?? store.get(trip.origin.object, trip.origin.id);
  const owner = record?.['OwnerId'];
  return typeof owner === 'string' ? owner : null;
}
