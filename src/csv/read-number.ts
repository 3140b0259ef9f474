const PLAIN = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED_COMMAS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_DOTS = /^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/;
const DECIMAL_COMMA = /^-?\d+,\d+$/;
/** A currency's code or sign before or after the number, and the per cent sign. */
const UNIT = /^(?:[A-Z]{3}\s+|\p{Sc}\s*)|(?:\s+[A-Z]{3}|\s*\p{Sc}|\s*%)$/gu;

/**
 * Reads `1234.5`, `1,234.50`, `1 234,50`, `1.234,50`, `USD 1,200`, `(1,200)`; a single comma before
 * three digits separates thousands. `null` where the text is no number.
 */
export function readNumber(text: string): number | null {
  const negative = /^\((.*)\)$/.exec(text);
  const bare = (negative?.[1] ?? text).replace(UNIT, '').replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
  const digits = toPlain(bare.trim());
  if (digits === null) return null;
  const value = Number(digits);
  if (!Number.isFinite(value)) return null;
  return negative ? -value : value;
}

function toPlain(text: string): string | null {
  if (PLAIN.test(text)) return text;
  if (GROUPED_COMMAS.test(text)) return text.replaceAll(',', '');
  if (GROUPED_DOTS.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return DECIMAL_COMMA.test(text) ? text.replace(',', '.') : null;
}
