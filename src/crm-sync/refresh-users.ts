import { createLockedUser, userInOutreach } from './owners.ts';
import { refuse } from './refuse.ts';
import type { SyncContext } from './sync-context.ts';
import { updateCounterpart } from './update-counterpart.ts';

/** [SYN-13] Brings one CRM user, active or not, up to date in Outreach; one who is not there gets a locked seat. */
export function refreshUser(context: SyncContext, id: string): void {
  const user = context.salesforce.get('User', id);
  if (!user) return;
  const linked = context.links.ofSalesforce(id);
  const known = userInOutreach(context, user);
  context.backlog.takeChanged('User', id);
  if (known === undefined) {
    const made = createLockedUser(context, user, 'SYN-13');
    if (made.ok) return;
    const { code, why } = made.error;
    return refuse(context, 'in', { object: 'User', record: id, code, text: why.text, rule: 'SYN-13' });
  }
  const link = linked ?? context.links.ofSalesforce(id);
  if (link) updateCounterpart(context, link, user, { fields: null, hops: 0 });
}
