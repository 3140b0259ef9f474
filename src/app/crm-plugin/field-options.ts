import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { FieldOptionGroup } from './field-select.tsx';
import { mappingMisfit } from './mapping-fit.ts';
import { outreachFields } from './outreach-fields.ts';

/** Outreach's fields of a type, those that no mapping has yet first. */
export function outreachOptions(type: SyncType, mappings: readonly SyncMapping[]): readonly FieldOptionGroup[] {
  const taken = new Set(mappings.map((mapping) => mapping.outreachField));
  const all = outreachFields(type).map(({ value, label }) => ({ value, label }));
  return [
    { group: 'Not mapped', items: all.filter(({ value }) => !taken.has(value)) },
    { group: 'Mapped', items: all.filter(({ value }) => taken.has(value)) },
  ];
}

/** Fields of a Salesforce object, custom ones too; those that go with an Outreach field first. */
export function salesforceOptions(
  type: SyncType,
  mapping: Omit<SyncMapping, 'salesforceField'>,
  fields: readonly FieldInfo[],
): readonly FieldOptionGroup[] {
  const fits = (field: FieldInfo): boolean =>
    mappingMisfit(type, { ...mapping, salesforceField: field.name }, field) === null;
  const items = (of: readonly FieldInfo[]): FieldOptionGroup['items'] =>
    of
      .map(({ name, label }) => ({ value: name, label }))
      .sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  return [
    { group: 'Fields that fit', items: items(fields.filter(fits)) },
    { group: 'Fields that do not fit', items: items(fields.filter((field) => !fits(field))) },
  ];
}
