import { MINUTE } from '#shared/instant.ts';
import type { SyncDirection, SyncLogRow } from './sync-log.ts';
import { count } from './sync-log.ts';

/** One line of the plain history: a record that was synced, or several of one minute. */
export interface ActivityRow {
  readonly seq: number;
  readonly at: number;
  readonly direction: SyncDirection;
  readonly text: string;
  readonly rows: readonly SyncLogRow[];
}

/** Up to so many lines each record has one of its own. */
const MOST_SINGLE = 200;

/** [SYN-14] When and what was synced, without polls and failures; a long history is told by the minute. */
export function activityRowsOf(log: readonly SyncLogRow[]): readonly ActivityRow[] {
  const carried = log.filter((row) => row.direction !== null && row.result === 'Succeeded');
  if (carried.length <= MOST_SINGLE) return carried.map((row) => rowOf([row]));
  const groups = new Map<string, SyncLogRow[]>();
  for (const row of carried) {
    const key = `${Math.floor(row.at / MINUTE)} ${row.action} ${row.object}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map(rowOf);
}

function rowOf(rows: readonly SyncLogRow[]): ActivityRow {
  const [first] = rows;
  const labels = rows.length === 1 ? rows.flatMap(({ fields }) => fields.map(({ label }) => label)) : [];
  if (!first) throw new Error('An activity without a record');
  const direction = first.direction ?? 'in';
  const what =
    rows.length === 1 ? `${first.object} ${first.name}` : count(rows.length, OBJECTS[first.object] ?? first.object);
  return { seq: first.seq, at: first.at, direction, text: `${what} ${doneText(first.action, labels)}`, rows };
}

const OBJECTS: Readonly<Record<string, string>> = {
  Lead: 'lead',
  Contact: 'contact',
  User: 'user',
  Account: 'account',
};

function doneText(action: string, labels: readonly string[]): string {
  const done = DONE[action] ?? action;
  return labels.length === 0 ? done : `${done}: ${labels.join(', ')}`;
}

const DONE: Readonly<Record<string, string>> = {
  'Inbound create': 'created in Outreach',
  'Inbound update': 'updated in Outreach',
  'Inbound link': 'linked to its record in Outreach',
  'Inbound unlink': 'no longer linked to Outreach',
  'Inbound delete': 'deleted in Outreach',
  'Outbound create': 'created in Salesforce',
  'Outbound update': 'updated in Salesforce',
  'Outbound link': 'linked to a new record of Outreach',
  'Outbound unlink': 'no longer linked to Outreach',
};
