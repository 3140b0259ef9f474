import type { EngineDue } from '#engine/ports.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';

interface Passing {
  readonly object: SalesforceObject;
  /** Routings that are asked for and trips that are under way: while there are any, the record stays. */
  claims: number;
}

/** The records that a run creates and that leave the org again once nothing more happens to them by itself. */
export class PassingRecords {
  readonly #passing = new Map<string, Passing>();
  /** What each open trip has created, such as the contact of a conversion. */
  readonly #madeBy = new Map<string, string[]>();
  #free: string[] = [];

  /** A record that comes to be passes through the org; one that a trip makes stays for as long as the trip does. */
  note({ kind, id, object, by }: RecordChange<SalesforceRecord>): void {
    if (kind !== 'created') return;
    this.#passing.set(id, { object: object as SalesforceObject, claims: 0 });
    if (by.trip === undefined) return;
    this.#claim(id);
    this.#madeBy.set(by.trip, [...(this.#madeBy.get(by.trip) ?? []), id]);
  }

  asked(due: EngineDue): void {
    if (due.type === 'route') this.#claim(due.id);
  }

  carriedOut(due: EngineDue): void {
    if (due.type === 'route') this.#release(due.id);
  }

  started(record: string): void {
    this.#claim(record);
  }

  closed(trip: string, record: string): void {
    this.#release(record);
    for (const id of this.#madeBy.get(trip) ?? []) this.#release(id);
    this.#madeBy.delete(trip);
  }

  /** Hands over the records that may leave now. */
  letGo(take: (object: SalesforceObject, id: string) => void): void {
    if (this.#free.length === 0) return;
    for (const id of this.#free) {
      const passing = this.#passing.get(id);
      if (passing?.claims !== 0) continue;
      this.#passing.delete(id);
      take(passing.object, id);
    }
    this.#free = [];
  }

  #claim(id: string): void {
    const passing = this.#passing.get(id);
    if (passing) passing.claims += 1;
  }

  #release(id: string): void {
    const passing = this.#passing.get(id);
    if (!passing) return;
    passing.claims -= 1;
    if (passing.claims === 0) this.#free.push(id);
  }
}

/** What a run that is streamed asks for besides. */
export interface StreamedWorld {
  /** Lets created records go again; absent where all are kept. */
  readonly passing?: PassingRecords | undefined;
  /** Is told the id of each trip to which nothing more happens. */
  readonly onTripClosed?: ((trip: string) => void) | undefined;
}
