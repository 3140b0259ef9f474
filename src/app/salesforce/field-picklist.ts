import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';

/** The values that a picklist offers; Lead Status has a list of its own (SF-4). */
export function picklistOf(state: SalesforceState, field: FieldInfo): readonly string[] {
  const own = field.picklist ?? [];
  return own.length === 0 && field.name === 'Status' ? state.leadStatuses.map(({ name }) => name) : own;
}
