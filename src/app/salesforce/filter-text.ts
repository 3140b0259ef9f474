import type { FieldInfo } from '#shared/field.ts';
import type { RecordFilter } from './record-filter.ts';

/** What a filter asks, behind the field's label: `contains "acme"`, `from 10 to 20`. */
export function filterText(filter: RecordFilter, nameOf: (value: string) => string): string {
  switch (filter.type) {
    case 'contains':
      return `contains “${filter.text}”`;
    case 'any':
      return `is ${listed(filter.values.map(nameOf))}`;
    case 'ticked':
      return filter.ticked ? 'is ticked' : 'is not ticked';
    case 'between':
      if (filter.from === '') return `up to ${filter.to}`;
      return filter.to === '' ? `from ${filter.from}` : `from ${filter.from} to ${filter.to}`;
    case 'blank':
      return filter.blank ? 'is blank' : 'is not blank';
  }
}

/** The choices of a condition in words, for fields of a type. */
export function conditionText(type: RecordFilter['type'], field: FieldInfo): string {
  switch (type) {
    case 'contains':
      return field.type === 'lookup' ? 'name contains' : 'contains';
    case 'any':
      return 'is one of';
    case 'ticked':
      return 'is';
    case 'between':
      return 'is between';
    case 'blank':
      return 'is blank or not';
  }
}

function listed(words: readonly string[]): string {
  if (words.length > 3) return `one of ${words.length} values`;
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
