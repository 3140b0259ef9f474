import type { InsightsBucket } from '#logs/insights-buckets.ts';
import type { InstantRange } from '#logs/insights-part.ts';
import { DAY } from '#shared/instant.ts';
import { dateText, timeText } from '../clock-text.ts';

/** Whether buckets are days or longer, so that their times of day tell nothing. */
export function isDaily(buckets: readonly InsightsBucket[]): boolean {
  const [first] = buckets;
  // The shortest day that the clocks leave has 23 hours.
  return first !== undefined && first.range.to - first.range.from >= (DAY * 22) / 24;
}

/** When a bucket begins, as short as the chart needs it: `5 Jan` or `5 Jan 09:30`. */
export function bucketLabel({ from }: InstantRange, timeZone: string, daily: boolean): string {
  const [, day = '', month = ''] = dateText(from, timeZone).split(' ');
  if (daily) return `${day} ${month}`;
  const time = timeText(from, timeZone);
  return `${day} ${month} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}
