import { describe, expect, it } from 'vitest';
import { runTripsOf, tripsOf } from '#logs/trips.ts';
import { lastNodeOf } from '#logs/trip-log.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  recordChanged,
  tripEnded,
  tripStarted,
} from './journal-of.ts';

describe('tripsOf', () => {
  it('[LOG-8] gathers the steps, changes and callouts of one trip from between those of others', () => {
    const [first, second] = tripsOf(
      journalOf([
        [0, tripStarted()],
        [0, tripStarted({ trip: 'T2', record: 'L2' })],
        [0, edgeFollowed()],
        [0, edgeFollowed({ trip: 'T2', to: 'other' })],
        [5, recordChanged({ fields: [['Status', 'New', 'Working']] })],
        [5, recordChanged({ by: { through: 'person' } })],
        [5, calloutQueued()],
        [5, edgeFollowed({ node: 'add', edge: 'next', to: null })],
        [5, tripEnded()],
        [40, calloutSent(1)],
        [41, calloutAnswered()],
        [41, calloutEnded()],
      ]),
    );
    expect(first?.steps.map(({ seq, node, edge, to }) => [seq, node, edge, to])).toEqual([
      [2, 'new', 'next', 'add'],
      [7, 'add', 'next', null],
    ]);
    expect(first?.changes.map(({ seq }) => seq)).toEqual([4]);
    expect(first?.callouts[0]?.attempts[0]?.answer?.status).toBe(201);
    expect(first?.lastSeq).toBe(11);
    expect(first?.end).toMatchObject({ seq: 8, outcome: 'completed' });
    expect(second?.end).toBeNull();
    expect(second && lastNodeOf(second)).toBe('other');
  });

  it('stops at the given entry, so that a trip reads as it stood then', () => {
    const journal = journalOf([
      [0, tripStarted()],
      [0, edgeFollowed()],
      [9, tripEnded()],
    ]);
    expect(tripsOf(journal, { upTo: 0 })[0]?.steps).toEqual([]);
    expect(tripsOf(journal, { upTo: 1 })[0]?.end).toBeNull();
    expect(tripsOf(journal, { upTo: 2 })[0]?.end?.at).toBe(9);
    expect(tripsOf(journal, { upTo: -1 })).toEqual([]);
  });

  it('[ASG-1] knows the owner before, and while the trip is open the owner that it gave', () => {
    const journal = journalOf([
      [0, tripStarted()],
      [0, recordChanged({ fields: [['OwnerId', 'U1', 'U2']] })],
      [0, recordChanged({ id: 'L8', fields: [['OwnerId', 'U1', 'U7']] })],
      [0, tripEnded({ owner: 'U3' })],
    ]);
    expect(tripsOf(journal, { upTo: 2 })[0]).toMatchObject({ ownerBefore: 'U1', ownerAfter: 'U2' });
    expect(tripsOf(journal)[0]).toMatchObject({ ownerBefore: 'U1', ownerAfter: 'U3' });
  });

  it('[CNV-2] [MRG-2] goes on with another record after a conversion or merge', () => {
    const [trip] = tripsOf(
      journalOf([
        [0, tripStarted()],
        [0, { type: 'trip-record-changed', trip: 'T1', object: 'Contact', record: 'C9', why: { text: 'Converted' } }],
      ]),
    );
    expect(trip).toMatchObject({ object: 'Lead', record: 'L1', currentObject: 'Contact', currentRecord: 'C9' });
  });

  it('[HLD-1] closes a hold when the trip leaves the node, and keeps one hold where it is held on', () => {
    const held = { type: 'trip-held', trip: 'T1', node: 'wait', until: 99, why: { text: 'Waits' } } as const;
    const journal = journalOf([
      [0, tripStarted()],
      [0, edgeFollowed({ to: 'wait' })],
      [0, held],
      [7, held],
      [9, edgeFollowed({ node: 'wait', edge: 'met', to: null })],
    ]);
    expect(tripsOf(journal, { upTo: 3 })[0]?.holds).toMatchObject([{ node: 'wait', leftAt: null }]);
    expect(tripsOf(journal)[0]?.holds).toMatchObject([{ at: 0, until: 99, leftAt: 9 }]);
  });

  it('[ADD-8] keeps what was put back and what could not be', () => {
    const changes = [{ object: 'Lead', id: 'L1', field: 'Status', from: 'New', to: 'Working', undone: true }];
    const [trip] = tripsOf(
      journalOf([
        [0, tripStarted()],
        [0, { type: 'trip-reverted', trip: 'T1', node: 'add', why: { text: 'Not mapped', rule: 'ADD-8' }, changes }],
        [0, tripEnded({ outcome: 'error' })],
      ]),
    );
    expect(trip?.revert).toMatchObject({ node: 'add', changes });
  });

  it('[MAT-1] keeps what a match node stored', () => {
    const match = { trip: 'T1', node: 'm', variable: 'Dupe', object: 'Lead', id: 'L7', candidates: 3 };
    const [trip] = tripsOf(
      journalOf([
        [0, tripStarted()],
        [0, { type: 'match-stored', ...match, tiebreaker: 'Oldest' }],
      ]),
    );
    expect(trip?.matches).toMatchObject([{ variable: 'Dupe', candidates: 3, tiebreaker: 'Oldest' }]);
  });

  it('[GRA-3] lists the records that were not routed, with the reason', () => {
    const why = { text: 'No trigger edge matched', rule: 'GRA-3' };
    const run = runTripsOf(
      journalOf([[3, { type: 'record-not-routed', object: 'Lead', record: 'L4', trigger: 'new', why }]]),
    );
    expect(run).toEqual({
      trips: [],
      notRouted: [{ seq: 0, at: 3, object: 'Lead', record: 'L4', trigger: 'new', why }],
      reprocessed: [],
    });
  });

  it('reads a journal of 200,000 entries once', () => {
    const journal = journalOf(
      Array.from({ length: 50_000 }, (_, index) => {
        const trip = `T${index}`;
        return [tripStarted({ trip }), edgeFollowed({ trip }), recordChanged({ by: { through: 'leandata', trip } }), tripEnded({ trip })].map((event) => [index, event] as const); // prettier-ignore
      }).flat(),
    );
    const trips = tripsOf(journal);
    expect(trips).toHaveLength(50_000);
    expect(trips.every((trip) => trip.steps.length === 1 && trip.end !== null)).toBe(true);
  });
});
