import type { AuditLog } from '#logs/audit-log.ts';
import { isOutreachError } from '#logs/audit-outcome.ts';

/** The groups that a run's records are counted and listed by. */
export type TripGroup =
  'routed' | 'not-routed' | 'success' | 'pending' | 'error' | 'missing-id' | 'error-edge' | 'open';

export interface TripGroupInfo {
  readonly group: TripGroup;
  readonly label: string;
  readonly hint: string;
  readonly tone: 'neutral' | 'ok' | 'pending' | 'error';
}

export const tripGroups: readonly TripGroupInfo[] = [
  { group: 'routed', label: 'Routed', hint: 'Trips that a trigger edge started', tone: 'neutral' },
  { group: 'not-routed', label: 'Not routed', hint: 'No trigger edge matched, or nothing to route', tone: 'neutral' },
  { group: 'success', label: 'Success', hint: 'Added to a sequence in Outreach', tone: 'ok' },
  { group: 'pending', label: 'Pending', hint: 'A callout failed and is tried again', tone: 'pending' },
  { group: 'error', label: 'Error', hint: 'The callout failed for good, or the path was put back', tone: 'error' },
  { group: 'missing-id', label: 'Missing ID', hint: 'The Prospect ID or User ID was blank', tone: 'error' },
  { group: 'error-edge', label: 'Error edge', hint: 'A node was left by one of its error edges', tone: 'error' },
  { group: 'open', label: 'Open', hint: 'Held, or still under way when the run ended', tone: 'pending' },
];

const MISSING: ReadonlySet<string> = new Set(['missing-prospect-id', 'missing-user-id']);

/** Whether a record of the run belongs to a group. */
export function isInGroup(log: AuditLog, group: TripGroup): boolean {
  const { trip, outcome } = log;
  switch (group) {
    case 'routed':
      return trip !== null;
    case 'not-routed':
      return trip === null;
    case 'success':
    case 'pending':
      return outcome.outreach === group;
    case 'error':
      return outcome.outreach === 'error' || trip?.end?.outcome === 'error';
    case 'missing-id':
      return trip?.steps.some((step) => isOutreachError(step) && MISSING.has(step.edge)) ?? false;
    case 'error-edge':
      return trip?.steps.some((step) => step.error) ?? false;
    case 'open':
      return trip !== null && trip.end === null;
  }
}

/** How many records of the run each group has. */
export const countGroups = (logs: readonly AuditLog[]): ReadonlyMap<TripGroup, number> =>
  new Map(tripGroups.map(({ group }) => [group, logs.filter((log) => isInGroup(log, group)).length]));

/** The words and tone for how one record of the run came out. */
export function standingOf(log: AuditLog): { readonly text: string; readonly tone: TripGroupInfo['tone'] } {
  const { trip, outcome } = log;
  if (trip === null) return { text: 'Not routed', tone: 'neutral' };
  if (outcome.outreach === 'success') return { text: 'Success', tone: 'ok' };
  if (outcome.outreach === 'pending') return { text: 'Pending', tone: 'pending' };
  if (outcome.outreach === 'error' || trip.end?.outcome === 'error') return { text: 'Error', tone: 'error' };
  if (isInGroup(log, 'missing-id')) return { text: 'Missing ID', tone: 'error' };
  if (isInGroup(log, 'error-edge')) return { text: 'Error edge', tone: 'error' };
  if (trip.end === null) return { text: trip.holds.at(-1)?.leftAt === null ? 'Held' : 'Open', tone: 'pending' };
  return trip.end.outcome === 'superseded'
    ? { text: 'Superseded', tone: 'neutral' }
    : { text: 'Done', tone: 'neutral' };
}
