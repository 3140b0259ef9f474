import type { Callout } from './callout.ts';

/** The callouts that have not ended, in the order in which they were queued; found by id and by trip. */
export class OpenCallouts {
  readonly #byId = new Map<string, Callout>();
  readonly #byTrip = new Map<string, Set<Callout>>();

  constructor(callouts: Iterable<Callout>) {
    for (const callout of callouts) this.add(callout);
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()];
  }

  all(): Iterable<Callout> {
    return this.#byId.values();
  }

  get(id: string): Callout | undefined {
    return this.#byId.get(id);
  }

  /** Those of one trip, however many others there are; it may be changed while it is gone through. */
  ofTrip(trip: string): Iterable<Callout> {
    return this.#byTrip.get(trip) ?? [];
  }

  add(callout: Callout): void {
    this.#byId.set(callout.id, callout);
    const ofTrip = this.#byTrip.get(callout.trip);
    if (ofTrip) ofTrip.add(callout);
    else this.#byTrip.set(callout.trip, new Set([callout]));
  }

  delete(callout: Callout): void {
    this.#byId.delete(callout.id);
    const ofTrip = this.#byTrip.get(callout.trip);
    ofTrip?.delete(callout);
    if (ofTrip?.size === 0) this.#byTrip.delete(callout.trip);
  }
}
