import { describe, expect, it } from 'vitest';
import { connectionReport } from '#app/crm-plugin/connection-report.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { orgInstant } from '#app/org-instant.ts';
import { atDesk } from '#app/org-desk.ts';
import { ok } from '#shared/result.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();

function reconnected(refreshUsersOnReconnect: boolean): { readonly before: OrgSetup; readonly after: OrgSetup } {
  const before = { ...setup, sync: { ...setup.sync, connected: false, refreshUsersOnReconnect } };
  const done = atDesk(before, orgInstant, ({ sync }) => {
    sync.connect();
    return ok(null);
  });
  if (!done.ok) throw new Error('Connecting refuses nothing');
  return { before, after: done.value.org };
}

describe('what reconnecting says that it did', () => {
  it('[SYN-13] counts the users synced and the locked seats made, active or not', () => {
    const { before, after } = reconnected(true);
    expect(after.outreach.users.filter((user) => user.locked)).toHaveLength(2);
    expect(connectionReport(before, after)).toBe('4 users synced, 2 locked seats made.');
  });

  it('[SYN-13] says that no seats are made where users are not refreshed', () => {
    const { before, after } = reconnected(false);
    expect(after.outreach.users).toEqual(before.outreach.users);
    expect(connectionReport(before, after)).toBe('Users are not refreshed: no seats are made.');
  });
});
