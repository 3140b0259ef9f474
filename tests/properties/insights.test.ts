import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInPart } from '#logs/insights-part.ts';
import { routingInsightsOf } from '#logs/insights.ts';
import { visitsOf } from '#logs/insights-visits.ts';
import { outreachStateOf } from '#logs/callout-log.ts';
import type { RunTrips } from '#logs/trips.ts';
import { runTripsOf } from '#logs/trips.ts';
import { catalog } from '#nodes/catalog.ts';
import { partnerNodesOf } from '#playback/insights/counted-set.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { aScenario } from '../support/random-scenario.ts';
import { entriesOf, inputOf } from '../support/run-scenario.ts';

const check = (law: (run: RecordedRun, trips: RunTrips, partners: ReadonlyMap<string, string>) => void): void =>
  fc.assert(
    fc.property(aScenario, (scenario) => {
      const run = recordRun(inputOf(scenario), catalog);
      fc.pre(run.ok);
      law(run.value, runTripsOf(run.value.journal), partnerNodesOf(scenario.graph, catalog));
    }),
    { numRuns: 120, seed: 20_260_105 },
  );

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0);

describe('laws of Routing Insights', { timeout: 90_000 }, () => {
  it('[V2-1] what comes into a node goes out of it, stands there or ended there', () => {
    check((_run, { trips }, partners) => {
      const insights = routingInsightsOf(trips, { partners });
      for (const node of insights.nodes.values()) {
        expect(sum([...node.results.values()].map(({ visits }) => visits))).toBe(node.came.visits);
        const out = sum([...node.edges.values()].map(({ left }) => left.visits));
        const stayed = sum(
          (['standing', 'held', 'ended', 'reverted'] as const).map((result) => node.results.get(result)?.visits ?? 0),
        );
        expect(out + stayed).toBe(node.came.visits);
        expect(node.came.trips).toBeLessThanOrEqual(node.came.visits);
      }
      for (const { came, results } of insights.actions.values()) {
        expect(sum([...results.values()].map(({ visits }) => visits))).toBe(came.visits);
      }
      const { completed, superseded, error, open } = insights;
      expect(completed + superseded + error + open).toBe(trips.length);
    });
  });

  it('[V2-1] edges, callouts and attempts add up to the entries of the journal', () => {
    check((run, { trips }, partners) => {
      const insights = routingInsightsOf(trips, { partners });
      const followed = sum(
        [...insights.nodes.values()].flatMap(({ edges }) => [...edges.values()].map(({ left }) => left.visits)),
      );
      expect(followed).toBe(entriesOf(run, 'edge-followed').length);
      const actions = [...insights.actions.values()];
      expect(sum(actions.map(({ callouts }) => callouts))).toBe(entriesOf(run, 'callout-queued').length);
      const callouts = trips.flatMap((trip) => trip.callouts);
      const states = { success: ['success', 'nothing-to-do'], pending: ['pending'], error: ['failed'] } as const;
      for (const [state, results] of Object.entries(states)) {
        const counted = actions.flatMap((action) => results.map((result) => action.results.get(result)?.visits ?? 0));
        expect(sum(counted)).toBe(callouts.filter((callout) => outreachStateOf(callout) === state).length);
      }
      expect(sum([...insights.nodes.values()].map(({ reverted }) => reverted.trips))).toBe(
        new Set(entriesOf(run, 'trip-reverted').map(({ trip }) => trip)).size,
      );
    });
  });

  it('[V2-1] what is counted as of an instant is what the journal told by then', () => {
    check((run, { trips }, partners) => {
      const instants = [...new Set(run.journal.map(({ at }) => at))];
      for (const asOf of [0.2, 0.5, 0.8].map((share) => instants[Math.floor(instants.length * share)] ?? 0)) {
        const upTo = run.journal.findLast(({ at }) => at <= asOf)?.seq ?? -1;
        const then = routingInsightsOf(runTripsOf(run.journal, { upTo }).trips, { partners });
        expect(plain(routingInsightsOf(trips, { partners, asOf }))).toEqual(plain(then));
      }
    });
  });

  it('[V2-1] the number of a node, an edge or a result is the number of trips that its link leads to', () => {
    check((run, { trips }, partners) => {
      const asOf = run.journal[Math.floor(run.journal.length / 2)]?.at;
      const insights = routingInsightsOf(trips, { partners, asOf });
      const counted = (part: Parameters<typeof isInPart>[1]): number =>
        trips.filter((trip) => isInPart(trip, { ...part, asOf })).length;
      for (const { node, came, edges, results, partner } of insights.nodes.values()) {
        const nodes = [node];
        expect(counted({ nodes })).toBe(came.trips);
        for (const { edge, left } of edges.values()) expect(counted({ nodes, edge })).toBe(left.trips);
        for (const [result, tally] of results) expect(counted({ nodes, results: [result] })).toBe(tally.trips);
        for (const { failure, tally } of partner?.failures ?? []) {
          expect(counted({ nodes, results: ['failed'], failure })).toBe(tally.trips);
        }
      }
    });
  });

  it('[V2-1] the visits of a trip follow one another along its edges', () => {
    check((_run, { trips }) => {
      for (const trip of trips) {
        const visits = visitsOf(trip);
        expect(visits[0]?.node).toBe(trip.startNode);
        visits.slice(1).forEach(({ node }, index) => expect(visits[index]?.step?.to).toBe(node));
        expect(visits.flatMap(({ callout }) => callout ?? [])).toEqual(trip.callouts);
      }
    });
  });
});

/** Without the trips by which counters tell a trip from the one before. */
const plain = (value: unknown): unknown =>
  value instanceof Map
    ? [...value].map(([key, each]) => [key, plain(each)])
    : Array.isArray(value)
      ? value.map(plain)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([key]) => !['last', 'latest', 'latestRevert'].includes(key))
              .map(([key, each]) => [key, plain(each)]),
          )
        : value;
