import type { Criterion } from '#criteria/criteria.ts';
import { parseRelativeDate, spanOf } from '#criteria/relative-date.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { DAY, formatDate, formatInstant, parseInstant, type Instant } from '#shared/instant.ts';
import { localDay } from '#shared/local-day.ts';

/** What there is to know where values are sought. */
export interface ValueContext {
  readonly field: FieldInfo | undefined;
  readonly now: Instant;
  readonly timeZone: string;
  /** The value that the field has. */
  readonly current: FieldValue;
}

/** [CND-2] Values at which criteria on a field come out one way or the other: those they name, their bounds, a blank. */
export function valuesFor(criteria: readonly Criterion[], context: ValueContext): readonly FieldValue[] {
  const { field } = context;
  const found = criteria.flatMap((criterion) => valuesOf(criterion, context));
  const picked = (field?.picklist ?? []).slice(0, MOST_PICKED);
  // What is natural comes first, as only the first of several that come out alike is kept.
  const values = field?.type === 'picklist' ? [...found, ...picked, null] : [null, ...plain(context), ...found];
  return [...new Set(values)].filter((value) => value !== context.current && fits(value, field));
}

const MOST_PICKED = 30;

/** A value that says nothing in particular, of the field's type. */
function plain({ field, now, current }: ValueContext): readonly FieldValue[] {
  switch (field?.type) {
    case 'checkbox':
      return [true, false];
    case 'number':
      return [1];
    case 'date':
      return [formatDate(now)];
    case 'datetime':
      return [formatInstant(now)];
    case 'email':
      return ['someone@example.com'];
    case 'phone':
      return ['+44 20 7946 0000'];
    case 'url':
      return ['https://www.example.com'];
    case 'id':
    case 'lookup':
    case 'picklist':
      return [];
    default:
      return current === null ? ['Something'] : ['Something else'];
  }
}

function valuesOf({ operator, value }: Criterion, context: ValueContext): readonly FieldValue[] {
  const list: readonly FieldValue[] = Array.isArray(value) ? value : [(value as FieldValue | undefined) ?? null];
  const one = list[0] ?? null;
  switch (operator) {
    case 'less-than':
    case 'less-or-equal':
    case 'greater-than':
    case 'greater-or-equal':
      return aroundOf(one, context);
    case 'before':
    case 'after':
    case 'equals':
    case 'not-equal':
    case 'changed-to':
    case 'changed-from':
      return isMoment(context) ? momentsAround(one, context) : [one];
    case 'within-last-days':
    case 'within-next-days':
      return daysAround(Number(one) * (operator === 'within-last-days' ? -1 : 1), context);
    case 'in':
    case 'not-in':
      return list;
    case 'contains':
    case 'starts-with':
    case 'ends-with':
    case 'does-not-contain':
      return [one, ...(context.field?.type === 'email' ? emailsWith(String(one ?? '')) : [])];
    default:
      return [];
  }
}

/** Text is compared as text where it is no number. */
function aroundOf(value: FieldValue, { field }: ValueContext): readonly FieldValue[] {
  const number = Number(value);
  if (value === null || value === '' || !Number.isFinite(number)) return [value];
  const around = [number, number - 1, number + 1];
  return field?.type === 'number' ? around : around.map(String);
}

const emailsWith = (text: string): readonly string[] => {
  const part = text.replace(/^@/, '');
  return part.includes('@') ? [part] : [`someone@${part.replace(/^\./, 'example.')}`, `${part}@example.com`];
};

const isMoment = ({ field }: ValueContext): boolean => field?.type === 'date' || field?.type === 'datetime';

function momentsAround(value: FieldValue, context: ValueContext): readonly FieldValue[] {
  const relative = parseRelativeDate(value);
  if (relative) {
    const { first, last } = spanOf(relative, localDay(context.now, context.timeZone));
    return [first, first - 1, last, last + 1].map((day) => momentOn(day * DAY, context));
  }
  const parsed = typeof value === 'string' ? parseInstant(value) : undefined;
  if (parsed?.ok !== true) return [value];
  return [value, momentOn(parsed.value - DAY, context), momentOn(parsed.value + DAY, context)];
}

function daysAround(days: number, context: ValueContext): readonly FieldValue[] {
  if (!Number.isFinite(days)) return [];
  const { now } = context;
  const beyond = days < 0 ? days - 2 : days + 2;
  return [now, now + (Math.sign(days) * DAY) / 2, now + beyond * DAY].map((at) => momentOn(at, context));
}

const momentOn = (at: Instant, { field }: ValueContext): string =>
  field?.type === 'date' ? formatDate(at) : formatInstant(at);

/** Whether the org would take the value. */
function fits(value: FieldValue, field: FieldInfo | undefined): boolean {
  if (value === null) return field?.required !== true && field?.type !== 'checkbox';
  if (value === '') return false;
  if (field === undefined) return true;
  if (field.type === 'checkbox') return typeof value === 'boolean';
  if (field.type === 'number') return typeof value === 'number';
  return typeof value === 'string' && value.length <= (field.length ?? Infinity);
}
