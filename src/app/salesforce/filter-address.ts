import type { FilterType, RecordFilter } from './record-filter.ts';

/** The query key that each filter of a list stands under. */
export const FILTER_KEY = 'where';

/** `Status:any:New|Working`: a filter as it stands in an address. */
export function printFilter(filter: RecordFilter): string {
  const head = `${filter.field}:${WORDS[filter.type]}`;
  switch (filter.type) {
    case 'contains':
      return `${head}:${filter.text}`;
    case 'any':
      return `${head}:${filter.values.map(escaped).join('|')}`;
    case 'ticked':
      return `${head}:${filter.ticked ? 'yes' : 'no'}`;
    case 'between':
      return `${head}:${filter.from}..${filter.to}`;
    case 'blank':
      return `${head}:${filter.blank ? 'yes' : 'no'}`;
  }
}

/** Reads what `printFilter` wrote; undefined where an address says something else. */
export function parseFilter(text: string): RecordFilter | undefined {
  const parts = /^([A-Za-z]\w*):([a-z]+):(.*)$/s.exec(text);
  const [, field = '', word = '', rest = ''] = parts ?? [];
  if (!parts || rest === '') return undefined;
  switch (word) {
    case WORDS.contains:
      return { type: 'contains', field, text: rest };
    case WORDS.any:
      return { type: 'any', field, values: pieces(rest) };
    case WORDS.ticked:
      return { type: 'ticked', field, ticked: rest === 'yes' };
    case WORDS.blank:
      return { type: 'blank', field, blank: rest === 'yes' };
    case WORDS.between: {
      const [from = '', to = ''] = rest.split('..');
      return END.test(from) && END.test(to) && from + to !== '' ? { type: 'between', field, from, to } : undefined;
    }
    default:
      return undefined;
  }
}

const WORDS: Readonly<Record<FilterType, string>> = {
  contains: 'contains',
  any: 'any',
  ticked: 'ticked',
  between: 'between',
  blank: 'blank',
};

/** Nothing, a number or a day. */
const END = /^(?:|-?\d+(?:\.\d+)?|\d{4}-\d{2}-\d{2})$/;

const escaped = (value: string): string => value.replace(/[\\|]/g, (sign) => `\\${sign}`);

/** Splits at each bar that is not escaped. */
const pieces = (text: string): readonly string[] =>
  (text.match(/(?:\\.|[^|\\])+/gs) ?? []).map((piece) => piece.replace(/\\(.)/gs, '$1'));
