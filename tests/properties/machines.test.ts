import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachineStates } from '#compiler/compile-graph.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { printJournal } from '#logs/journal.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { MINUTE } from '#shared/instant.ts';
import { createWorld } from '#world/create-world.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { RunInput } from '#world/run-input.ts';
import { recordRun } from '#world/record-run.ts';
import { aGraph, aScenario } from '../support/random-scenario.ts';
import { inputOf } from '../support/run-scenario.ts';
import { smallOrg } from '../support/small-org.ts';
import { benchLeads, decisionChain } from '../support/ten-node-graph.ts';

const PATIENCE = { timeout: 90_000 };

/** The whole run by one of the machines: its journal as text, and all systems at the end. */
function runBy(states: MachineStates, input: RunInput): { readonly journal: string; readonly final: OrgSetup } | null {
  const journal: JournalEntry[] = [];
  const world = createWorld(input, catalog, (entry) => journal.push(entry), undefined, states);
  if (!world.ok) return null;
  while (world.value.advance(1_000));
  return { journal: printJournal(journal), final: world.value.setup() };
}

const lawOf = (input: fc.Arbitrary<RunInput>, numRuns: number): void =>
  fc.assert(
    fc.property(input, (each) => {
      const fine = runBy('every-node', each);
      fc.pre(fine !== null);
      const coarse = runBy('rest-points', each);
      expect(coarse?.journal).toBe(fine.journal);
      expect(coarse?.final).toEqual(fine.final);
    }),
    { numRuns },
  );

describe('both machines of a graph', PATIENCE, () => {
  it('[CLK-2] leave the same journal bytes and the same systems over random graphs, records and faults', () => {
    lawOf(aScenario.map(inputOf), 250);
  });

  it('[GRA-7] leave the same journal where another graph is deployed while records are held', () => {
    const at = fc.nat(120).map((minutes) => minutes * MINUTE);
    const deployed = fc.tuple(aScenario, aGraph(), at).map(([scenario, graph, after]) => {
      const input = inputOf(scenario);
      const other: FlowGraph = { ...graph, id: 'other' };
      return { ...input, stimuli: [...input.stimuli, { type: 'deploy-graph' as const, after, graph: other }] };
    });
    lawOf(deployed, 150);
  });

  it('[CLK-2] lead many records of a run that takes the faster one as the slower one would', () => {
    const { ids, setup } = smallOrg();
    const input = inputOf({ graph: decisionChain(8), org: setup, stimuli: benchLeads(1_000, ids['sam'] ?? '') });
    const run = recordRun(input, catalog);
    expect(run.ok && printJournal(run.value.journal)).toBe(runBy('every-node', input)?.journal);
  });
});
