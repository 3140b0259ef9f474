import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeKey } from '#drawing/edge-key.ts';
import { compileGraph } from '#compiler/compile-graph.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { outreachStateOf } from '#logs/callout-log.ts';
import { lastNodeOf, type TripLog } from '#logs/trip-log.ts';
import { tripsOf } from '#logs/trips.ts';
import { catalog } from '#nodes/catalog.ts';
import { calloutAt } from '#playback/callout-at.ts';
import { placeAt } from '#playback/tokens/place-at.ts';
import { readRunFold, type Counted, type RunFold } from '#playback/tokens/run-fold.ts';
import { tripInGraph } from '#playback/trip-in-graph.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { aScenario } from '../../support/random-scenario.ts';
import { inputOf, runScenario } from '../../support/run-scenario.ts';

function foldOf(run: RecordedRun, graph: FlowGraph): RunFold {
  const reading = readRunFold(run, graph);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

const named = (what: Counted): string => JSON.stringify(what);

const foldedAt = (fold: RunFold, seq: number): ReadonlyMap<string, number> =>
  new Map(fold.at(seq).map(({ what, count }) => [named(what), count]));

/** The same by looking at every trip of the run on its own. */
function countedAt(trips: readonly TripLog[], seq: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (what: Counted): void => void counts.set(named(what), (counts.get(named(what)) ?? 0) + 1);
  trips.forEach((trip, index) => {
    if (trip.startedSeq > seq) return;
    const place = placeAt(trip, seq);
    const over = trip.end !== null && trip.end.seq <= seq;
    const newer = trips.slice(index + 1).some(({ record, startedSeq }) => record === trip.record && startedSeq <= seq);
    if (place && !(over && newer)) add({ type: 'token', ...place });
    const steps = trip.steps.filter((step) => step.seq <= seq);
    const ends = steps.flatMap(({ node, to }) => (to === null ? [node] : [node, to]));
    for (const node of new Set([trip.startNode, ...ends])) add({ type: 'visit', node });
    for (const key of new Set(steps.map(({ node, edge }) => edgeKey(node, edge)))) add({ type: 'edge', key });
    const failed = steps.filter(({ error }) => error).map(({ node }) => node);
    const reverted = trip.revert !== null && trip.revert.seq <= seq ? [trip.revert.node] : [];
    for (const node of new Set([...failed, ...reverted])) add({ type: 'error', node });
    for (const callout of trip.callouts.filter(({ queuedSeq }) => queuedSeq <= seq)) {
      const then = calloutAt(callout, seq);
      const state = outreachStateOf(then);
      if (then.end?.result === 'dropped') continue;
      const standing = state !== 'blank' ? state : then.attempts.length === 0 ? 'gathering' : 'sent';
      add({ type: 'callout', node: callout.node, standing });
    }
  });
  return counts;
}

describe('where the records of a run stand', () => {
  it('[RUN-3] [LOG-9] [ADD-7] is at every entry what each trip by itself shows, forward and back', () => {
    let [tokens, callouts] = [0, 0];
    fc.assert(
      fc.property(aScenario, fc.infiniteStream(fc.nat()), (scenario, random) => {
        fc.pre(compileGraph(scenario.graph, catalog).ok);
        const run = runScenario(scenario);
        const graph = inputOf(scenario).graphs[0];
        if (!graph) throw new Error('no graph');
        const fold = foldOf(run, graph);
        const trips = tripsOf(run.journal)
          .filter(({ object }) => object === graph.object)
          .map((trip) => tripInGraph(run, trip, graph));
        for (const any of random.take(12)) {
          const seq = any % run.journal.length;
          const counts = foldedAt(fold, seq);
          expect(counts).toEqual(countedAt(trips, seq));
          for (const key of counts.keys()) {
            tokens += key.includes('"token"') ? 1 : 0;
            callouts += key.includes('"callout"') ? 1 : 0;
          }
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(tokens).toBeGreaterThan(500);
    expect(callouts).toBeGreaterThan(100);
  });

  it('puts an open trip where the log of the trip has its last node', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        fc.pre(compileGraph(scenario.graph, catalog).ok);
        for (const trip of tripsOf(runScenario(scenario).journal)) {
          const place = placeAt(trip, trip.lastSeq);
          if (place !== null && place.tone !== 'held') expect(place.node).toBe(lastNodeOf(trip));
        }
      }),
      { numRuns: 40, seed: 12 },
    );
  });
});
