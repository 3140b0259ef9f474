import { HOUR, SECOND, type Instant } from '#shared/instant.ts';
import type { RateWindow } from './outreach-state.ts';

/** [OUT-5] Counts each user's requests in fixed hours of the clock. */
export class RateLimit {
  readonly #windows = new Map<number, RateWindow>();

  constructor(windows: readonly RateWindow[]) {
    for (const window of windows) this.#windows.set(window.userId, window);
  }

  get windows(): readonly RateWindow[] {
    return [...this.#windows.values()].sort((a, b) => a.userId - b.userId);
  }

  used(userId: number, now: Instant): number {
    const window = this.#windows.get(userId);
    return window?.from === hourOf(now) ? window.used : 0;
  }

  /** Counts requests; false, and none counted, where the hour has not so many left. */
  take(userId: number, limit: number, now: Instant, count = 1): boolean {
    const used = this.used(userId, now);
    if (used + count > limit) return false;
    this.#windows.set(userId, { userId, from: hourOf(now), used: used + count });
    return true;
  }

  /** Sets the count of this hour. */
  set(userId: number, used: number, now: Instant): void {
    this.#windows.set(userId, { userId, from: hourOf(now), used });
  }

  /** The headers that stand on every reply; Reset is the second at which the next hour begins. */
  headers(userId: number | undefined, limit: number, now: Instant): Readonly<Record<string, string>> {
    const used = userId === undefined ? 0 : this.used(userId, now);
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - used)),
      'x-ratelimit-reset': String(resetOf(now) / SECOND),
    };
  }
}

/** When the hour of an instant ends. */
export const resetOf = (now: Instant): Instant => hourOf(now) + HOUR;

const hourOf = (now: Instant): Instant => Math.floor(now / HOUR) * HOUR;
