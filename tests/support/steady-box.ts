import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element stands once it stands still: on a busy machine the canvas still measures and fits its nodes. */
export async function steadyBox(locator: Locator): Promise<Box> {
  let last: Box | null = null;
  await expect
    .poll(
      async () => {
        const box = await locator.boundingBox().catch(() => null);
        const still = box !== null && last !== null && sameBox(box, last);
        last = box;
        return still;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  if (last === null) throw new Error('Not in view');
  return last;
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
