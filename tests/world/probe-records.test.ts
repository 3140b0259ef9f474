import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json, JsonObject } from '#shared/json.ts';
import { judgeRecord } from '#world/probe-record.ts';
import { countRecords, type CountedAs } from '#world/probe-records.ts';
import { probeSource } from '#world/probe-source.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { entriesOf, runScenario } from '../support/run-scenario.ts';
import { START } from '../support/small-org.ts';
import { orgOfLeads, questionAt } from './probe-under-test.ts';

const org = orgOfLeads(17);
const source = probeSource(org, START);
const leads = source.records('Lead').map((lead) => String(lead['Id']));

const operand = fc.constantFrom<Json>('Web', 'acme', 'm', 'Queue', 'Sam', '50', 500, 'TODAY', null);
const aCriterion = fc
  .record({
    field: fc.constantFrom('LeadSource', 'Company', 'NumberOfEmployees', 'Owner.Type', 'Owner.FirstName', 'Rating'),
    operator: fc.constantFrom(
      'equals',
      'not-equal',
      'contains',
      'starts-with',
      'less-than',
      'greater-or-equal',
      'is-null',
      'is-not-null',
      'has-changed',
      'has-not-changed',
      'changed-to',
      'changed-from',
    ),
    value: operand,
  })
  .map(({ field, operator, value }): JsonObject =>
    /null|changed$/.test(operator) ? { field, operator } : { field, operator, value },
  );
const expression = ['1', 'NOT 1', '1 AND NOT 2', '1 OR 2', 'NOT (1 OR 2)'];
const someCriteria = fc
  .record({
    logic: fc.constantFrom('all', 'any', 'custom'),
    expression: fc.constantFrom(...expression),
    items: fc.array(aCriterion, { minLength: 2, maxLength: 3 }),
  })
  .map(({ logic, items, ...rest }): JsonObject => (logic === 'custom' ? { logic, items, ...rest } : { logic, items }));

/** A graph whose Updated trigger and whose condition both ask criteria. */
const graphOf = (edges: readonly JsonObject[], outcomes: readonly JsonObject[]) =>
  buildGraph({
    nodes: {
      'updated-lead': [
        'trigger',
        {
          kind: 'updated',
          edges: [
            ...edges.map((criteria, index) => ({ id: `e${index}`, name: `E${index}`, priority: 9 - index, criteria })),
            { id: 'rest', name: 'Rest', priority: 10, criteria: { logic: 'all', items: [] } },
          ],
        },
      ],
      gate: [
        'condition',
        { outcomes: outcomes.map((criteria, index) => ({ id: `o${index}`, name: `O${index}`, criteria })) },
      ],
    },
    edges: [...edges.map((_, index) => `updated-lead:e${index} > gate`), 'updated-lead:rest > gate'],
  });

type Taken = ReadonlyMap<string, string | null>;

/** Which edge each lead takes at a node, in a run that writes the same to all of them. */
function takenIn(graph: ReturnType<typeof graphOf>, node: string, fields: Readonly<Record<string, string>>): Taken {
  const run = runScenario({
    graph,
    org,
    stimuli: leads.map((id) => ({ type: 'update-record', after: 0, object: 'Lead', id, fields })),
  });
  const leadOf = new Map(entriesOf(run, 'trip-started').map(({ trip, record }) => [trip, record]));
  const taken = new Map<string, string | null>();
  for (const entry of entriesOf(run, 'edge-followed')) {
    const lead = leadOf.get(entry.trip);
    if (entry.node === node && lead !== undefined) taken.set(lead, entry.edge);
  }
  for (const { record } of entriesOf(run, 'record-not-routed')) taken.set(record, null);
  return taken;
}

it('[GRA-3] [CND-4] what is said of a record before a run is what the run decides', () => {
  fc.assert(
    fc.property(
      fc.array(someCriteria, { maxLength: 2 }),
      fc.array(someCriteria, { maxLength: 3 }),
      (edges, outcomes) => {
        const graph = graphOf(edges, outcomes);
        const supposed = { trigger: 'updated', values: { Rating: 'Hot' } } as const;
        for (const node of ['updated-lead', 'gate']) {
          const taken = takenIn(graph, node, supposed.values);
          const question = questionAt(graph, node);
          for (const id of leads) {
            const said = judgeRecord(question, source, id, supposed)?.taken;
            const edge = said?.type === 'choice' ? said.edge : node === 'gate' ? 'otherwise' : null;
            expect([id, taken.get(id)]).toEqual([id, edge]);
          }
        }
      },
    ),
    { seed: 5, numRuns: 40 },
  );
});

it('[GRA-3] [CND-4] a count holds what each run of its records gives, and never counts what only a run can tell', () => {
  fc.assert(
    fc.property(fc.array(someCriteria, { minLength: 1, maxLength: 3 }), (outcomes) => {
      const graph = graphOf([], outcomes);
      const taken = [...takenIn(graph, 'gate', { Description: 'Seen' }).values()];
      const counter = countRecords(questionAt(graph, 'gate', { update: true }), source);
      while (counter.step(3));
      for (const { edge, here, perhaps } of counter.result().choices) {
        const came = taken.filter((each) => each === edge).length;
        expect(came).toBeGreaterThanOrEqual(here);
        expect(came).toBeLessThanOrEqual(here + perhaps);
      }
    }),
    { seed: 6, numRuns: 60 },
  );
});

const ofLeads = graphOf(
  [],
  [
    when('LeadSource', 'equals', 'Web'),
    when('Company', 'equals', 'Acme'),
    when('MatchedAccount.Industry', 'equals', 'Software'),
    when('Owner.Type', 'equals', 'Queue'),
    { logic: 'all', items: [] },
  ],
);

const counted = (hidden: Parameters<typeof questionAt>[2] = {}) => {
  const counter = countRecords(questionAt(ofLeads, 'gate', hidden), source);
  while (counter.step(4));
  return counter.result();
};

it('[CND-4] the first outcome that fits takes a record, and the count of each says so', () => {
  const { total, choices } = counted({ variables: ['MatchedAccount'] });
  expect(total).toBe(20);
  expect(choices).toEqual([
    { edge: 'o0', matched: 9, unknown: 0, here: 9, earlier: 0, perhaps: 0 },
    { edge: 'o1', matched: 9, unknown: 0, here: 6, earlier: 3, perhaps: 0 },
    { edge: 'o2', matched: 0, unknown: 20, here: 0, earlier: 0, perhaps: 5 },
    { edge: 'o3', matched: 5, unknown: 0, here: 0, earlier: 2, perhaps: 3 },
    { edge: 'o4', matched: 20, unknown: 0, here: 0, earlier: 18, perhaps: 2 },
  ]);
});

it('[CND-4] a field that a node before may write is known only in a run, and so is its owner', () => {
  const { choices } = counted({ written: [{ field: 'OwnerId', by: 'Assign' }] });
  expect(choices[3]).toMatchObject({ edge: 'o3', matched: 0, unknown: 20 });
  expect(counted({ replacedBy: 'Convert' }).choices[0]).toMatchObject({ matched: 0, unknown: 20 });
});

it.each<[CountedAs, number]>([
  ['matched', 9],
  ['here', 6],
  ['earlier', 3],
  ['unknown', 0],
])('[CND-4] the records of a count can be listed: %s', (as, count) => {
  const counter = countRecords(questionAt(ofLeads, 'gate'), source, { edge: 'o1', as });
  while (counter.step(100));
  expect(counter.found).toHaveLength(count);
});

it('counts a hundred thousand records in slices, and knows how far it is', () => {
  const [lead] = org.salesforce.records.Lead;
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    ...lead,
    Id: `00Q${index}`,
    Company: `C${index % 7}`,
  }));
  const salesforce = { ...org.salesforce, records: { ...org.salesforce.records, Lead: many } };
  const counter = countRecords(questionAt(ofLeads, 'gate'), probeSource({ ...org, salesforce }, START));
  let slices = 0;
  while (counter.step(250)) slices += 1;
  expect([slices, counter.done, counter.total]).toEqual([399, 100_000, 100_000]);
});
