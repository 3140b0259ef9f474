import { DAY, HOUR, MINUTE, SECOND, type Instant } from '#shared/instant.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each time zone: to make one takes longer than many a run. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** A count that begins anew each midnight of a time zone (CLK-5); it rolls over by itself, when asked. */
export class DailyCount {
  readonly #format: Intl.DateTimeFormat;
  #used: number;
  #day: string | undefined;
  /** Whether anything was ever counted: to ask for a count changes nothing. */
  #counted: boolean;
  /** Until when `#day` is known to hold, so that calls in between need no calendar. */
  #dayHoldsUntil: Instant = -Infinity;

  /** `day` is the day that `used` counts, as `2026-01-05`; the first day seen where undefined. */
  constructor(used: number, day: string | undefined, timeZone: string) {
    this.#used = used;
    this.#day = day;
    this.#counted = day !== undefined || used > 0;
    this.#format = formatIn(timeZone);
  }

  /** The day's count at an instant, and its day; without a day where nothing was ever counted. */
  at(now: Instant): { readonly used: number; readonly on?: string } {
    if (!this.#counted) return { used: 0 };
    return { used: this.used(now), ...(this.#day === undefined ? {} : { on: this.#day }) };
  }

  used(now: Instant): number {
    this.#rollOver(now);
    return this.#used;
  }

  add(count: number, now: Instant): void {
    this.#rollOver(now);
    this.#used += count;
    this.#counted ||= count > 0;
  }

  /** Sets the day's count. */
  set(used: number, now: Instant): void {
    this.#rollOver(now);
    this.#used = used;
    this.#counted ||= used > 0;
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
    if (this.#day !== undefined && this.#day !== day) this.#used = 0;
    this.#day = day;
    // Midnight falls on a whole quarter of an hour of UTC in every time zone of today.
    this.#dayHoldsUntil = Math.floor(now / (15 * MINUTE) + 1) * 15 * MINUTE;
  }

  #parts(now: Instant): ReadonlyMap<string, string> {
    return new Map(this.#format.formatToParts(now).map(({ type, value }) => [type, value]));
  }
}
