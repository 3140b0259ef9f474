/** Trips at rest by the record that they wait on. Several trips can wait on one record: a merge leads to its master. */
export class HeldTrips {
  readonly #byRecord = new Map<string, readonly string[]>();

  /** In the order in which the trips started, so that a restored run goes on in the same order (CLK-2). */
  of(record: string): readonly string[] {
    return this.#byRecord.get(record) ?? [];
  }

  add(record: string, trip: string): void {
    const held = this.of(record);
    if (held.includes(trip)) return;
    this.#byRecord.set(
      record,
      [...held, trip].sort((a, b) => numberOf(a) - numberOf(b)),
    );
  }

  remove(record: string, trip: string): void {
    const held = this.of(record);
    if (!held.includes(trip)) return;
    if (held.length === 1) this.#byRecord.delete(record);
    else
      this.#byRecord.set(
        record,
        held.filter((each) => each !== trip),
      );
  }
}

const numberOf = (trip: string): number => Number(trip.slice('trip-'.length));
