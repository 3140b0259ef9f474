import { counterpartOf } from '#crm-sync/sync-links.ts';
import type { SyncLink, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { TwoSystems } from './two-systems.ts';

const byPeople = (through: string): boolean => through === 'person' || through === 'import';

/** Outreach's value of a mapped field as Salesforce would hold it. */
function valueInOutreach({ outreach, state }: TwoSystems, link: SyncLink, field: string): FieldValue {
  if (link.type === 'User') {
    const user = outreach.get('user', link.outreachId);
    return user?.[field as 'email' | 'firstName' | 'lastName'] ?? null;
  }
  const linked = (type: SyncType, id: number | null): FieldValue =>
    state.links.find((each) => each.type === type && each.outreachId === id)?.salesforceId ?? null;
  if (link.type === 'Account') {
    const account = outreach.get('account', link.outreachId);
    if (field === 'owner') return linked('User', account?.ownerId ?? null);
    return (field === 'name' ? account?.name : account?.values[field]) ?? null;
  }
  const prospect = outreach.get('prospect', link.outreachId);
  if (!prospect) return null;
  if (field === 'email') return prospect.emails[0] ?? null;
  if (field === 'stage') return outreach.get('stage', prospect.stageId ?? 0)?.name ?? null;
  if (field === 'owner') return linked('User', prospect.ownerId);
  if (field === 'account') return linked('Account', prospect.accountId);
  return prospect[field as 'firstName' | 'lastName' | 'company' | 'title'];
}

const outreachNames: Readonly<Record<string, string>> = {
  email: 'emails',
  owner: 'ownerId',
  stage: 'stageId',
  account: 'accountId',
};

/** When people last changed a field of a record. */
function lastChange({ changes }: TwoSystems, object: string, id: string, field: string): Instant {
  const change = changes.findLast(
    (each) =>
      each.object === object &&
      each.id === id &&
      byPeople(each.by.through) &&
      JSON.stringify(each.before?.[field] ?? null) !== JSON.stringify(each.after?.[field] ?? null),
  );
  return change?.at ?? -Infinity;
}

/**
 * Fields of linked records that are open both ways and differ, where no line of the log since the last change
 * of the field says that something was refused.
 */
export function disagreements(systems: TwoSystems): readonly string[] {
  const { salesforce, outreach, state, events } = systems;
  return state.links.flatMap((link) => {
    const { toggles, mappings } = state.types[link.type];
    const open = toggles.polling && toggles.inboundUpdate && toggles.pushing && toggles.outboundUpdate;
    const record = salesforce.get(link.type, link.salesforceId);
    const kind = counterpartOf(link.type);
    const isThere = outreach.get(kind, link.outreachId) !== undefined;
    if (!open || !record || record['IsConverted'] === true || !isThere) return [];
    return mappings.flatMap(({ outreachField, salesforceField, updatesIn, updatesOut }) => {
      if (!updatesIn || !updatesOut || outreachField === 'id') return [];
      const here = record[salesforceField] ?? null;
      const there = valueInOutreach(systems, link, outreachField);
      if (here === there) return [];
      const since = Math.max(
        lastChange(systems, link.type, link.salesforceId, salesforceField),
        lastChange(systems, kind, String(link.outreachId), outreachNames[outreachField] ?? outreachField),
      );
      const told = events.some(
        (event) =>
          event.type === 'sync-refused' &&
          event.record === link.salesforceId &&
          (event.fields?.includes(salesforceField) ?? true) &&
          event.at >= since,
      );
      return told
        ? []
        : [`${link.type} ${salesforceField}: ${String(here)} in Salesforce, ${String(there)} in Outreach`];
    });
  });
}

/** Changes that people made, and changes that the plugin made because of them. */
export function countChanges({ changes }: TwoSystems): { readonly people: number; readonly plugin: number } {
  const plugin = changes.filter(({ by }) => by.through === 'outreach-sync').length;
  return { people: changes.filter(({ by }) => byPeople(by.through)).length, plugin };
}

/** [SYN-12] Calls that were spent on something: polls that found records, and updates that went out. */
export function callsForWork({ events }: TwoSystems): number {
  return events.reduce((sum, event) => {
    if (event.type === 'sync-polled') return sum + (event.detected > 0 ? event.calls : 0);
    return sum + (event.direction === 'out' ? 1 : 0);
  }, 0);
}
