import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { formatDate, formatInstant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { MomentWords } from './csv-layout.ts';
import { type DateOrder, readMoment } from './read-date.ts';
import { readNumber } from './read-number.ts';

const TICKED: ReadonlySet<string> = new Set(['true', '1', 'yes', 'y', 'x', 'on', 'checked']);
const UNTICKED: ReadonlySet<string> = new Set(['false', '0', 'no', 'n', 'off', 'unchecked']);

/** The value of one cell by its field's type; a blank cell is `null`. Answers why it cannot be read. */
export function readCell(
  field: FieldInfo,
  cell: string,
  order: DateOrder,
  moment?: MomentWords,
): Result<FieldValue, string> {
  const text = cell.trim();
  if (text === '') return ok(null);
  switch (field.type) {
    case 'checkbox':
      return readCheckbox(field, text);
    case 'number': {
      const value = readNumber(text);
      return value === null ? err(`${field.label}: "${text}" is not a number`) : ok(value);
    }
    case 'date':
    case 'datetime': {
      const word = moment?.(text, field.type);
      if (word !== undefined) return ok(word);
      const read = readMoment(text, order);
      if (!read.ok) return err(`${field.label}: ${read.error}`);
      return ok(field.type === 'date' ? formatDate(read.value) : formatInstant(read.value));
    }
    default:
      return ok(text);
  }
}

function readCheckbox(field: FieldInfo, text: string): Result<FieldValue, string> {
  const word = text.toLowerCase();
  if (TICKED.has(word)) return ok(true);
  return UNTICKED.has(word) ? ok(false) : err(`${field.label}: "${text}" is neither true nor false`);
}
