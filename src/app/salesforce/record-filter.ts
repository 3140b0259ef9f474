import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldInfo, FieldType, FieldValue } from '#shared/field.ts';
import { assertNever } from '#shared/assert-never.ts';

/** One condition on a field that narrows a list of records; several all have to hold. */
export type RecordFilter =
  /** Text without case, in the value as it is shown: a lookup by name. */
  | { readonly type: 'contains'; readonly field: string; readonly text: string }
  /** One of the values as they are kept: a lookup by id. */
  | { readonly type: 'any'; readonly field: string; readonly values: readonly string[] }
  | { readonly type: 'ticked'; readonly field: string; readonly ticked: boolean }
  /** Both ends included; an empty end is open. Numbers, or days such as `2026-01-05`. */
  | { readonly type: 'between'; readonly field: string; readonly from: string; readonly to: string }
  | { readonly type: 'blank'; readonly field: string; readonly blank: boolean };

export type FilterType = RecordFilter['type'];

/** The conditions that a field of a type can be put under, the most useful first. */
export function filterTypesOf(type: FieldType): readonly FilterType[] {
  switch (type) {
    case 'checkbox':
      return ['ticked'];
    case 'number':
    case 'date':
    case 'datetime':
      return ['between', 'blank'];
    case 'picklist':
      return ['any', 'contains', 'blank'];
    case 'lookup':
      return ['contains', 'any', 'blank'];
    case 'id':
    case 'text':
    case 'textarea':
    case 'email':
    case 'phone':
    case 'url':
      return ['contains', 'blank'];
    default:
      return assertNever(type);
  }
}

type Test = (record: SalesforceRecord) => boolean;

/** Whether a record passes all filters. `shown` is a value as people read it. */
export function passesAll(
  filters: readonly RecordFilter[],
  fields: readonly FieldInfo[],
  shown: (field: FieldInfo, value: FieldValue) => FieldValue,
): Test {
  const known = new Map(fields.map((field) => [field.name, field]));
  const tests = filters.flatMap((filter) => {
    const field = known.get(filter.field);
    return field ? [testOf(filter, field, shown)] : [];
  });
  return (record) => tests.every((test) => test(record));
}

function testOf(
  filter: RecordFilter,
  field: FieldInfo,
  shown: (field: FieldInfo, value: FieldValue) => FieldValue,
): Test {
  const { name } = field;
  switch (filter.type) {
    case 'contains': {
      const wanted = filter.text.toLowerCase();
      return (record) =>
        String(shown(field, record[name] ?? null) ?? '')
          .toLowerCase()
          .includes(wanted);
    }
    case 'any': {
      const values = new Set(filter.values);
      return (record) => values.has(String(record[name] ?? ''));
    }
    case 'ticked':
      return (record) => (record[name] === true) === filter.ticked;
    case 'between':
      return field.type === 'number' ? numberTest(filter, name) : dayTest(filter, name);
    case 'blank':
      return (record) => ((record[name] ?? null) === null) === filter.blank;
    default:
      return assertNever(filter);
  }
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

function numberTest({ from, to }: Ends, name: string): Test {
  const low = from === '' ? -Infinity : Number(from);
  const high = to === '' ? Infinity : Number(to);
  return (record) => {
    const value = record[name];
    return typeof value === 'number' && value >= low && value <= high;
  };
}

/** Days compare as text; of a moment only its day counts. */
const dayTest =
  ({ from, to }: Ends, name: string): Test =>
  (record) => {
    const value = record[name];
    if (typeof value !== 'string') return false;
    const day = value.slice(0, 10);
    return (from === '' || day >= from) && (to === '' || day <= to);
  };
