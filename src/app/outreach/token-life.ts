import { DAY, formatDuration, type Duration, type Instant } from '#shared/instant.ts';
import { orgInstant } from '../org-instant.ts';
import { shownInstant } from './kind-columns.tsx';

/** [APP-10] How much of the virtual time before a run a token has left. */
export function tokenLife(endsAt: Instant): string {
  const at = `${shownInstant(endsAt)} UTC`;
  return endsAt <= orgInstant ? `ended ${at}` : `${roughly(endsAt - orgInstant)} left, until ${at}`;
}

/** Exact below two days; whole days below two years; then whole years. */
function roughly(duration: Duration): string {
  const days = Math.round(duration / DAY);
  if (days < 2) return formatDuration(duration);
  return days < 730 ? `about ${days} days` : `about ${Math.round(days / 365.25)} years`;
}
