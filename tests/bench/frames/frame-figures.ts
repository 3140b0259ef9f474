import type { Page } from 'playwright-core';

/** What was measured of one gesture, in milliseconds. */
export interface Frames {
  readonly median: number;
  readonly p95: number;
}

/** Milliseconds between the frames that the page drew while something was done to it. */
export async function framesDuring(page: Page, gesture: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    const tick = (now: number): void => {
      if ((window as unknown as { frameTimes: unknown }).frameTimes !== times) return;
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await gesture();
  const times = await page.evaluate(() => {
    const held = window as unknown as { frameTimes: number[] | undefined };
    const taken = held.frameTimes ?? [];
    held.frameTimes = undefined;
    return taken;
  });
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return { median: quantile(gaps, 0.5), p95: quantile(gaps, 0.95) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Milliseconds from `start` until the page has shown `selector` and its main thread is free: the end of the last frame
 * of more than 50 ms, where none follows for a second and a half.
 */
export async function readyAfter(page: Page, selector: string, start: () => Promise<unknown>): Promise<number> {
  const began = Date.now();
  await start();
  const ready = await page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let shown = false;
        let free = Date.now();
        let last = Date.now();
        const tick = (): void => {
          const now = Date.now();
          const seen = shown || document.querySelector(wanted) !== null;
          if (now - last > 50 || (seen && !shown)) free = now;
          shown = seen;
          last = now;
          if (shown && now - free > 1_500) resolve(free);
          else requestAnimationFrame(tick);
        };
        tick();
      }),
    selector,
  );
  return ready - began;
}

/** The better of two figures of the same thing: the machine may have been busy with others. */
export const better = (a: Frames | undefined, b: Frames): Frames => (a === undefined || b.median < a.median ? b : a);
