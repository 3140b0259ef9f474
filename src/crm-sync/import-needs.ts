import { textOf, type SyncContext } from './sync-context.ts';
import type { SyncType } from './sync-state.ts';

/** What importing a record takes beyond its share of the batch. */
export interface ImportNeeds {
  /** [SYN-12] One for each related record that the plugin does not know. */
  readonly calls: number;
  /** [OUT-11] One for each record that may be written in Outreach. */
  readonly requests: number;
}

type Known = Pick<SyncContext, 'salesforce' | 'links' | 'backlog' | 'settings'>;

/** What the import of a record that waits for a poll may take. */
export function importNeeds(context: Known, type: SyncType, id: string): ImportNeeds {
  const record = context.salesforce.get(type, id);
  if (!record || type === 'User' || type === 'Account') return { calls: 0, requests: 1 };
  const link = context.links.ofSalesforce(id);
  const { fields } = context.backlog.changeOf(type, id);
  const ids = new Set<string>();
  // [SYN-8] A new prospect needs its owner, mapped or not.
  if (!link) ids.add(textOf(record, 'OwnerId'));
  for (const { outreachField, salesforceField, updatesIn } of context.settings.types[type].mappings) {
    const isRelated = outreachField === 'owner' || outreachField === 'account';
    if (isRelated && updatesIn && (!link || !fields || fields.has(salesforceField))) {
      ids.add(textOf(record, salesforceField));
    }
  }
  let calls = 0;
  for (const related of ids) if (isUnknown(context, related)) calls += 1;
  return { calls, requests: 1 + calls };
}

const isUnknown = (context: Known, id: string): boolean =>
  id !== '' &&
  !context.links.ofSalesforce(id) &&
  (context.salesforce.get('User', id) ?? context.salesforce.get('Account', id)) !== undefined;
