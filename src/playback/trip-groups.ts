import type { AuditLog } from '#logs/audit-log.ts';
import { isOutreachError } from '#logs/audit-outcome.ts';

/** The groups that a run's records are counted and listed by. */
export type TripGroup =
  'routed' | 'not-routed' | 'success' | 'pending' | 'error' | 'missing-id' | 'error-edge' | 'open';

export interface TripGroupInfo {
  readonly group: TripGroup;
  readonly label: string;
  /** The label of a single one, where it differs. */
  readonly one?: string;
  readonly hint: string;
  readonly tone: 'neutral' | 'ok' | 'pending' | 'error';
}

export const tripGroups: readonly TripGroupInfo[] = [
  {
    group: 'routed',
    label: 'trips',
    one: 'trip',
    hint: 'Trips that a trigger edge started; a record can make several',
    tone: 'neutral',
  },
  {
    group: 'not-routed',
    label: 'not routed',
    hint: 'Times that a record came to a trigger and no edge took it',
    tone: 'neutral',
  },
  { group: 'success', label: 'Success', hint: 'Trips that added to a sequence in Outreach', tone: 'ok' },
  { group: 'pending', label: 'Pending', hint: 'Trips with a callout that failed and is tried again', tone: 'pending' },
  {
    group: 'error',
    label: 'Error',
    hint: 'Trips whose callout failed for good, or whose path was put back',
    tone: 'error',
  },
  {
    group: 'missing-id',
    label: 'Missing ID',
    hint: 'Trips that found the Prospect ID or User ID blank',
    tone: 'error',
  },
  { group: 'error-edge', label: 'Error edge', hint: 'Trips that left a node by one of its error edges', tone: 'error' },
  { group: 'open', label: 'Open', hint: 'Trips held, or still under way when the run ended', tone: 'pending' },
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

/** The groups of all records of a run: looked at once, as a hundred thousand take long. */
export interface GroupTally {
  /** How many trips, and records that were not routed, each group has. */
  readonly counts: ReadonlyMap<TripGroup, number>;
  /** The logs of a group, in order. */
  in(group: TripGroup): readonly AuditLog[];
}

/** Logs looked at between two breaths. */
const AT_ONCE = 400;

/** Tallies in parts: whoever drives it can breathe in between. */
export function* tallyGroups(logs: readonly AuditLog[]): Generator<undefined, GroupTally, undefined> {
  const members = new Map<TripGroup, AuditLog[]>(tripGroups.map(({ group }) => [group, []]));
  for (const [at, log] of logs.entries()) {
    for (const [group, list] of members) if (isInGroup(log, group)) list.push(log);
    if (at % AT_ONCE === 0) yield;
  }
  return {
    counts: new Map([...members].map(([group, list]) => [group, list.length])),
    in: (group) => members.get(group) ?? [],
  };
}

/** Name of the node of a trip that its standing is about: the one that failed or waits, else the last; null where it was not routed. */
export function nodeOfStanding(log: AuditLog): string | null {
  const { tone } = standingOf(log);
  const marked = log.path.findLast(({ mark }) =>
    tone === 'error' ? mark === 'error' : tone === 'pending' && (mark === 'pending' || mark === 'held'),
  );
  return (marked ?? log.path.at(-1))?.name ?? null;
}

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
