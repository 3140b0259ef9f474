/** What a number field takes. */
export interface NumberBounds {
  readonly min: number;
  readonly max?: number;
  /** Whether fractions are taken too. */
  readonly fractions?: boolean;
  /** What a blank field means; absent where a number is needed. */
  readonly blank?: string;
  /** Unit after the number, such as ` min`. */
  readonly suffix?: string;
}

const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Reads plain digits, with thousand commas and the unit or without them; NaN for all else, so that nothing is guessed. */
export function readNumber(text: string, { suffix = '' }: Pick<NumberBounds, 'suffix'>): number {
  const trimmed = text.trim();
  const unit = suffix.trim();
  const digits = unit !== '' && trimmed.endsWith(unit) ? trimmed.slice(0, -unit.length).trimEnd() : trimmed;
  return NUMBER.test(digits) ? Number(digits.replaceAll(',', '')) : Number.NaN;
}

/** What is wrong with a number as it was typed, and what is allowed; undefined where it fits. */
export function numberFault(text: string, bounds: NumberBounds): string | undefined {
  const { min, max, fractions, blank } = bounds;
  if (text.trim() === '') return blank === undefined ? 'Cannot be blank.' : undefined;
  const value = readNumber(text, bounds);
  const most = max ?? (value > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : undefined);
  const fits = fractions ? Number.isFinite(value) : Number.isSafeInteger(value);
  if (fits && value >= min && (most === undefined || value <= most)) return undefined;
  const kind = fractions ? 'A number' : 'A whole number';
  return most === undefined ? `${kind}, ${min} or more.` : `${kind} from ${min} to ${most}.`;
}

/** A number as the field shows it; blank for null. */
export const numberText = (value: number | null, { suffix = '' }: Pick<NumberBounds, 'suffix'>): string =>
  value === null ? '' : `${value.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${suffix}`;
