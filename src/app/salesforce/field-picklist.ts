import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';

/** The values that a picklist has; Lead Status has a list of its own (SF-4). */
export function picklistOf(state: SalesforceState, field: FieldInfo): readonly string[] {
  const own = field.picklist ?? [];
  return own.length === 0 && field.name === 'Status' ? state.leadStatuses.map(({ name }) => name) : own;
}

/** The values that a person is offered for a picklist. [SF-4] A converted lead status is set by a conversion only. */
export function offeredValues(state: SalesforceState, field: FieldInfo): readonly string[] {
  const values = picklistOf(state, field);
  if (field.name !== 'Status') return values;
  const converted = new Set(state.leadStatuses.filter((status) => status.converted).map(({ name }) => name));
  return values.filter((value) => !converted.has(value));
}
