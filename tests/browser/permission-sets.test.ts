import { describe, expect, it } from 'vitest';
import { openApp } from '../support/browser.ts';

describe('Permission sets in Salesforce Setup', () => {
  it('[LOG-7] shows who has LD Read Only, and assigns and removes it for many at once, with undo', async () => {
    const page = await openApp('#/salesforce-setup/permission-sets');
    const table = page.getByRole('grid', { name: 'Users and LD Read Only' });
    await table.waitFor();
    await page.getByText('3 of 8 users with it').waitFor();
    await page.getByText('Without', { exact: true }).click();
    await expect.poll(() => table.getByRole('row').count()).toBe(6);
    await page.getByRole('checkbox', { name: 'Select all rows' }).check();
    await page.getByText('5 selected').waitFor();
    await page.getByRole('button', { name: 'Assign LD Read Only' }).click();
    await page.getByText('8 of 8 users with it').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('3 of 8 users with it').waitFor();
    await page.getByText('With LD Read Only', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Select Dana Reyes' }).check();
    await page.getByRole('button', { name: 'Remove LD Read Only' }).click();
    await page.getByText('2 of 8 users with it').waitFor();
  });

  it('[LOG-7] finds a user by name and title, and shows the same under Users', async () => {
    const page = await openApp('#/salesforce-setup/permission-sets');
    const table = page.getByRole('grid', { name: 'Users and LD Read Only' });
    await table.waitFor();
    await page.getByRole('searchbox', { name: 'Search users' }).fill('account executive');
    await expect.poll(() => table.getByRole('row').count()).toBe(5);
    await page.getByRole('searchbox', { name: 'Search users' }).fill('tom');
    await page.getByRole('checkbox', { name: 'LD Read Only: Tom Becker' }).check();
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    const box = page.getByRole('checkbox', { name: 'LD Read Only: Tom Becker' });
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await page.getByText('Tom Becker has no longer LD Read Only.').waitFor();
  });
});
