import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import { standpointAt } from '#world/explain-decision/standpoint.ts';
import { recordRun } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { whyNot } from '#world/why-not.ts';
import type { WhyNotAnswer } from '#world/why-not-answer.ts';
import { withChanges } from '#world/with-changes.ts';
import { aScenario } from '../support/random-scenario.ts';
import { entriesOf, inputOf } from '../support/run-scenario.ts';

/** Decisions of a run that have other edges, the record's first ones first. */
const decisionsOf = (run: RecordedRun) =>
  entriesOf(run, 'edge-followed').flatMap(({ seq, node: id, edge }) => {
    const at = standpointAt(run, seq);
    const others = at ? edgesOf(at.node, catalog).filter((spec) => spec.id !== edge) : [];
    return others.map((spec) => ({ seq, node: id, edge: spec.id }));
  });

function answer(run: RecordedRun, seq: number, edge: string): WhyNotAnswer {
  const work = whyNot(run, seq, edge, catalog);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

describe('laws of why not that edge', { timeout: 90_000 }, () => {
  it('[RUN-4] every way that is told leads to the edge when the run is recorded with it, smallest first', () => {
    let ways = 0;
    fc.assert(
      fc.property(aScenario, fc.nat(), (scenario, pick) => {
        const recorded = recordRun(inputOf(scenario), catalog);
        fc.pre(recorded.ok);
        const run = recorded.value;
        const decisions = decisionsOf(run);
        const decision = decisions[pick % Math.max(1, decisions.length)];
        fc.pre(decision !== undefined);
        const found = answer(run, decision.seq, decision.edge);
        expect(found.ways.length).toBeLessThanOrEqual(5);
        const sizes = found.ways.map(({ size }) => size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
        for (const way of found.ways) {
          const forked = recordRun(withChanges(run.input, way.changes), catalog);
          const led = forked.ok
            ? entriesOf(forked.value, 'edge-followed').some(
                ({ node, edge }) => node === decision.node && edge === decision.edge,
              )
            : false;
          expect(led ? way.text : `${way.text} does not lead there`).toBe(way.text);
          expect(way.at).toBeLessThanOrEqual(run.journal[decision.seq]?.at ?? 0);
          ways += 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(ways).toBeGreaterThan(20);
  });
});
