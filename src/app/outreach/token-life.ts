import { DAY, formatDuration, type Duration, type Instant } from '#shared/instant.ts';
import { orgInstant } from '../org-instant.ts';
import { shownInstant } from './kind-columns.tsx';

/** [APP-10] How much virtual time a token has left: before a run, or at an instant of one. */
export function tokenLife(endsAt: Instant, now: Instant = orgInstant): string {
  const at = `${shownInstant(endsAt)} UTC`;
  return endsAt <= now ? `ended ${at}` : `${roughly(endsAt - now)} left, until ${at}`;
}

/** Exact below two days; whole days below two years; then whole years. */
function roughly(duration: Duration): string {
  const days = Math.round(duration / DAY);
  if (days < 2) return formatDuration(duration);
  return days < 730 ? `about ${days} days` : `about ${Math.round(days / 365.25)} years`;
}
