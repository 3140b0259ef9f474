import { parseInstant } from '#shared/instant.ts';
import { localDay, startOfLocalDay } from '#shared/local-day.ts';

/** The instants from the first of the day From to the last of the day To, in the org's time zone (CLK-5); blank days are open. */
export function dayRangeOf(
  days: { readonly from: string; readonly to: string },
  timeZone: string,
): { readonly from: number | undefined; readonly to: number | undefined } {
  const after = startOf(days.to, timeZone, 1);
  return { from: startOf(days.from, timeZone, 0), to: after === undefined ? undefined : after - 1 };
}

/** Whether the day To lies before the day From, so that nothing can lie between them. */
export const areDaysReversed = (days: { readonly from: string; readonly to: string }): boolean =>
  days.from !== '' && days.to !== '' && days.to < days.from;

function startOf(text: string, timeZone: string, later: number): number | undefined {
  const day = parseInstant(text);
  return day.ok ? startOfLocalDay(localDay(day.value, 'UTC') + later, timeZone) : undefined;
}
