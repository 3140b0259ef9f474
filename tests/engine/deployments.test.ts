import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { nameKey } from '#graph/unique-names.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { catalog } from '#nodes/catalog.ts';
import { runNames } from '#scenarios/run-names.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import { createWorld } from '#world/create-world.ts';
import { explainDecision } from '#world/explain-decision.ts';
import { recordRun } from '#world/record-run.ts';
import { liveGraph, runGraphs } from '#world/run-graphs.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import type { WorldSnapshot } from '#world/world-state.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { entriesOf, goldenText, inputOf, pathOf, runScenario } from '../support/run-scenario.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup: synced } = smallOrg();
const org = { ...synced, sync: { ...synced.sync, connected: false } };
const lead = ids['ready'] ?? '';

const touch = (after = 0, fields: Record<string, string> = { Rating: 'Hot' }): Stimulus => ({
  type: 'update-record',
  after,
  object: 'Lead',
  id: lead,
  fields,
});
const deploy = (graph: FlowGraph, after: number): Stimulus => ({ type: 'deploy-graph', after, graph });

const NEVER = when('Rating', 'equals', 'Cold');

/** Every updated lead is held, then updated. */
function holding(hold: string, config: JsonObject = { criteria: NEVER, amount: 2, unit: 'hours' }): FlowGraph {
  const graph = buildGraph({
    nodes: {
      [hold]: ['hold', config],
      mark: ['update-record', { values: [{ field: 'Description', value: hold }] }],
    },
    edges: [`updated-lead:all-leads > ${hold}`, `${hold}:met > mark`, `${hold}:time-expired > mark`],
  });
  return { ...graph, name: `Graph with ${hold}` };
}

const named = (graph: FlowGraph, id: string, name: string): FlowGraph => ({
  ...graph,
  nodes: graph.nodes.map((node) => (node.id === id ? { ...node, name } : node)),
});

const run = (graph: FlowGraph, stimuli: readonly Stimulus[]) => runScenario({ graph, org, stimuli });

describe('a graph that is deployed in mid-run', () => {
  it('[GRA-1] routes what comes from then on, and retires the one that was live', () => {
    const made = run(holding('first'), [deploy(holding('second'), MINUTE), touch(2 * MINUTE)]);
    expect(entriesOf(made, 'graph-deployed')).toMatchObject([
      { object: 'Lead', graph: 'Graph with second', retired: 'Graph with first', stimulus: 0, held: [] },
    ]);
    expect(entriesOf(made, 'trip-started')[0]).toMatchObject({ graph: 'Graph with second' });
    expect(pathOf(made)).toEqual(['updated-lead:all-leads', 'second:time-expired', 'mark:updated']);
  });

  it('[GRA-1] is refused with its issues where it is not valid, before anything runs', () => {
    const broken = { ...holding('first'), edges: [{ from: 'first', edge: 'met', to: 'nowhere' }] };
    const refused = recordRun(inputOf({ graph: holding('first'), org, stimuli: [deploy(broken, MINUTE)] }), catalog);
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toContain('graph/bad-edge');
  });

  it('[GRA-1] may be the first of its object', () => {
    const contacts = { ...buildGraph({ object: 'Contact', nodes: {}, edges: [] }), name: 'Contacts' };
    const made = run(holding('first'), [deploy(contacts, MINUTE), touch()]);
    expect(entriesOf(made, 'graph-deployed')[0]).toMatchObject({ object: 'Contact', retired: null, held: [] });
    expect(liveGraph(made, 'Contact', 0)).toBeUndefined();
    expect(liveGraph(made, 'Contact', made.journal.length)?.name).toBe('Contacts');
  });

  it("[GRA-7] has a held record wait on in the node of the same name, whatever its id, by that node's settings", () => {
    const after = named(holding('other', { criteria: NEVER, amount: 5, unit: 'hours' }), 'other', ' FIRST ');
    expect(nameKey(' FIRST ')).toBe('first');
    const made = run(holding('first'), [touch(), deploy(after, HOUR)]);
    expect(entriesOf(made, 'graph-deployed')[0]?.held).toEqual([{ trip: 'trip-1', name: 'first', node: 'other' }]);
    expect(entriesOf(made, 'trip-held').map(({ node, until }) => [node, until - START])).toEqual([
      ['first', 2 * HOUR],
      ['other', 5 * HOUR],
    ]);
    expect(pathOf(made)).toEqual(['updated-lead:all-leads', 'other:time-expired', 'mark:updated']);
    expect(entriesOf(made, 'trip-ended')[0]).toMatchObject({ outcome: 'completed', at: START + 5 * HOUR });
  });

  it('[GRA-7] leaves the records alone that are held in the graph of another object', () => {
    const contacts = { ...buildGraph({ object: 'Contact', nodes: {}, edges: [] }), name: 'Contacts' };
    const made = run(holding('first'), [deploy(contacts, MINUTE), touch(), deploy(contacts, HOUR)]);
    expect(entriesOf(made, 'graph-deployed').map(({ held }) => held)).toEqual([[], []]);
    expect(entriesOf(made, 'trip-ended')[0]).toMatchObject({ outcome: 'completed' });
  });

  it('[GRA-7] lets it go on at once where the node of that name has seen enough', () => {
    const met = holding('first', { criteria: when('Rating', 'equals', 'Hot'), amount: 2, unit: 'hours' });
    const shorter = holding('first', { criteria: NEVER, amount: 10, unit: 'minutes' });
    for (const [graph, edge] of [
      [met, 'met'],
      [shorter, 'time-expired'],
    ] as const) {
      const made = run(holding('first'), [touch(), deploy(graph, HOUR)]);
      expect(pathOf(made)).toEqual(['updated-lead:all-leads', `first:${edge}`, 'mark:updated']);
      expect(entriesOf(made, 'trip-ended')[0]?.at).toBe(START + HOUR);
    }
  });

  it('[GRA-7] resumes it in a node of that name that is no hold, by running that', () => {
    const graph = buildGraph({
      nodes: { gate: ['condition', { outcomes: [{ id: 'hot', name: 'Hot', criteria: NEVER }] }] },
      edges: ['updated-lead:all-leads > gate'],
    });
    const made = run(holding('first'), [touch(), deploy(named(graph, 'gate', 'first'), HOUR)]);
    expect(pathOf(made)).toEqual(['updated-lead:all-leads', 'gate:otherwise']);
    expect(entriesOf(made, 'trip-ended')[0]).toMatchObject({ outcome: 'completed', at: START + HOUR });
  });

  it('[GRA-7] ends its trip with the reason where no node has the name', () => {
    const made = run(holding('first'), [touch(), deploy(holding('second'), HOUR)]);
    expect(entriesOf(made, 'trip-ended')[0]).toMatchObject({
      outcome: 'error',
      at: START + HOUR,
      why: {
        text: 'The graph that was deployed has no node called "first": the held record cannot resume',
        rule: 'GRA-7',
      },
    });
    expect(entriesOf(made, 'run-ended')[0]?.openTrips).toEqual([]);
  });

  it('[GRA-7] leaves a hold that says the same as it was: its time counts from when it began', () => {
    const made = run(holding('first'), [touch(), deploy(holding('first'), HOUR)]);
    expect(entriesOf(made, 'trip-held')).toHaveLength(1);
    expect(entriesOf(made, 'trip-ended')[0]?.at).toBe(START + 2 * HOUR);
  });

  it('can be taken over by a third one, and names and decisions are read in the graph that was live then', () => {
    const third = named(holding('third', { criteria: NEVER, amount: 1, unit: 'days' }), 'third', 'first');
    const second = named(holding('second'), 'second', 'first');
    const made = run(holding('first'), [touch(), deploy(second, HOUR), deploy(third, HOUR + MINUTE)]);
    expect(runGraphs(made.input).map(({ name }) => name)).toEqual([
      'Graph with first',
      'Graph with second',
      'Graph with third',
    ]);
    const left = entriesOf(made, 'edge-followed').find(({ node }) => node === 'third');
    expect(left && explainDecision(made, left.seq, catalog)).toMatchObject({ node: 'third', edge: 'time-expired' });
    expect(runNames(made, catalog).node('Graph with third', 'third')).toBe('first');
  });

  it('[CLK-2] goes on the same from a snapshot before and after the deployment', () => {
    const input: RunInput = inputOf({
      graph: holding('first'),
      org,
      stimuli: [touch(), deploy(named(holding('second'), 'second', 'first'), HOUR), touch(3 * HOUR)],
    });
    const whole = recordRun(input, catalog);
    const expected = whole.ok ? goldenText(whole.value.journal) : '';
    expect(expected).toContain('graph-deployed');
    for (let steps = 1; steps < 12; steps += 1) {
      const journal: JournalEntry[] = [];
      const first = createWorld(input, catalog, (entry) => journal.push(entry));
      if (!first.ok) throw new Error('not valid');
      first.value.advance(steps);
      const saved = JSON.parse(JSON.stringify(first.value.snapshot())) as WorldSnapshot;
      const second = createWorld(input, catalog, (entry) => journal.push(entry), saved);
      if (!second.ok) throw new Error('not valid');
      while (second.value.advance(100));
      expect(goldenText(journal)).toBe(expected);
    }
  });
});
