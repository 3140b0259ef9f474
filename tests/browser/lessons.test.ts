import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';

const caption = (page: Page) => page.getByRole('status', { name: 'Caption shown' });
const stops = (page: Page) => page.getByRole('navigation', { name: 'Stops' });
const stopShown = (page: Page, number: number) =>
  stops(page)
    .locator('[aria-current="step"]')
    .getByLabel(`Stop ${number}`)
    .or(stops(page).locator(`[aria-current="step"][aria-label^="Stop ${number}"]`));

describe('a lesson', () => {
  it('is one click from the first screen, is played by keyboard, asks before it goes on, says why, and keeps the score', async () => {
    const page = await openApp('', { viewport: { width: 1280, height: 720 } });
    await page.getByRole('link', { name: 'Lessons' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search lessons' }).fill('first draft nothing has these');
    await page.getByText('No lesson has these words').waitFor();
    await page.getByRole('button', { name: 'Show all lessons' }).click();
    await page.getByRole('link', { name: 'Missing Prospect ID', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Missing Prospect ID' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    // What is on screen is said once, with its place.
    await expect.poll(() => caption(page).textContent()).toContain('Stop 1 of 9. A form on the website creates');
    for (const key of ['ArrowRight', 'PageDown']) await page.keyboard.press(key);
    await expect.poll(() => caption(page).textContent()).toContain('Stop 3 of 9.');
    await expect.poll(() => page.url()).toContain('step=3');
    // The question stands in the way, and what could give its answer away is out of reach; the node is in view.
    await page.getByRole('button', { name: 'Show the answer' }).waitFor();
    expect(await page.getByRole('region', { name: 'Timeline' }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Why this edge' }).count()).toBe(0);
    await page.getByRole('region', { name: 'The record' }).getByText('As it comes to the node.').waitFor();
    const canvas = page.locator('.react-flow');
    const asked = canvas.getByText('Missing User ID').last();
    await expect
      .poll(async () => {
        const [inner, outer] = [await steadyBox(asked), await steadyBox(canvas)];
        return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
      })
      .toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => caption(page).textContent()).toContain('Answer, or go on once more to show the answer');
    await page.keyboard.press('2');
    await expect.poll(() => caption(page).textContent()).toContain('Not right. The answer is: Missing Prospect ID.');
    await expect.poll(() => caption(page).textContent()).toContain('is blank on the Lead');
    await page.getByText('Configuration Error (your answer)').waitFor();
    await expect
      .poll(() => page.getByRole('status', { name: 'Step shown' }).textContent())
      .toContain('Missing Prospect ID');
    expect(await axe(page)).toEqual([]);
    // Back and on again; the answer stays.
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => caption(page).textContent()).toContain('Stop 2 of 9.');
    for (let stop = 3; stop <= 5; stop += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => caption(page).textContent()).toContain('Stop 5 of 9.');
    await page.keyboard.press('1');
    await expect.poll(() => caption(page).textContent()).toContain('Right.');
    for (const stop of [6, 7, 8]) {
      await page.keyboard.press('PageDown');
      await expect.poll(() => caption(page).textContent()).toContain(`Stop ${stop} of 9.`);
    }
    // A clicker alone gets through: twice shows the answer, and once more goes on.
    await page.getByText('Answer first', { exact: true }).waitFor();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.getByText('The Updated trigger is switched off (right)').waitFor();
    await page.getByRole('tab', { name: 'Why this edge' }).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('button', { name: 'Finish' }).click();
    expect(await page.getByRole('status', { name: 'Score' }).textContent()).toBe(
      '1 of 3 questions was answered right, 1 wrong, 1 skipped.',
    );
    expect(page.url()).toContain('step=end');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => caption(page).textContent()).toContain('Stop 1 of 9.');
    await page.getByRole('button', { name: 'All lessons' }).click();
    await page.getByText('Done, 1 of 3 right').waitFor();
    await page.reload();
    await page.getByText('Done, 1 of 3 right').waitFor();
    await page.getByRole('button', { name: 'More about lessons' }).click();
    await page.getByRole('menuitem', { name: 'Reset progress' }).click();
    await expect.poll(() => page.getByText('Done, 1 of 3 right').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Done, 1 of 3 right').waitFor();
  });

  it('opens at the stop of its link, fills the screen, goes blank, and shows notes beside it or in a second window that hears the keys', async () => {
    const page = await openApp('#/lessons/missing-prospect-id?step=4');
    await expect.poll(() => caption(page).textContent()).toContain('Stop 4 of 9.');
    await stopShown(page, 4).waitFor();
    await page.keyboard.press('f');
    await page.getByRole('button', { name: 'Full screen' }).and(page.locator('[aria-pressed="true"]')).waitFor();
    const player = page.getByRole('region', { name: 'Lesson: Missing Prospect ID' });
    await expect.poll(() => steadyBox(player)).toMatchObject({ x: 0, y: 0, width: 1440 });
    // What lies behind is out of reach.
    const behind = page.getByRole('link', { name: 'Audit Logs' });
    const takesFocus = (): Promise<boolean> =>
      behind.evaluate((link) => {
        (link as HTMLElement).focus();
        return document.activeElement === link;
      });
    expect(await takesFocus()).toBe(false);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Show the lesson again' }).waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.getByRole('button', { name: 'Show the lesson again' }).count()).toBe(0);
    await expect.poll(() => caption(page).textContent()).toContain('Stop 4 of 9.');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('f');
    await expect.poll(takesFocus).toBe(true);
    // The notes open where the class does not see them; there the question has its answer, and the keys work.
    const popup = page.waitForEvent('popup');
    await page.keyboard.press('n');
    const presenter = await popup;
    await presenter.getByText('Stop 3 of 9').waitFor();
    await presenter.getByText('Missing Prospect ID (right)').waitFor();
    await presenter.keyboard.press('ArrowLeft');
    await presenter.getByText('Stop 2 of 9').waitFor();
    await expect.poll(() => caption(page).textContent()).toContain('Stop 2 of 9.');
    await presenter.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => caption(page).textContent()).toContain('Stop 3 of 9.');
    // Beside the lesson they leave out the answer until it is given.
    await presenter.getByRole('button', { name: 'Beside the lesson' }).click();
    await expect.poll(() => presenter.isClosed()).toBe(true);
    const notes = page.getByRole('complementary', { name: "Presenter's notes" });
    await notes.getByText('Shown once the question is answered').waitFor();
    expect(await notes.getByText('(right)').count()).toBe(0);
    await page.keyboard.press('3');
    await notes.getByText('Missing Prospect ID (right)').waitFor();
    await page.keyboard.press('n');
    await expect.poll(() => notes.count()).toBe(0);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Blank the screen, or show it again').waitFor();
    expect(await page.getByRole('dialog').getByText('Run on to the next breakpoint').count()).toBe(0);
    await page.keyboard.press('Escape');
    // The lesson's run can be taken apart in the Simulator.
    await page.getByRole('button', { name: 'Open in the Simulator' }).click();
    await page.getByRole('heading', { level: 1, name: /^Simulator: / }).waitFor();
    await page.getByText('Elin Bergström').first().waitFor();
    // What the app says stands clear of the timeline.
    const note = page.getByRole('alert').filter({ hasText: 'was added to your graphs.' });
    const timeline = await steadyBox(page.getByRole('region', { name: 'Timeline' }));
    const { y, height } = await steadyBox(note);
    expect(y + height).toBeLessThanOrEqual(timeline.y);
  });

  it('that there is not says so and leads to those that there are', async () => {
    const page = await openApp('#/lessons/nowhere');
    await page.getByRole('heading', { level: 1, name: 'There is no such lesson' }).waitFor();
    await page.getByRole('link', { name: 'All lessons' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
  });
});
