import { accountInOutreach } from './accounts.ts';
import { userInOutreach } from './owners.ts';
import { refuse } from './refuse.ts';
import { pushes, type SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncType } from './sync-state.ts';

/** [SYN-10] Queues every linked record of a type with all fields that are mapped with Updates Out. */
export function forcePush(context: SyncContext, type: SyncType): void {
  const { links, outreach, salesforce, queuePush, settings } = context;
  if (!pushes(settings.types[type])) {
    const text = `Nothing was pushed: Pushing or Outbound Update is off for ${type}.`;
    return refuse(context, 'out', { object: type, record: '', code: 'switched-off', text, rule: 'SYN-2' });
  }
  if (type === 'User') for (const user of salesforce.list('User')) userInOutreach(context, user);
  if (type === 'Account') for (const account of salesforce.list('Account')) accountInOutreach(context, account);
  const fields = settings.types[type].mappings.flatMap((each) => (each.updatesOut ? [each.outreachField] : []));
  const kind = counterpartOf(type);
  for (const { id } of outreach.list(kind)) {
    const link = links.ofOutreach(kind, id);
    if (link?.type === type) queuePush(link, fields);
  }
}
