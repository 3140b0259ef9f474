import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { FieldOptionGroup } from './field-select.tsx';
import { mappingConflict } from './mapping-conflict.ts';
import { mappingMisfit } from './mapping-fit.ts';
import { outreachFields } from './outreach-fields.ts';

/** Outreach's fields of a type, those that no other mapping has first. `mapping` is the one to be changed, if any. */
export function outreachOptions(
  type: SyncType,
  others: readonly SyncMapping[],
  fields: readonly FieldInfo[],
  mapping?: SyncMapping,
): readonly FieldOptionGroup[] {
  const mapped = new Set(others.map((each) => each.outreachField));
  const all = outreachFields(type).map(({ value, label }) => ({
    value,
    label,
    taken: mapping !== undefined && isTaken(type, { ...mapping, outreachField: value }, mapping, others, fields),
  }));
  return [
    { group: 'Not mapped', items: all.filter(({ value }) => !mapped.has(value)) },
    { group: 'Mapped', items: all.filter(({ value }) => mapped.has(value)) },
  ];
}

/** Fields of a Salesforce object, custom ones too; those that go with an Outreach field first. */
export function salesforceOptions(
  type: SyncType,
  mapping: SyncMapping,
  fields: readonly FieldInfo[],
  others: readonly SyncMapping[] = [],
): readonly FieldOptionGroup[] {
  const fits = (field: FieldInfo): boolean =>
    mappingMisfit(type, { ...mapping, salesforceField: field.name }, field) === null;
  const items = (of: readonly FieldInfo[]): FieldOptionGroup['items'] =>
    of
      .map(({ name, label }) => ({
        value: name,
        label,
        taken: isTaken(type, { ...mapping, salesforceField: name }, mapping, others, fields),
      }))
      .sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  return [
    { group: 'Fields that fit', items: items(fields.filter(fits)) },
    { group: 'Fields that do not fit', items: items(fields.filter((field) => !fits(field))) },
  ];
}

/** Whether another mapping stands against a change of a mapping. */
const isTaken = (
  type: SyncType,
  next: SyncMapping,
  mapping: SyncMapping,
  others: readonly SyncMapping[],
  fields: readonly FieldInfo[],
): boolean =>
  (next.outreachField !== mapping.outreachField || next.salesforceField !== mapping.salesforceField) &&
  mappingConflict(type, next, others, fields) !== null;
