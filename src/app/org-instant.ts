import { DAY, daysFromCivil, HOUR, type Instant } from '#shared/instant.ts';

/** The virtual instant at which the org is edited before a run: 5 January 2026, 09:00 UTC. */
export const orgInstant: Instant = daysFromCivil(2026, 1, 5) * DAY + 9 * HOUR;
