import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with the page as it stands: one line per finding and element; empty where all is well.
 * `colours` looks at nothing but what another colour scheme can change.
 */
export async function axe(page: Page, at: 'everything' | 'colours' = 'everything'): Promise<readonly string[]> {
  // Evaluated rather than put into a script element, which the page's policy would refuse.
  await page.evaluate(axeCore.source);
  return page.evaluate(async (all) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const only = all ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
    // A tooltip describes the control that shows it; where it is drawn is no place of the page.
    const isTooltip = (id: string, selector: string): boolean =>
      id === 'region' && document.querySelector(`${selector}[role="tooltip"], ${selector} > [role="tooltip"]`) !== null;
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .filter((node) => !isTooltip(id, node.target.join(' ')))
        .map((node) => `${id}: ${help} — ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
    );
  }, at === 'everything');
}
