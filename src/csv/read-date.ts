import { err, type Result } from '#shared/result.ts';
import { type Instant, parseInstant } from '#shared/instant.ts';

/** Which of a date's first two numbers is the month, where both could be. */
export type DateOrder = 'month-first' | 'day-first';

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?)?$/;
const YEAR_FIRST_SLASHES = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;

/**
 * Reads the forms that Salesforce writes: ISO dates and date-times, and those of its reports, such as
 * `1/5/2026`, `1/5/2026 9:00 AM`, `05.01.2026 09:00`. Times without an offset are UTC.
 */
export function readMoment(text: string, order: DateOrder): Result<Instant, string> {
  const slashed = YEAR_FIRST_SLASHES.exec(text);
  if (slashed) return parseInstant(`${slashed[1]}-${two(slashed[2])}-${two(slashed[3])}`);
  const match = NUMERIC.exec(text);
  if (!match) return parseInstant(text);
  const dayFirst = match[2] === '.' || order === 'day-first';
  const [month, day] = dayFirst ? [match[3], match[1]] : [match[1], match[3]];
  const hour = hourOf(match[5], match[8]);
  if (hour === null) return err(`"${text}" names a time of day that does not exist`);
  return parseInstant(`${match[4]}-${two(month)}-${two(day)}T${two(hour)}:${two(match[6])}:${two(match[7])}Z`);
}

const two = (digits: string | undefined): string => (digits ?? '0').padStart(2, '0');

function hourOf(digits: string | undefined, half: string | undefined): string | null {
  if (half === undefined) return digits ?? '0';
  const hour = Number(digits);
  if (hour < 1 || hour > 12) return null;
  return String((hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

/**
 * The order in which a column writes days and months: told by any number above 12. `null` where the
 * column has dates of this form but none tells; `undefined` where it has none.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | null | undefined {
  let seen = false;
  for (const cell of cells) {
    const match = NUMERIC.exec(cell.trim());
    if (!match || match[2] === '.') continue;
    if (Number(match[1]) > 12) return 'day-first';
    if (Number(match[3]) > 12) return 'month-first';
    seen = true;
  }
  return seen ? null : undefined;
}
