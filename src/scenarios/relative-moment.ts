import { z } from '#graph/zod.ts';
import { DAY, formatDate, formatInstant, parseDuration, type Instant } from '#shared/instant.ts';
import { localDay, startOfLocalDay, type LocalDay } from '#shared/local-day.ts';

/*
 * Dates that are counted from the start of the run, so that a test does not go stale
 * ----------------------------------------------------------------------------------
 * Wherever a date or a date-time stands, a text may stand instead:
 *
 *   TODAY, TODAY+3, TODAY-30     days of the org's calendar from the day on which the run starts (CLK-5)
 *   START, START+2h, START-1d12h  a length of time from the instant at which the run starts
 *
 * That is: in fields of the types date and date-time of records that are created, updated or reprocessed, in such cells
 * of a CSV, in instants of Outreach that edits write, in the values that an expectation wants, and in the instants of
 * the journal that its `where` names. In a date field START+2h is the day of that instant; in a date-time field TODAY+3
 * is the first instant of that day. A field that holds text keeps the word as it is written.
 */

/** When a run starts, and by whose calendar its days are counted. */
export interface RunClock {
  readonly start: Instant;
  readonly timeZone: string;
}

const FORM = /^(TODAY)(?:([+-])(\d{1,5}))?$|^(START)(?:([+-])((?:\d{1,9}(?:ms|s|m|h|d))+))?$/;

export const isRelativeMoment = (text: unknown): text is string => typeof text === 'string' && FORM.test(text);

/** An instant as files write it where it may be counted from the start. */
export const momentSchema = z.string().regex(FORM, 'Must be counted from the start, such as "START+2h" or "TODAY-3".');

/** The day that is meant, and the instant: of a day its first. Undefined for any other text. */
function momentOf(text: string, { start, timeZone }: RunClock): { day: LocalDay; at: Instant } | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  if (match[1] !== undefined) {
    const day = localDay(start, timeZone) + signed(match[2], Number(match[3] ?? 0));
    return { day, at: startOfLocalDay(day, timeZone) };
  }
  const length = parseDuration(match[6] ?? '0s');
  const at = start + signed(match[5], length.ok ? length.value : 0);
  return { day: localDay(at, timeZone), at };
}

const signed = (sign: string | undefined, size: number): number => (sign === '-' ? -size : size);

/** What a relative text means as the value of a date or a date-time field; any other text is left as it is. */
export function momentText(text: string, type: 'date' | 'datetime', clock: RunClock): string {
  const moment = momentOf(text, clock);
  if (moment === undefined) return text;
  return type === 'date' ? formatDate(moment.day * DAY) : formatInstant(moment.at);
}

/** The instant that a relative text means; undefined for any other text. */
export const momentInstant = (text: string, clock: RunClock): Instant | undefined => momentOf(text, clock)?.at;
