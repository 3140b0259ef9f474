import { SYNC_TYPES } from '#crm-sync/sync-state.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { type ImportChanges, withImport } from '#world/import-changes.ts';

/**
 * The org with an import done to it, or `null` where it is not the org that the import was worked out for.
 * [SYN-5] The next poll takes note of what came in, as it does of records that any import creates.
 */
export function applyImport(org: OrgSetup, before: SalesforceState, changes: ImportChanges): OrgSetup | null {
  if (org.salesforce !== before) return null;
  const changed = { ...org.sync.changed };
  for (const type of SYNC_TYPES) {
    const added = (changes.added[type] ?? []).map((record) => String(record['Id']));
    const written = type === changes.object ? changes.written.map(({ id }) => id) : [];
    if (added.length + written.length > 0) changed[type] = [...new Set([...changed[type], ...written, ...added])];
  }
  return { ...org, salesforce: withImport(org.salesforce, changes), sync: { ...org.sync, changed } };
}
