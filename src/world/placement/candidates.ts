import { operators } from '#criteria/operators.ts';
import type { Criterion } from '#criteria/criteria.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { DAY, formatDate, formatInstant, HOUR, parseInstant } from '#shared/instant.ts';

/** Values that a field could be given so that criteria about it hold or fail, the present one first. */
export function candidateValues(
  field: FieldInfo,
  criteria: readonly Criterion[],
  before: FieldValue,
  { now }: { readonly now: number },
): readonly FieldValue[] {
  const others = [
    ...criteria.flatMap((criterion) => near(field, criterion, now)),
    ...(field.picklist ?? []),
    ...plainValues(field, now),
    ...(field.required === true ? [] : [null]),
  ];
  return [before, ...others.filter((value) => fits(field, value))];
}

/** Values at and around what a criterion compares with. */
function near(field: FieldInfo, { operator, value }: Criterion, now: number): readonly FieldValue[] {
  const given = (typeof value === 'object' && value !== null ? value : [value ?? null]).filter((each) => each !== null);
  if (operators[operator].operand === 'days') return [moment(field, now), moment(field, now - 400 * DAY)];
  return given.flatMap((each): readonly FieldValue[] => {
    const read = operators[operator].operand === 'moment' ? parseInstant(String(each)) : undefined;
    if (read?.ok) return [-DAY, 0, DAY].map((shift) => moment(field, read.value + shift));
    const number = Number(each);
    if (field.type === 'number') return Number.isFinite(number) ? [number, number + 1, number - 1] : [];
    if (field.type === 'checkbox') return [each === true || each === 'true'];
    const text = String(each);
    if (field.type !== 'email') return [text, `${text} 1`, `New ${text}`];
    return text.includes('@')
      ? [`alex.new${text.slice(text.indexOf('@'))}`, text]
      : [`${text}@new-company.example`, `alex.new@${text}`, `alex.${text}@new-company.example`];
  });
}

function plainValues(field: FieldInfo, now: number): readonly FieldValue[] {
  switch (field.type) {
    case 'number':
      return [1, 0];
    case 'checkbox':
      return [true, false];
    case 'date':
    case 'datetime':
      return [moment(field, now), moment(field, now - 400 * DAY)];
    case 'url':
      return ['https://new-company.example'];
    case 'email':
      return ['alex.new@new-company.example'];
    case 'text':
    case 'textarea':
    case 'phone':
      return ['New'];
    case 'id':
    case 'lookup':
    case 'picklist':
      return [];
  }
}

const moment = ({ type }: FieldInfo, at: number): FieldValue =>
  type === 'date' ? formatDate(at) : formatInstant(at - HOUR);

/** Whether Salesforce would take the value for the field. */
function fits(field: FieldInfo, value: FieldValue): boolean {
  if (value === null) return field.required !== true;
  if (typeof value === 'string' && value.length > (field.length ?? Infinity)) return false;
  if (field.type === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value));
  return field.type !== 'lookup' || /^(?:\w{15}|\w{18})$/.test(String(value));
}
