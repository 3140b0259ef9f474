import { isBlank, momentOf, numberOf } from '#criteria/compare-values.ts';
import type { Criterion } from '#criteria/criteria.ts';
import { parseRelativeDate } from '#criteria/relative-date.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';

/** What of a criterion's value another field can have too; null where nothing is left of it. */
export function keptValue(
  value: Criterion['value'],
  before: FieldInfo | undefined,
  field: FieldInfo,
): Criterion['value'] {
  const fits = (item: FieldValue): boolean => !isBlank(item) && fitsField(item, before, field);
  if (Array.isArray(value)) return value.filter(fits);
  const single = (value ?? null) as FieldValue;
  return fits(single) ? single : null;
}

function fitsField(value: string | number | boolean, before: FieldInfo | undefined, field: FieldInfo): boolean {
  switch (field.type) {
    case 'number':
      return !Number.isNaN(numberOf(value));
    case 'checkbox':
      return typeof value === 'boolean';
    case 'date':
    case 'datetime':
      return momentOf(value) !== undefined || parseRelativeDate(value) !== undefined;
    case 'picklist':
      return (field.picklist ?? []).some((listed) => listed.toLowerCase() === String(value).toLowerCase());
    case 'id':
    case 'lookup':
      return before?.type === 'lookup' && before.referenceTo?.join() === field.referenceTo?.join();
    default:
      // An id or a moment says nothing as a text.
      return before !== undefined && !['id', 'lookup', 'date', 'datetime', 'checkbox'].includes(before.type);
  }
}

/** The values of a criterion that went when its field was changed, in words; undefined where none did. */
export function lostValue(before: Criterion, after: Criterion): string | undefined {
  const listOf = ({ value }: Criterion): readonly FieldValue[] =>
    (Array.isArray(value) ? value : [value ?? null]).filter((item) => !isBlank(item));
  const kept = new Set(listOf(after));
  const lost = listOf(before).filter((item) => !kept.has(item));
  return lost.length === 0 ? undefined : lost.map((item) => `“${String(item)}”`).join(', ');
}
