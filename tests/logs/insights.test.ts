import { describe, expect, it } from 'vitest';
import type { InsightsPart } from '#logs/insights-part.ts';
import { isInPart } from '#logs/insights-part.ts';
import { routingInsightsOf, type RoutingInsights } from '#logs/insights.ts';
import type { PartnerInsight } from '#logs/insights-partner.ts';
import type { JournalEvent } from '#logs/journal-entry.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { tripsOf } from '#logs/trips.ts';
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
} from './journal-of.ts';

type Line = readonly [number, JournalEvent];

const partners = new Map([
  ['add', 'add-to-sequence'],
  ['add-2', 'add-to-sequence'],
  ['finish', 'update-prospect-sequence-state'],
]);
const tripsFrom = (lines: readonly Line[]): readonly TripLog[] => tripsOf(journalOf(lines));
const insightsOf = (lines: readonly Line[], asOf?: number): RoutingInsights =>
  routingInsightsOf(tripsFrom(lines), { partners, asOf });

/** A trip that comes to Add to Sequence at `at`, hands a callout over and ends. */
const added = (trip: string, callout: string, at = 0): readonly Line[] => [
  [at, tripStarted({ trip })],
  [at, edgeFollowed({ trip })],
  [at, calloutQueued({ trip, callout })],
  [at, edgeFollowed({ trip, node: 'add', to: null })],
  [at, tripEnded({ trip })],
];

const answered = (callout: string, at: number, error: string | null, attempt = 1): readonly Line[] => [
  [at, calloutSent(attempt, callout)],
  [at + 100, calloutAnswered({ callout, attempt, error, status: error === null ? 201 : 422 })],
];

const failed = (callout: string, at: number, error: string, reason: 'Retry attempt exceeded' | null = null): Line[] => [
  ...answered(callout, at, error),
  [at + 100, calloutEnded({ callout, result: 'error', status: 422, reason })],
];

const succeeded = (callout: string, at: number, attempt = 1): Line[] => [
  ...answered(callout, at, null, attempt),
  [at + 100, calloutEnded({ callout })],
];

/** What came of the nodes of Add to Sequence together. */
const addsOf = (insights: RoutingInsights): PartnerInsight => {
  const found = insights.actions.get('add-to-sequence');
  if (found === undefined) throw new Error('Add to Sequence is not counted');
  return found;
};

const resultsOf = (insights: RoutingInsights, node: string): Readonly<Record<string, number>> =>
  Object.fromEntries([...(insights.nodes.get(node)?.results ?? [])].map(([result, { visits }]) => [result, visits]));

describe('Routing Insights', () => {
  it('[V2-1] counts the trips that came to each node and left by each edge', () => {
    const insights = insightsOf([
      ...added('T1', 'C1'),
      ...added('T2', 'C2'),
      [5, tripStarted({ trip: 'T3' })],
      [5, edgeFollowed({ trip: 'T3', edge: 'other', to: 'assign' })],
      [5, edgeFollowed({ trip: 'T3', node: 'assign', to: null })],
      [5, tripEnded({ trip: 'T3' })],
    ]);
    expect(insights).toMatchObject({ trips: 3, completed: 3, open: 0, error: 0, superseded: 0 });
    expect(insights.nodes.get('new')?.came).toMatchObject({ trips: 3, visits: 3 });
    expect(insights.nodes.get('new')?.edges.get('next')?.left).toMatchObject({ trips: 2, visits: 2 });
    expect(insights.nodes.get('new')?.edges.get('other')?.left).toMatchObject({ trips: 1, visits: 1 });
    expect(insights.nodes.get('add')?.came).toMatchObject({ trips: 2, visits: 2 });
    expect(insights.nodes.get('assign')?.partner).toBeNull();
  });

  it('[V2-1] [GRA-6] counts a trip that ended by an open edge as one that left by it', () => {
    const insights = insightsOf(added('T1', 'C1'));
    expect(insights.nodes.get('add')?.edges.get('next')?.left.trips).toBe(1);
    expect(resultsOf(insights, 'add')).toEqual({ unanswered: 1 });
  });

  it('[V2-1] counts successes, pendings and failures by error and failure reason', () => {
    const insights = insightsOf([
      ...added('T1', 'C1'),
      ...added('T2', 'C2'),
      ...added('T3', 'C3'),
      ...added('T4', 'C4'),
      ...added('T5', 'C5'),
      ...succeeded('C1', 1_000),
      ...failed('C2', 1_000, 'ERR-9'),
      ...failed('C3', 1_000, 'ERR-9'),
      ...failed('C4', 1_000, 'ERR-3', 'Retry attempt exceeded'),
      ...answered('C5', 1_000, 'ERR-16'),
      [1_100, retryScheduled(2, 9_000, 'C5')],
    ]);
    const partner = insights.nodes.get('add')?.partner;
    expect(resultsOf(insights, 'add')).toEqual({ success: 1, failed: 3, pending: 1 });
    expect(partner?.failures.map(({ failure, tally }) => [failure.error, failure.reason, tally.trips])).toEqual([
      ['ERR-9', null, 2],
      ['ERR-3', 'Retry attempt exceeded', 1],
    ]);
    expect(partner?.failures[0]?.latest.trip.trip).toBe('T3');
    expect(partner?.pendings.map(({ failure }) => failure.error)).toEqual(['ERR-16']);
    expect(addsOf(insights).callouts).toBe(5);
  });

  it('[V2-1] [APP-4] counts attempts, retried callouts and the time to success', () => {
    const partner = addsOf(
      insightsOf([
        ...added('T1', 'C1'),
        ...added('T2', 'C2'),
        ...succeeded('C1', 1_000),
        ...answered('C2', 1_000, 'ERR-16'),
        [1_100, retryScheduled(2, 9_000, 'C2')],
        ...succeeded('C2', 9_000, 2),
      ]),
    );
    expect(partner.attempts).toBe(3);
    expect(partner.retried).toMatchObject({ trips: 1, visits: 1 });
    expect(partner.timeToSuccess).toEqual({ average: (1_100 + 9_100) / 2, longest: 9_100 });
  });

  it('[V2-1] [ERR-19] leaves an attempt that was not sent out of the attempts', () => {
    const partner = addsOf(
      insightsOf([
        ...added('T1', 'C1'),
        [1_000, calloutSent(1)],
        [1_000, calloutAnswered({ requests: [], status: 401, error: 'ERR-19' })],
      ]),
    );
    expect(partner.attempts).toBe(0);
    expect(partner.pendings).toHaveLength(1);
  });

  it('[V2-1] [ADD-3] counts an error edge apart from the failures of callouts', () => {
    const insights = insightsOf([
      [0, tripStarted()],
      [0, edgeFollowed()],
      [0, edgeFollowed({ node: 'add', edge: 'missing-prospect-id', to: null, error: true })],
      [0, tripEnded()],
    ]);
    expect(resultsOf(insights, 'add')).toEqual({ 'error-edge': 1 });
    expect(insights.nodes.get('add')?.edges.get('missing-prospect-id')).toMatchObject({ error: true });
    expect(addsOf(insights)).toMatchObject({ callouts: 0, failures: [] });
  });

  it('[V2-1] [V2-3] counts each partner action apart, and a success without anything to do apart from the others', () => {
    const asked = { requests: [{ method: 'GET', path: '/api/v2/sequenceStates', status: 200 }], status: 200 };
    const insights = insightsOf([
      ...added('T1', 'C1'),
      ...failed('C1', 1_000, 'ERR-9'),
      [2_000, tripStarted({ trip: 'T2' })],
      [2_000, edgeFollowed({ trip: 'T2', to: 'finish' })],
      [2_000, calloutQueued({ trip: 'T2', callout: 'C2', node: 'finish', action: 'update-prospect-sequence-state' })],
      [2_000, edgeFollowed({ trip: 'T2', node: 'finish', to: null })],
      [2_000, tripEnded({ trip: 'T2' })],
      [3_000, calloutSent(1, 'C2')],
      [3_100, calloutAnswered({ callout: 'C2', ...asked })],
      [3_100, calloutEnded({ callout: 'C2' })],
    ]);
    expect(addsOf(insights)).toMatchObject({ callouts: 1, came: { trips: 1, visits: 1 } });
    expect([...addsOf(insights).results.keys()]).toEqual(['failed']);
    const finishes = insights.actions.get('update-prospect-sequence-state');
    expect([...(finishes?.results.keys() ?? [])]).toEqual(['nothing-to-do']);
    expect(finishes).toMatchObject({ callouts: 1, came: { trips: 1, visits: 1 }, timeToSuccess: null });
  });

  it('[V2-1] [MRG-2] counts what a merge in the path kept from being sent', () => {
    const insights = insightsOf([
      ...added('T1', 'C1'),
      [3, calloutEnded({ callout: 'C1', result: 'dropped', status: null })],
      [5, tripStarted({ trip: 'T2' })],
      [5, edgeFollowed({ trip: 'T2' })],
      [5, edgeFollowed({ trip: 'T2', node: 'add', to: null, why: { text: 'A merge', rule: 'MRG-2' } })],
      [5, tripEnded({ trip: 'T2' })],
    ]);
    expect(resultsOf(insights, 'add')).toEqual({ 'not-sent': 2 });
    expect(addsOf(insights).callouts).toBe(1);
  });

  it('[V2-1] [ADD-8] counts a revert at the node that caused it, where the trip ended', () => {
    const insights = insightsOf([
      [0, tripStarted()],
      [0, edgeFollowed()],
      [0, { type: 'trip-reverted', trip: 'T1', node: 'add', why: { text: 'Not mapped', rule: 'ADD-8' }, changes: [] }],
      [0, tripEnded({ outcome: 'error' })],
    ]);
    expect(insights.error).toBe(1);
    expect(insights.nodes.get('add')).toMatchObject({ reverted: { trips: 1 } });
    expect(resultsOf(insights, 'add')).toEqual({ reverted: 1 });
  });

  it('[V2-1] [ADD-9] counts a revert at the sending of a callout beside its failure', () => {
    const insights = insightsOf([
      ...added('T1', 'C1'),
      [9, { type: 'trip-reverted', trip: 'T1', node: 'add', why: { text: 'Not mapped', rule: 'ADD-8' }, changes: [] }],
      [9, calloutEnded({ result: 'error', status: null, why: { text: 'Not mapped', rule: 'ADD-8' } })],
    ]);
    expect(resultsOf(insights, 'add')).toEqual({ failed: 1 });
    expect(insights.nodes.get('add')?.reverted.trips).toBe(1);
    expect(addsOf(insights).failures[0]?.failure).toEqual({ error: null, reason: null });
  });

  it('[V2-1] [HLD-1] counts a held trip at its node, and once where it came back to the node', () => {
    const held: JournalEvent = { type: 'trip-held', trip: 'T1', node: 'hold', until: 99, why: { text: 'Waits' } };
    const lines: readonly Line[] = [
      [0, tripStarted()],
      [0, edgeFollowed({ to: 'hold' })],
      [0, held],
      [9, edgeFollowed({ node: 'hold', edge: 'met', to: 'hold' })],
      [9, { ...held, until: 200 }],
    ];
    const insights = insightsOf(lines);
    expect(insights.nodes.get('hold')?.came).toMatchObject({ trips: 1, visits: 2 });
    expect(resultsOf(insights, 'hold')).toEqual({ left: 1, held: 1 });
    expect(insights.open).toBe(1);
  });

  it('[V2-1] counts each of several Add to Sequence nodes of one trip, and each callout of a loop', () => {
    const insights = insightsOf([
      [0, tripStarted()],
      [0, edgeFollowed()],
      [0, calloutQueued()],
      [0, edgeFollowed({ node: 'add', to: 'add-2' })],
      [0, calloutQueued({ callout: 'C2', node: 'add-2' })],
      [0, edgeFollowed({ node: 'add-2', to: 'add' })],
      [7, calloutQueued({ callout: 'C3' })],
      [7, edgeFollowed({ node: 'add', to: null })],
      [7, tripEnded()],
      ...succeeded('C1', 30_000),
      ...failed('C2', 30_000, 'ERR-9'),
      ...failed('C3', 30_000, 'ERR-5'),
    ]);
    expect(resultsOf(insights, 'add')).toEqual({ success: 1, failed: 1 });
    expect(resultsOf(insights, 'add-2')).toEqual({ failed: 1 });
    expect(addsOf(insights).results.get('failed')).toMatchObject({ trips: 1, visits: 2 });
  });

  it('[V2-1] [LOG-1] counts a trip that was reprocessed as a trip of its own', () => {
    const insights = insightsOf([...added('T1', 'C1'), ...failed('C1', 1_000, 'ERR-9'), ...added('T2', 'C2', 60_000)]);
    expect(insights.nodes.get('add')?.came.trips).toBe(2);
    expect(resultsOf(insights, 'add')).toEqual({ failed: 1, unanswered: 1 });
  });

  it('[V2-1] shows a callout as unanswered, pending and then failed as time goes by', () => {
    const lines: readonly Line[] = [
      ...added('T1', 'C1', 1_000),
      ...answered('C1', 31_000, 'ERR-3'),
      [31_100, retryScheduled(2, 60_000)],
      [60_000, calloutSent(2)],
      [60_100, calloutAnswered({ attempt: 2, status: 404, error: 'ERR-3' })],
      [60_100, calloutEnded({ result: 'error', status: 404, reason: 'Retry attempt exceeded' })],
    ];
    expect(insightsOf(lines, 999).trips).toBe(0);
    expect(resultsOf(insightsOf(lines, 1_000), 'add')).toEqual({ unanswered: 1 });
    expect(resultsOf(insightsOf(lines, 40_000), 'add')).toEqual({ pending: 1 });
    expect(resultsOf(insightsOf(lines, 60_100), 'add')).toEqual({ failed: 1 });
    expect(addsOf(insightsOf(lines, 40_000)).failures).toEqual([]);
  });

  it('[V2-1] counts nothing where there is no trip', () => {
    const nothing = insightsOf([]);
    expect(nothing).toMatchObject({ trips: 0, nodes: new Map() });
    expect(addsOf(nothing)).toMatchObject({ callouts: 0, timeToSuccess: null });
  });
});

describe('a part of the trips', () => {
  const trips = tripsFrom([
    ...added('T1', 'C1'),
    ...added('T2', 'C2', 5_000),
    ...failed('C1', 1_000, 'ERR-9'),
    ...succeeded('C2', 40_000),
  ]);
  const inPart = (part: InsightsPart): readonly string[] =>
    trips.filter((trip) => isInPart(trip, part)).map(({ trip }) => trip);

  it.each<[string, InsightsPart, readonly string[]]>([
    ['[V2-1] holds all trips where nothing is asked', {}, ['T1', 'T2']],
    ['[V2-1] asks for a node', { nodes: ['add'] }, ['T1', 'T2']],
    ['[V2-1] asks for one of several nodes', { nodes: ['hold', 'new'] }, ['T1', 'T2']],
    ['[V2-1] asks for an edge of a node', { nodes: ['new'], edge: 'missing' }, []],
    ['[V2-1] asks for a result', { results: ['failed'] }, ['T1']],
    ['[V2-1] asks for a result at a node', { nodes: ['new'], results: ['failed'] }, []],
    ['[V2-1] [LOG-5] asks for a failure', { failure: { error: 'ERR-9', reason: null } }, ['T1']],
    ['[V2-1] asks for error and reason', { failure: { error: 'ERR-9', reason: 'Log length hit' } }, []],
    ['[V2-1] asks when the trip came to the node', { nodes: ['add'], visited: { from: 1, to: 5_000 } }, ['T2']],
    ['[V2-1] asks when the trip started', { started: { from: 0, to: 4_999 } }, ['T1']],
    ['[V2-1] asks how the trip ended', { end: 'error' }, []],
    ['[V2-1] asks how it stood at an instant', { results: ['unanswered'], asOf: 5_000 }, ['T2']],
    ['[V2-1] asks for a revert', { reverted: true }, []],
    ['[V2-1] asks for a retry', { retried: true }, []],
  ])('%s', (_title, part, expected) => {
    expect(inPart(part)).toEqual(expected);
  });
});
