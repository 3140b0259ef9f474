import { DAY, parseInstant, type Instant } from '#shared/instant.ts';
import { localDay } from '#shared/local-day.ts';
import type { FieldValue } from '#shared/field.ts';
import { parseRelativeDate, type RelativeDate } from './relative-date.ts';

export const isBlank = (value: FieldValue | undefined): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** The right side of a comparison with everything worked out that does not depend on the record. */
export interface Operand {
  readonly value: FieldValue;
  /** Lower-case text of the value. */
  readonly text: string;
  /** The value as a number; NaN where it is none. */
  readonly number: number;
  /** The value as a moment; undefined where it is none. */
  readonly moment: Moment | undefined;
  /** The value as a date that moves with today; undefined where it is none. */
  readonly relative: RelativeDate | undefined;
}

/** A date (a whole day of the calendar) or a date-time. */
export type Moment = { readonly day: number } | { readonly instant: Instant };

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MOMENT_START = /^\d{4}-\d{2}-\d{2}/;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A number, or text that is nothing but a number; NaN for all else. */
export function numberOf(value: FieldValue): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Number.NaN;
  const text = value.trim();
  return PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN;
}

/** Reads text such as `2026-01-05` or `2026-01-05T09:00:00Z`; undefined for anything else. */
export function momentOf(value: FieldValue): Moment | undefined {
  if (typeof value !== 'string' || !MOMENT_START.test(value)) return undefined;
  const parsed = parseInstant(value);
  if (!parsed.ok) return undefined;
  return DATE_ONLY.test(value) ? { day: Math.floor(parsed.value / DAY) } : { instant: parsed.value };
}

export const operandOf = (value: FieldValue): Operand => ({
  value,
  text: String(value ?? '').toLowerCase(),
  number: numberOf(value),
  moment: momentOf(value),
  relative: parseRelativeDate(value),
});

/** [CND-2] Equality by type: text without case, numbers as numbers, moments as moments. Neither side is blank. */
export function equalValues(value: string | number | boolean, operand: Operand, timeZone: string): boolean {
  if (typeof value === 'number' || typeof operand.value === 'number') return numberOf(value) === operand.number;
  if (typeof value === 'boolean') return (value ? 'true' : 'false') === operand.text;
  if (equalText(value, operand.text)) return true;
  if (!operand.moment) return false;
  const moment = momentOf(value);
  return moment !== undefined && compareMoments(moment, operand.moment, timeZone) === 0;
}

/**
 * [CND-2] Below, at or above zero as the value is less than, equal to or greater than the operand: as
 * numbers or as moments where both sides are, else as text without case. NaN where a number meets text.
 */
export function compareValues(value: string | number | boolean, operand: Operand, timeZone: string): number {
  const number = numberOf(value);
  if (!Number.isNaN(number) && !Number.isNaN(operand.number)) return number - operand.number;
  if (typeof value !== 'string' || typeof operand.value !== 'string') return Number.NaN;
  const moment = operand.moment && momentOf(value);
  if (moment && operand.moment) return compareMoments(moment, operand.moment, timeZone);
  const text = value.toLowerCase();
  return text < operand.text ? -1 : text > operand.text ? 1 : 0;
}

/** A date-time against a date counts by the day that it falls on in the org's time zone (CLK-5). */
export function compareMoments(left: Moment, right: Moment, timeZone: string): number {
  if ('instant' in left && 'instant' in right) return left.instant - right.instant;
  return dayOf(left, timeZone) - dayOf(right, timeZone);
}

/** [CLK-5] The calendar day of a moment in the org's time zone. */
export const dayOf = (moment: Moment, timeZone: string): number =>
  'day' in moment ? moment.day : localDay(moment.instant, timeZone);

/** Whether a text equals a lower-case one without case; makes no new strings for plain ASCII. */
export const equalText = (text: string, lower: string): boolean =>
  text === lower ||
  (isAscii(text) ? text.length === lower.length && matchesAt(text, lower, 0) : text.toLowerCase() === lower);

/** Whether a lower-case text stands in another at the given end or anywhere; without case. */
export function findsText(text: string, lower: string, where: 'anywhere' | 'start' | 'end'): boolean {
  if (!isAscii(text)) {
    const folded = text.toLowerCase();
    return where === 'start'
      ? folded.startsWith(lower)
      : where === 'end'
        ? folded.endsWith(lower)
        : folded.includes(lower);
  }
  const last = text.length - lower.length;
  if (where !== 'anywhere') return matchesAt(text, lower, where === 'start' ? 0 : last);
  for (let at = 0; at <= last; at += 1) if (matchesAt(text, lower, at)) return true;
  return false;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function matchesAt(text: string, lower: string, start: number): boolean {
  for (let at = 0; at < lower.length; at += 1) {
    const code = text.charCodeAt(start + at);
    const folded = code >= 65 && code <= 90 ? code + 32 : code;
    if (folded !== lower.charCodeAt(at)) return false;
  }
  return true;
}
