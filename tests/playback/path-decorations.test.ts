import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { tripsOf } from '#logs/trips.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { pathAt, pathDecorations } from '#playback/path-decorations.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  retryScheduled,
  tripEnded,
  tripStarted,
} from '../logs/journal-of.ts';

const clock = { at: 0, timeZone: 'UTC' };

const tripOf = (events: readonly (readonly [number, JournalEvent])[]): TripLog => {
  const [trip] = tripsOf(journalOf(events));
  if (trip === undefined) throw new Error('No trip');
  return trip;
};

const withCallout = tripOf([
  [0, tripStarted()],
  [0, edgeFollowed()],
  [0, calloutQueued()],
  [0, edgeFollowed({ node: 'add', edge: 'next', to: null })],
  [0, tripEnded()],
  [30, calloutSent(1)],
  [31, calloutAnswered({ status: 503, error: 'ERR-17' })],
  [31, retryScheduled(2, 60)],
  [60, calloutSent(2)],
  [61, calloutAnswered({ attempt: 2 })],
  [61, calloutEnded()],
]);

describe('pathDecorations', () => {
  it('numbers the nodes in the order in which they were visited, up to the entry', () => {
    const before = pathDecorations(withCallout, 0, clock);
    expect([...before.nodes]).toEqual([
      ['new', { visited: true, current: true, badge: { text: '1', tone: 'neutral' } }],
    ]);
    const after = pathDecorations(withCallout, 1, clock);
    expect(after.nodes.get('new')).toMatchObject({ visited: true, badge: { text: '1' } });
    expect(after.nodes.get('add')).toMatchObject({ current: true, badge: { text: '2' } });
    expect(after.edges.get('new:next')).toEqual({ visited: true, current: true });
  });

  it('[LOG-9] follows the callout of a node: Gathering, Sent, Answered, Pending, Success', () => {
    const badgeAt = (seq: number): string | undefined =>
      pathDecorations(withCallout, seq, clock).nodes.get('add')?.badge?.text;
    expect([2, 5, 6, 7, 8, 9, 10].map(badgeAt)).toEqual([
      '2 · Gathering',
      '2 · Sent',
      '2 · Answered with 503',
      '2 · Pending',
      '2 · Pending',
      '2 · Answered with 201',
      '2 · Success',
    ]);
  });

  it('[ADD-7] marks a node whose error edge was followed, from that entry on', () => {
    const trip = tripOf([
      [0, tripStarted()],
      [0, edgeFollowed({ node: 'new', edge: 'queue-owner', error: true, to: 'fix' })],
    ]);
    expect(pathDecorations(trip, 0, clock).nodes.get('new')?.error).toBeUndefined();
    expect(pathDecorations(trip, 1, clock).nodes.get('new')?.error).toBe(true);
  });

  it('[HLD-1] shows a hold while it lasts', () => {
    const trip = tripOf([
      [0, tripStarted()],
      [0, edgeFollowed({ to: 'wait' })],
      [0, { type: 'trip-held', trip: 'T1', node: 'wait', until: 99_000, why: { text: 'Waits' } }],
      [9, edgeFollowed({ node: 'wait', edge: 'met', to: null })],
    ]);
    expect(pathDecorations(trip, 2, clock).nodes.get('wait')?.badge).toEqual({
      text: '2 · Held until 00:01:39',
      tone: 'pending',
    });
    expect(pathDecorations(trip, 3, clock).nodes.get('wait')?.badge).toEqual({ text: '2', tone: 'neutral' });
  });

  it('keeps both numbers of a node that was visited twice', () => {
    const trip = tripOf([
      [0, tripStarted()],
      [0, edgeFollowed({ to: 'new' })],
      [0, edgeFollowed({ to: 'end' })],
    ]);
    expect(pathDecorations(trip, 2, clock).nodes.get('new')?.badge?.text).toBe('1, 2');
  });
});

describe('pathAt', () => {
  it('is the nodes of the whole trip, each once, with the one where it stands at the entry last', () => {
    expect(pathAt(withCallout, 0)).toEqual(['add', 'new']);
    expect(pathAt(withCallout, 1)).toEqual(['new', 'add']);
    const loop = tripOf([
      [0, tripStarted()],
      [0, edgeFollowed()],
      [0, edgeFollowed({ node: 'add', to: 'new' })],
    ]);
    expect(pathAt(loop, 2)).toEqual(['add', 'new']);
  });
});
