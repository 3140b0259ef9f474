import type { Instant } from '#shared/instant.ts';

/** [CLK-1] Virtual time: it moves only when told to, and never back. */
export class VirtualClock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  get now(): Instant {
    return this.#now;
  }

  /** Moves on to an instant; one before now is a programming fault. */
  advanceTo(instant: Instant): void {
    if (instant < this.#now) throw new Error(`The clock cannot go back from ${this.#now} to ${instant}`);
    this.#now = instant;
  }
}
