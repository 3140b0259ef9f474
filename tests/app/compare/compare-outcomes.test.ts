import { describe, expect, it } from 'vitest';
import { comparePairs } from '#app/compare/compare-pairs.ts';
import { outcomeDecorations } from '#app/compare/laid-over.ts';
import { outcomesReport } from '#app/compare/outcomes-report.ts';
import { pairOfInput, pairsOfTests } from '#app/compare/pairs-of.ts';
import { outcomesOf } from '#app/compare/use-comparison.ts';
import { comparedGraph } from '#app/versions/compared-graph.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ScenarioGraph } from '#scenarios/scenario.ts';
import { compareGraphs } from '#versions/compare-graphs.ts';
import { graphReadingOf } from '#wording/graph-reading.ts';
import { createRunClient } from '#worker/run-client.ts';
import { environmentOf } from '#world/environment.ts';
import { buildGraph, when } from '../../support/build-graph.ts';
import { calmOrg } from '../../support/callout-run.ts';
import { inputOf } from '../../support/run-scenario.ts';
import { createTestWorker } from '../../support/worker-port.ts';

/** Routes hot leads on; in the second version warm ones too, through a gate that has another id. */
const version = (gate: string, rating: string, operator = 'equals'): FlowGraph =>
  buildGraph({
    nodes: {
      [gate]: ['condition', { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('Rating', operator, rating) }] }],
      rate: ['update-record', { values: [{ field: 'Description', value: 'Routed' }] }],
    },
    edges: [`new-lead:all-leads > ${gate}`, `${gate}:yes > rate`],
  });
const before = version('gate', 'Hot');
const renamed = version('door', 'Cold', 'not-equal');
const after: FlowGraph = {
  ...renamed,
  nodes: renamed.nodes.map((node) => (node.id === 'door' ? { ...node, name: 'gate' } : node)),
};

const lead = (LastName: string, Rating: string) =>
  ({ type: 'create-record', after: 0, object: 'Lead', fields: { LastName, Company: 'New Ltd', Rating } }) as const;
const stimuli = [lead('Hot', 'Hot'), lead('Warm', 'Warm'), lead('Cold', 'Cold')];
const titles = ['v1', 'Draft'] as const;

const compare = async (pairs: Parameters<typeof comparePairs>[1], told: number[] = []) => {
  const client = createRunClient(createTestWorker);
  const outcome = await comparePairs(client, pairs, titles, (share) => told.push(share)).result;
  if (outcome.type !== 'done') throw new Error('It was cancelled');
  return outcome.value;
};

describe('comparing outcomes', () => {
  it('[RUN-4] [GRA-7] runs the same records through both versions, and says at which node ways part and why', async () => {
    const told: number[] = [];
    const pair = pairOfInput(inputOf({ graph: before, org: calmOrg, stimuli }), [before, after]);
    const outcomes = outcomesOf(await compare([pair], told));
    expect(outcomes.different).toBe(1);
    expect(told.at(-1)).toBe(1);
    const row = outcomes.rows.find(({ differs }) => differs.length > 0);
    expect(row?.first?.record.name).toBe('Warm');
    expect(row?.parting).toMatchObject({ node: 'gate', first: { edge: 'Otherwise' }, second: { edge: 'Yes' } });
    const report = outcomesReport(outcomes, { graph: 'Test graph', titles });
    expect(report).toContain('1 of 3 records differs.');
    expect(report).toContain('## Warm: first difference at gate');
    expect(report).toContain('- Draft: → Yes: "Yes" is the first outcome whose criteria hold. [CND-4]');
  });

  it('[RUN-4] [GRA-7] draws both ways of a record on the two versions laid over each other', async () => {
    const pair = pairOfInput(inputOf({ graph: before, org: calmOrg, stimuli }), [before, after]);
    const outcomes = outcomesOf(await compare([pair]));
    const comparison = compareGraphs(before, after, graphReadingOf(environmentOf(calmOrg)));
    const laid = { ...comparedGraph({ before, after, comparison }, 'both'), matched: comparison.matched };
    const whole = outcomeDecorations(laid, outcomes.rows, null);
    expect(whole.nodes.get('door')?.badge?.text).toBe('1 parts here');
    const row = outcomes.rows.find(({ differs }) => differs.length > 0) ?? null;
    const both = outcomeDecorations(laid, outcomes.rows, row);
    expect(both.nodes.get('door')?.badge?.text).toBe('A and B');
    expect(both.nodes.get('rate')?.badge?.text).toBe('only B');
  });

  it('[RUN-4] does what each test does on both versions, and leaves out tests that cannot be read', async () => {
    const test = (...graphs: readonly ScenarioGraph[]) => ({
      title: 'A warm lead',
      scenario: {
        graphs,
        org: { path: 'workspace.org.json' },
        stimuli: [
          {
            at: '0s',
            create: { object: 'Lead' as const, fields: { LastName: 'W', Company: 'W Ltd', Rating: 'Warm' } },
          },
        ],
      },
      expectations: [],
    });
    const follows = { id: 'follows', test: test({ path: 'Test-graph.flow.json', id: 'test' }) };
    const lost = {
      id: 'lost',
      test: test({ path: 'x.flow.json', id: 'test' }, { path: 'gone.flow.json', id: 'gone' }),
    };
    const { pairs, broken } = pairsOfTests(before, [follows, lost], [before, after], {
      graphs: [before],
      org: calmOrg,
    });
    expect(broken).toEqual([lost]);
    const outcomes = outcomesOf(await compare(pairs));
    expect(outcomes.rows.map(({ pair, differs }) => [pair.test, differs.includes('path')])).toEqual([
      ['A warm lead', true],
    ]);
  });

  it('[GRA-1] says which version cannot be run, and ends at once when it is cancelled', async () => {
    const broken = { ...after, edges: [{ from: 'new-lead', edge: 'all-leads', to: 'nowhere' }] };
    const pair = pairOfInput(inputOf({ graph: before, org: calmOrg, stimuli }), [before, broken]);
    await expect(compare([pair])).rejects.toThrow('Draft cannot be run as it stands');
    const task = comparePairs(createRunClient(createTestWorker), [pair], titles, () => undefined);
    task.cancel();
    expect(await task.result).toEqual({ type: 'cancelled' });
  });
});
