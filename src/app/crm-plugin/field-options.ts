import type { SyncMapping, SyncType } from '#crm-sync/sync-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { FieldOptionGroup } from './field-select.tsx';
import { mappingMisfit } from './mapping-fit.ts';
import { outreachFields } from './outreach-fields.ts';
import type { FieldPair, IsTaken } from './taken-fields.ts';

/** Outreach's fields of a type for a mapping, those that no other mapping has first. */
export function outreachOptions(
  type: SyncType,
  { salesforceField }: FieldPair,
  others: readonly SyncMapping[],
  isTaken: IsTaken,
): readonly FieldOptionGroup[] {
  const mapped = new Set(others.map((each) => each.outreachField));
  const all = outreachFields(type).map(({ value, label }) => ({
    value,
    label,
    taken: isTaken({ outreachField: value, salesforceField }),
  }));
  return [
    { group: 'Not mapped', items: all.filter(({ value }) => !mapped.has(value)) },
    { group: 'Mapped', items: all.filter(({ value }) => mapped.has(value)) },
  ];
}

/** Fields of a Salesforce object for a mapping, custom ones too; those that go with its Outreach field first. */
export function salesforceOptions(
  type: SyncType,
  mapping: SyncMapping,
  fields: readonly FieldInfo[],
  isTaken: IsTaken = () => false,
): readonly FieldOptionGroup[] {
  const fits = (field: FieldInfo): boolean =>
    mappingMisfit(type, { ...mapping, salesforceField: field.name }, field) === null;
  const items = (of: readonly FieldInfo[]): FieldOptionGroup['items'] =>
    of
      .map(({ name, label }) => ({
        value: name,
        label,
        taken: isTaken({ outreachField: mapping.outreachField, salesforceField: name }),
      }))
      .sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  return [
    { group: 'Fields that fit', items: items(fields.filter(fits)) },
    { group: 'Fields that do not fit', items: items(fields.filter((field) => !fits(field))) },
  ];
}
