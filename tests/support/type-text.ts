import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Types a text once the focus stands in a field that takes it: a dialog takes the focus only after it is drawn. */
export async function typeText(page: Page, text: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false),
    )
    .toBe(true);
  await page.keyboard.type(text);
}
