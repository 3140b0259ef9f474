import { describe, expect, it } from 'vitest';
import { auditLogsOf, type AuditLog } from '#logs/audit-log.ts';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { isInGroup, standingOf, tallyGroups, tripGroups, type GroupTally } from '#playback/trip-groups.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  plainNames,
  retryScheduled,
  tripEnded,
  tripStarted,
} from '../logs/journal-of.ts';

const story = (...events: readonly JournalEvent[]) =>
  auditLogsOf(journalOf(events.map((event) => [0, event] as const)), plainNames)[0];

function tallyOf(logs: readonly AuditLog[]): GroupTally {
  const tallying = tallyGroups(logs);
  let step = tallying.next();
  while (step.done !== true) step = tallying.next();
  return step.value;
}

const missing = { edge: 'missing-prospect-id', error: true, to: null, why: { text: 'Blank', rule: 'ADD-3' } };
const stories = {
  done: story(tripStarted(), tripEnded()),
  held: story(tripStarted(), { type: 'trip-held', trip: 'T1', node: 'new', until: 9, why: { text: 'Waits' } }),
  pending: story(
    tripStarted(),
    calloutQueued(),
    tripEnded(),
    calloutSent(1),
    calloutAnswered({ error: 'ERR-1' }),
    retryScheduled(2, 9),
  ),
  success: story(tripStarted(), calloutQueued(), tripEnded(), calloutSent(1), calloutAnswered(), calloutEnded()),
  failed: story(tripStarted(), calloutQueued(), tripEnded(), calloutEnded({ result: 'error', status: 422 })),
  missing: story(tripStarted(), edgeFollowed(missing), tripEnded()),
  fallback: story(tripStarted(), edgeFollowed({ error: true, edge: 'invalid-owner', to: null }), tripEnded()),
  superseded: story(tripStarted(), tripEnded({ outcome: 'superseded' })),
  unrouted: story({ type: 'record-not-routed', object: 'Lead', record: 'L1', trigger: 'new', why: { text: 'None' } }),
};

describe('trip groups', () => {
  it('says in a word how each record came out', () => {
    const words = Object.fromEntries(
      Object.entries(stories).map(([name, log]) => [name, log === undefined ? '' : standingOf(log).text]),
    );
    expect(words).toEqual({
      done: 'Done',
      held: 'Held',
      pending: 'Pending',
      success: 'Success',
      failed: 'Error',
      missing: 'Missing ID',
      fallback: 'Error edge',
      superseded: 'Superseded',
      unrouted: 'Not routed',
    });
  });

  it('[ADD-3] [ADD-7] counts a missing id as an error edge, and not as an error of the callout', () => {
    const log = stories.missing;
    expect(log && tripGroups.map(({ group }) => group).filter((group) => isInGroup(log, group))).toEqual([
      'routed',
      'missing-id',
      'error-edge',
    ]);
  });

  it('counts every group over a run', () => {
    const logs = Object.values(stories).flatMap((log) => log ?? []);
    expect(tallyOf(logs).in('missing-id')).toEqual([stories.missing]);
    expect(Object.fromEntries(tallyOf(logs).counts)).toEqual({
      routed: 8,
      'not-routed': 1,
      success: 1,
      pending: 1,
      error: 1,
      'missing-id': 1,
      'error-edge': 2,
      open: 1,
    });
  });
});
