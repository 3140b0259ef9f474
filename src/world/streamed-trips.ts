import type { JournalEntry } from '#logs/journal-entry.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { createRunTripsFold, type RunTripsFold } from '#logs/trips.ts';

/** The logs of trips that are under way, each folded by itself and let go when it closes. */
export class StreamedTrips {
  readonly #open = new Map<string, RunTripsFold>();
  readonly #tripOfCallout = new Map<string, string>();

  take(entry: JournalEntry): void {
    if (entry.type === 'trip-started') this.#open.set(entry.trip, createRunTripsFold());
    else if (entry.type === 'callout-queued') this.#tripOfCallout.set(entry.callout, entry.trip);
    const trip = this.#tripOf(entry);
    if (trip !== undefined) this.#open.get(trip)?.take(entry);
    if (entry.type === 'callout-ended') this.#tripOfCallout.delete(entry.callout);
  }

  /** The log of a trip to which nothing more happens. */
  close(id: string): TripLog | undefined {
    const fold = this.#open.get(id);
    this.#open.delete(id);
    return fold?.finish().trips[0];
  }

  /** The logs of all that are still under way, in the order in which they started. */
  *open(): Generator<TripLog | undefined> {
    for (const id of this.#open.keys()) yield this.close(id);
  }

  #tripOf(entry: JournalEntry): string | undefined {
    if ('trip' in entry) return entry.trip;
    if ('callout' in entry) return this.#tripOfCallout.get(entry.callout);
    return 'by' in entry ? entry.by.trip : undefined;
  }
}
