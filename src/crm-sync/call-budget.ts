import { DAY, HOUR, MINUTE, SECOND, type Instant } from '#shared/instant.ts';

/** [SYN-11] The plugin's Salesforce calls of a day, counted against its cap; days are the org's (CLK-5). */
export class CallBudget {
  readonly #format: Intl.DateTimeFormat;
  readonly #cap: number;
  #used: number;
  #day: string | undefined;
  /** Until when `#day` is known to hold, so that calls in between need no calendar. */
  #dayHoldsUntil: Instant = -Infinity;

  constructor(cap: number | null, used: number, day: string | undefined, timeZone: string) {
    this.#cap = cap ?? Infinity;
    this.#used = used;
    this.#day = day;
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  get state(): { readonly callsToday: number; readonly callsOn?: string } {
    return { callsToday: this.#used, ...(this.#day === undefined ? {} : { callsOn: this.#day }) };
  }

  /** How many calls are left today. */
  remaining(now: Instant): number {
    this.#rollOver(now);
    return Math.max(0, this.#cap - this.#used);
  }

  /** Counts calls; false, and none counted, where they would pass the cap. */
  spend(calls: number, now: Instant): boolean {
    if (calls > this.remaining(now)) return false;
    this.#used += calls;
    return true;
  }

  /** The midnight at which the count begins anew; an hour off where clocks change in between. */
  nextDay(now: Instant): Instant {
    const parts = this.#parts(now);
    const part = (type: string): number => Number(parts.get(type));
    const timeOfDay = part('hour') * HOUR + part('minute') * MINUTE + part('second') * SECOND + (now % SECOND);
    return now + DAY - timeOfDay;
  }

  #rollOver(now: Instant): void {
    if (now < this.#dayHoldsUntil) return;
    const parts = this.#parts(now);
    const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
    if (this.#day !== day) this.#used = this.#day === undefined ? this.#used : 0;
    this.#day = day;
    // Midnight falls on a whole quarter of an hour of UTC in every time zone of today.
    this.#dayHoldsUntil = Math.floor(now / (15 * MINUTE) + 1) * 15 * MINUTE;
  }

  #parts(now: Instant): ReadonlyMap<string, string> {
    return new Map(this.#format.formatToParts(now).map(({ type, value }) => [type, value]));
  }
}
