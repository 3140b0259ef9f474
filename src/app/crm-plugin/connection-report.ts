import type { OrgSetup } from '#world/org-setup.ts';
import { count } from './sync-log.ts';

/** [SYN-13] What connecting the plugin did, in a sentence or two: users synced, seats made, what goes out with the next run. */
export function connectionReport(before: OrgSetup, after: OrgSetup): string {
  const known = new Set(before.outreach.users.map((user) => user.id));
  const made = after.outreach.users.filter((user) => !known.has(user.id));
  const locked = made.filter((user) => user.locked).length;
  const waiting = after.sync.usersToRefresh?.length ?? 0;
  const synced = usersLinked(after);
  if (!after.sync.refreshUsersOnReconnect) return 'Users are not refreshed: no seats are made.';
  return [
    `${count(synced, 'user')} synced, ${count(locked, 'locked seat')} made.`,
    ...(waiting > 0 ? [`${count(waiting, 'user')} more with the first poll of the next run.`] : []),
  ].join(' ');
}

const usersLinked = (org: OrgSetup): number => org.sync.links.filter((link) => link.type === 'User').length;
