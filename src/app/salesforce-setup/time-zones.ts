import { MINUTE, type Instant } from '#shared/instant.ts';
import { zoneOffset } from '#shared/local-day.ts';

/** Every time zone that this browser knows, UTC first; one that the org has is never missing. */
export function timeZoneNames(current: string): readonly string[] {
  const known = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...known.add(current)];
}

/** How far a time zone's clocks are from UTC at an instant: `UTC+05:30`. */
export function offsetText(timeZone: string, at: Instant): string {
  const minutes = Math.round(zoneOffset(at, timeZone) / MINUTE);
  const two = (part: number): string => String(part).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
