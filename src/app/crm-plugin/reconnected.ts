import type { OrgSetup } from '#world/org-setup.ts';

/** [SYN-13] The org with the plugin connected; with the setting on, the next poll takes every user. */
export function reconnected(org: OrgSetup): OrgSetup {
  const { sync } = org;
  const users = org.salesforce.records.User.filter((user) => user['IsDeleted'] !== true).map((user) =>
    String(user['Id']),
  );
  const changed = sync.refreshUsersOnReconnect ? { ...sync.changed, User: users } : sync.changed;
  return { ...org, sync: { ...sync, connected: true, changed } };
}
