import { describe, expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openApp } from '../support/browser.ts';
import { steadyBox } from '../support/steady-box.ts';

/** Every page with the heading that it opens on. */
const pages = [
  ['the first screen', '', /^Simulator: /],
  ['FlowBuilder', '#/flow', /^FlowBuilder: /],
  ['versions of a graph', '#/flow/flagship-mistake?panel=versions', /^FlowBuilder: /],
  ['a comparison of a graph without versions', '#/flow/flagship-mistake/compare', /^Compare /],
  ['Simulator', '#/simulator', /^Simulator: /],
  ['Tests, of which there are none', '#/tests', /^Tests$/],
  ['a test that is not there', '#/tests/nowhere/edit', /^There is no such test$/],
  ['coverage of a graph without tests', '#/tests/coverage/flagship-mistake', /^Coverage$/],
  ['outcomes to be compared', '#/tests/compare/flagship-mistake', /^Compare outcomes$/],
  ['Lessons', '#/lessons', /^Lessons$/],
  ['a lesson at a question', '#/lessons/missing-prospect-id?step=3', /^Missing Prospect ID$/],
  ['Audit Logs', '#/audit-logs', /^Audit Logs$/],
  ['Partner Logs', '#/partner-logs', /^Partner Logs$/],
  ['Routing Insights', '#/routing-insights', /^Routing Insights$/],
  ['Salesforce', '#/salesforce', /^Salesforce$/],
  ['a lead', '#/salesforce/Lead/new', /^Salesforce$/],
  ['leads after the run', '#/salesforce/Lead?view=after', /^Salesforce$/],
  ['users', '#/salesforce/User', /^Salesforce$/],
  ['opportunities, of which there are none', '#/salesforce/Opportunity', /^Salesforce$/],
  ['Outreach', '#/outreach', /^Outreach$/],
  ['a prospect', '#/outreach/prospects/1', /^Outreach$/],
  ['a sequence', '#/outreach/sequences/1', /^Outreach$/],
  ['sequence states', '#/outreach/sequence-states/new', /^Outreach$/],
  ['a ruleset', '#/outreach/rulesets/1', /^Outreach$/],
  ['an account of Outreach', '#/outreach/accounts/new', /^Outreach$/],
  ['a stage', '#/outreach/stages/1', /^Outreach$/],
  ['prospects after the run', '#/outreach/prospects?view=after', /^Outreach$/],
  ['Outreach users', '#/outreach/users/1', /^Outreach$/],
  ['mailboxes', '#/outreach/mailboxes/1', /^Outreach$/],
  ['the plugins', '#/outreach/plugin', /^Outreach$/],
  ['switches of the plugin', '#/outreach/plugin?type=User&part=sync', /^Outreach$/],
  ['fields of the plugin', '#/outreach/plugin?type=Account&part=fields', /^Outreach$/],
  ['limits of the plugin', '#/outreach/plugin?tab=limits', /^Outreach$/],
  ['settings of the plugin', '#/outreach/plugin?tab=settings', /^Outreach$/],
  ['logs of the plugin', '#/outreach/plugin?tab=logs', /^Outreach$/],
  ['the Enhanced layout of the plugin', '#/outreach/plugin?tab=types&layout=enhanced', /^Outreach$/],
  ['Outreach settings', '#/outreach/settings', /^Outreach$/],
  ['Partner Apps', '#/partner-apps', /^Partner Apps$/],
  ['grouped Partner Logs', '#/partner-logs?group=reason', /^Partner Logs$/],
  ['permission sets', '#/salesforce-setup/permission-sets', /^Salesforce Setup$/],
  ['user sequences', '#/partner-apps/user-sequences', /^Partner Apps$/],
  ['user sequences after the run', '#/partner-apps/user-sequences?view=after', /^Partner Apps$/],
  ['Assumptions', '#/assumptions', /^Assumptions$/],
  ['a rule among the assumptions', '#/assumptions?rule=APP-4', /^Assumptions$/],
  ['the checks', '#/problems', /^Problems$/],
  ['a check', '#/problems/add-to-sequence/merge-in-path', /^Add to Sequence with a merge in the path$/],
  ['a check of the whole graph', '#/problems/graph/trigger-missing?graph=flagship', /^Trigger missing$/],
  ['an unknown check', '#/problems/graph/nothing', /^There is no check "graph\/nothing"$/],
  ['an unknown page', '#/nowhere', /^There is no such page$/],
  ['an unknown graph', '#/flow/nowhere', /^There is no graph "nowhere"$/],
  ['an unknown object', '#/salesforce/Campaign', /^Salesforce keeps no "Campaign" here$/],
  ['an unknown kind', '#/outreach/snippets', /^Outreach has no page "snippets"$/],
] as const;

/** So many pages are opened one after the other in one tab: starting the app for each takes longer than the look at it. */
const AT_ONCE = 8;
const walks = Array.from({ length: Math.ceil(pages.length / AT_ONCE) }, (_, walk) =>
  pages.slice(walk * AT_ONCE, (walk + 1) * AT_ONCE),
);

describe('every page', () => {
  it.each(walks.map((walk) => ({ walk, names: walk.map(([name]) => name).join('; ') })))(
    'opens, and axe finds nothing in light or dark: $names',
    async ({ walk }) => {
      const page = await openApp(walk[0]?.[1]);
      const app = page.url().split('#')[0] ?? '';
      for (const [name, path, heading] of walk) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(app + path);
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
        await page.waitForLoadState('networkidle');
        expect({ name, found: await axe(page) }).toEqual({ name, found: [] });
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
        expect({ name, found: await axe(page, 'colours') }).toEqual({ name, found: [] });
      }
    },
  );
});

describe('the app', () => {
  it('opens on the run of the first example, with nothing to set up', async () => {
    const page = await openApp();
    await page.getByRole('heading', { level: 1, name: /^Simulator: / }).waitFor();
    await page.getByRole('region', { name: 'Records of the run' }).waitFor();
    expect(await page.getByRole('link', { name: 'Simulator', exact: true }).getAttribute('aria-current')).toBe('page');
  });

  it('fits its navigation and its tools into 1280 pixels', async () => {
    const page = await openApp('', { viewport: { width: 1280, height: 720 } });
    const link = page.getByRole('link', { name: 'Partner Apps' });
    const apps = await steadyBox(link);
    const graph = await steadyBox(page.getByRole('button', { name: /^Graph: / }));
    const menu = await steadyBox(page.getByRole('button', { name: 'Workspace' }));
    expect(apps.x + apps.width).toBeLessThanOrEqual(graph.x);
    expect(menu.x + menu.width).toBeLessThanOrEqual(1280);
  });

  it('shows the whole navigation on a screen of 640 pixels, as at 200 % zoom', async () => {
    const page = await openApp('', { viewport: { width: 640, height: 360 } });
    const nav = page.getByRole('navigation', { name: 'Pages' });
    await nav.getByRole('link', { name: 'Partner Apps' }).waitFor();
    for (const link of await nav.getByRole('link').all()) {
      const box = await steadyBox(link);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(640);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });

  it('leads from an unknown page to one that is there', async () => {
    const page = await openApp('#/nowhere');
    await page.getByRole('link', { name: 'Go to the first example' }).click();
    await page.getByRole('heading', { level: 1, name: /^Simulator: / }).waitFor();
  });

  it('skips the navigation by its first tab stop', async () => {
    const page = await openApp('#/salesforce');
    await page.getByRole('heading', { level: 1, name: 'Salesforce' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('names each page in its title', async () => {
    const page = await openApp('#/partner-logs');
    await page.getByRole('heading', { level: 1, name: 'Partner Logs' }).waitFor();
    expect(await page.title()).toBe('Partner Logs – FlowBuilder Simulator');
  });

  it('keeps the colour scheme that is chosen in the header', async () => {
    const page = await openApp('#/partner-apps', { colorScheme: 'light' });
    await page.getByRole('button', { name: /^Colours: / }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Partner Apps' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.getByRole('button', { name: 'Colours: Dark' }).waitFor();
  });

  it('keeps its header when a page fails, and says what to do', async () => {
    const page = await openApp('#/salesforce', { expectedErrors: [/./] });
    await page.getByRole('heading', { level: 1, name: 'Salesforce' }).waitFor();
    await page.route('**/partner-apps-page*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Partner Apps' }).click();
    await page.getByRole('alert').getByRole('heading', { name: 'This page stopped working' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Salesforce', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Salesforce' }).waitFor();
  });

  it('goes on in memory where the browser keeps nothing, and says so', async () => {
    const page = await openApp('#/partner-apps');
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.reload();
    await page.getByRole('button', { name: 'Not saved' }).click();
    await page.getByText('The browser keeps no data for this page.').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('switch', { name: 'Outreach integration' }).press('Space');
    await page.getByRole('link', { name: 'FlowBuilder', exact: true }).click();
    await page.getByRole('link', { name: 'Partner Apps' }).click();
    expect(await page.getByRole('switch', { name: 'Outreach integration' }).isChecked()).toBe(false);
  });
});
