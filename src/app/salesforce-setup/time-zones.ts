import { MINUTE, type Instant } from '#shared/instant.ts';
import { isTimeZone, zoneOffset } from '#shared/local-day.ts';

/** Names of today that browsers take but list under an older one. */
const RENAMED = [
  'America/Argentina/Buenos_Aires',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
];

/** Every time zone that this browser knows, UTC first, the others by name; one that the org has is never missing. */
export function timeZoneNames(current: string): readonly string[] {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), ...RENAMED.filter(isTimeZone), current]);
  known.delete('UTC');
  return ['UTC', ...[...known].sort()];
}

/** How far a time zone's clocks are from UTC at an instant: `UTC+05:30`. */
export function offsetText(timeZone: string, at: Instant): string {
  const minutes = Math.round(zoneOffset(at, timeZone) / MINUTE);
  const two = (part: number): string => String(part).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
