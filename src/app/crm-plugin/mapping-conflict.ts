import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import { outreachFieldLabel } from './outreach-fields.ts';

/**
 * Why a mapping cannot stand among the others of its type, in one sentence; null where it can. One Outreach field
 * may go out to several fields of Salesforce (SYN-19), but only one field may write to another.
 */
export function mappingConflict(
  type: SyncType,
  mapping: SyncMapping,
  others: readonly SyncMapping[],
  fields: readonly FieldInfo[],
): string | null {
  const { outreachField, salesforceField } = mapping;
  const there = (): string => outreachFieldLabel(type, outreachField);
  const here = (): string => labelIn(fields, salesforceField);
  for (const other of others) {
    const sameThere = other.outreachField === outreachField;
    const sameHere = other.salesforceField === salesforceField;
    if (sameThere && sameHere) return `${there()} is mapped to ${here()} already.`;
    if (sameThere && mapping.updatesIn && other.updatesIn)
      return `${there()} takes its value from ${labelIn(fields, other.salesforceField)} already: only one field may update it.`;
    if (sameHere && mapping.updatesOut && other.updatesOut)
      return `${here()} takes its value from ${outreachFieldLabel(type, other.outreachField)} already: only one field may update it.`;
    if (sameThere && outreachField === 'id')
      return `${there()} goes to ${labelIn(fields, other.salesforceField)} already.`;
  }
  return null;
}

/** A new mapping with the directions that fit and that nothing else takes: the id goes out only (SYN-7). */
export function newMapping(
  outreachField: string,
  salesforceField: string,
  others: readonly SyncMapping[],
  field: FieldInfo | undefined,
): SyncMapping {
  const isId = outreachField === 'id';
  const takenIn = others.some((other) => other.outreachField === outreachField && other.updatesIn);
  const takenOut = others.some((other) => other.salesforceField === salesforceField && other.updatesOut);
  const isSystem = field?.readOnly === true && field.custom !== true;
  return {
    outreachField,
    salesforceField,
    updatesIn: !isId && !takenIn,
    updatesOut: !takenOut && !isSystem,
  };
}

export const labelIn = (fields: readonly FieldInfo[], name: string): string =>
  fields.find((field) => field.name === name)?.label ?? name;
