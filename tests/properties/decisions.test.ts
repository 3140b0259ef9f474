import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { Step } from '#nodes/contract/step.ts';
import { factsAt } from '#world/explain-decision/facts-at.ts';
import { explainDecision } from '#world/explain-decision.ts';
import { standpointAt } from '#world/explain-decision/standpoint.ts';
import { recordRun } from '#world/record-run.ts';
import { aScenario } from '../support/random-scenario.ts';
import { inputOf } from '../support/run-scenario.ts';

describe('laws of explained decisions', { timeout: 90_000 }, () => {
  it('[LOG-8] a node asked again with what the journal says it saw decides as it did in the run', () => {
    let decisions = 0;
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const recorded = recordRun(inputOf(scenario), catalog);
        fc.pre(recorded.ok);
        const run = recorded.value;
        for (const { seq } of run.journal) {
          const at = standpointAt(run, seq);
          if (!at || (at.entry.type === 'record-not-routed' && at.entry.why.rule !== 'GRA-3')) continue;
          if (at.entry.type === 'trip-reverted' && at.entry.why.text.includes('loop')) continue;
          const step = catalog.typeOf(at.node.type)?.run(at.node.config, factsAt(run, at));
          expect(edgesOf(step)).toContain(at.edge);
          if (step?.type === 'leave' || step?.type === 'revert') expect(step.why).toEqual(at.entry.why);
          decisions += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(decisions).toBeGreaterThan(150);
  });

  it('[ADD-6] what a check list ends with is what decided: at most its last check fails', () => {
    fc.assert(
      fc.property(aScenario, (scenario) => {
        const recorded = recordRun(inputOf(scenario), catalog);
        fc.pre(recorded.ok);
        for (const { seq } of recorded.value.journal) {
          const explained = explainDecision(recorded.value, seq, catalog);
          const node = explained && scenario.graph.nodes.find(({ id }) => id === explained.node);
          if (!explained || node?.type === 'hold' || node?.type.startsWith('match')) continue;
          for (const check of explained.checks.slice(0, -1)) expect(check.passed).not.toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function edgesOf(step: Step | undefined): readonly (string | null)[] {
  switch (step?.type) {
    case 'leave':
    case 'callout':
      return [step.edge];
    case 'act':
      return [step.done, step.failed];
    default:
      return [null];
  }
}
