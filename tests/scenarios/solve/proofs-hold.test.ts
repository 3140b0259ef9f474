import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { freeId } from '#scenarios/generate/cast.ts';
import { Workbench } from '#scenarios/generate/workbench.ts';
import { generateTests, type GeneratedTests } from '#scenarios/generate-tests.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { FieldValue } from '#shared/field.ts';
import { DAY, HOUR, MINUTE, SECOND } from '#shared/instant.ts';
import type { JsonObject } from '#shared/json.ts';
import type { Stimulus } from '#world/run-input.ts';
import { buildGraph } from '../../support/build-graph.ts';
import { smallOrg } from '../../support/small-org.ts';

const { ids, setup } = smallOrg();
const idOf = (name: string): string => ids[name] ?? '';

const DOMAINS: Readonly<Record<string, readonly FieldValue[]>> = {
  LeadSource: [null, 'Web', 'web', 'Other'],
  NumberOfEmployees: [null, 10, 500, 501],
  DoNotCall: [true, false],
  Description: [null, 'Wants a call', 'call'],
  Outreach_Prospect_ID__c: [null, '1', '2'],
  OwnerId: [idOf('sam'), idOf('nia'), idOf('queue')],
  Email: [null, 'ready@customer.example', 'new@acme.example'],
};
const FIELDS = Object.keys(DOMAINS);

const criterion = fc.constantFrom(...FIELDS).chain((field) =>
  fc
    .tuple(
      fc.constantFrom('equals', 'not-equal', 'is-null', 'is-not-null', 'has-changed', 'changed-to', 'in', 'less-than'),
      fc.constantFrom(...(DOMAINS[field] ?? [])),
    )
    .map(([operator, value]): JsonObject => ({
      field,
      operator,
      value: operator === 'in' ? [value ?? null] : value,
    })),
);
const criteria = fc
  .tuple(fc.constantFrom('all', 'any'), fc.array(criterion, { maxLength: 2 }))
  .map(([logic, items]): JsonObject => ({ logic, items }));
const outcomes = fc
  .array(criteria, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((each, index) => ({ id: `o${index}`, name: `O${index}`, criteria: each })));

type Sketch = readonly [string, JsonObject, readonly string[]];
const status = { convertedStatus: 'Closed - Converted' };
const configured: readonly Sketch[] = [
  ...['sam', 'nia', 'ina'].map((user): Sketch => [
    'assign-owner',
    { kind: 'user', userId: idOf(user) },
    ['assigned', 'invalid-owner'],
  ]),
  ['assign-owner', { kind: 'queue', queueId: idOf('queue') }, ['assigned', 'invalid-owner']],
  ['assign-owner', { kind: 'match-owner', variable: 'MatchedAccount' }, ['assigned', 'invalid-owner']],
  [
    'add-to-sequence',
    { sequenceId: 1, mailbox: 'owner' },
    ['next', 'configuration-error', 'missing-prospect-id', 'queue-owner', 'missing-user-id'],
  ],
  [
    'add-to-sequence',
    { sequenceId: 2, mailbox: 'specific-user', outreachUserId: 1 },
    ['next', 'configuration-error', 'missing-prospect-id'],
  ],
  ['convert-lead', status, ['converted', 'conversion-failed']],
  ['convert-lead', { ...status, account: 'match', variable: 'MatchedAccount' }, ['converted', 'conversion-failed']],
  ['match-account', {}, ['matched', 'no-match']],
  ['match-duplicates', { object: 'Lead', variable: 'DuplicateLead' }, ['matched', 'no-match']],
  ['merge-dupe', { variable: 'DuplicateLead' }, ['merged', 'merge-failed']],
];
const nodes: fc.Arbitrary<Sketch> = fc.oneof(
  { arbitrary: fc.constantFrom(...configured), weight: 3 },
  outcomes.map((list): Sketch => ['condition', { outcomes: list }, [...list.map(({ id }) => id), 'otherwise']]),
  criteria.map((each): Sketch => ['hold', { criteria: each, amount: 2, unit: 'hours' }, ['met', 'time-expired']]),
  fc
    .constantFrom(...FIELDS)
    .chain((field) => fc.constantFrom(...(DOMAINS[field] ?? [])).map((value) => ({ field, value })))
    .map((value): Sketch => ['update-record', { values: [value] }, ['updated', 'update-failed']]),
);

/** Two triggers, and a handful of nodes that lead on to later ones, or from a hold back to any. */
const graphs: fc.Arbitrary<FlowGraph> = fc
  .tuple(
    outcomes,
    outcomes,
    fc.array(nodes, { minLength: 3, maxLength: 7 }),
    fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  )
  .map(([news, updates, list, targets]) => {
    const triggers: Record<string, Sketch> = {
      'new-lead': ['trigger', triggerOf('new', news), news.map(({ id }) => id)],
      'updated-lead': ['trigger', triggerOf('updated', updates), updates.map(({ id }) => id)],
    };
    const all: Record<string, Sketch> = { ...triggers };
    for (const [index, each] of list.entries()) all[`n${index}`] = each;
    const edges = Object.entries(all).flatMap(([from, [type, , ways]], at) =>
      ways.flatMap((way, index) => {
        const first = type === 'trigger' ? 0 : type === 'hold' ? 0 : at - 1;
        const to = first + ((targets[(at * 4 + index) % 40] ?? 0) % (list.length - first + 1));
        return to >= list.length || `n${to}` === from ? [] : [`${from}:${way} > n${to}`];
      }),
    );
    return buildGraph({
      nodes: Object.fromEntries(Object.entries(all).map(([id, [type, config]]) => [id, [type, config] as const])),
      edges,
    });
  });

const triggerOf = (kind: string, list: readonly JsonObject[]): JsonObject => ({
  kind,
  enabled: true,
  edges: list.map((each) => ({ ...each, priority: 5 })),
});

function generated(graph: FlowGraph): GeneratedTests {
  const work = generateTests({ graph, org: setup, catalog, limits: { runs: 1 } });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const valueAt = (field: string, number: number): FieldValue => {
  const domain = DOMAINS[field] ?? [];
  return domain[number % domain.length] ?? null;
};

/** Records with values in many combinations, each changed twice while others wait. */
function crowd(): readonly Stimulus[] {
  const fieldsAt = (number: number): Record<string, FieldValue> => {
    let rest = number;
    return Object.fromEntries(
      FIELDS.map((field) => {
        const value = valueAt(field, rest);
        rest = Math.floor(rest / (DOMAINS[field] ?? []).length);
        return [field, value];
      }),
    );
  };
  return Array.from({ length: 144 }, (_, number): readonly Stimulus[] => {
    const id = freeId('Lead', setup, number + 1);
    const object = 'Lead' as const;
    const through = 'import' as const;
    const given = Object.fromEntries(Object.entries(fieldsAt(number)).filter(([, value]) => value !== null));
    const fields = {
      Id: id,
      LastName: `Marsh ${number}`,
      Company: 'Elmford Works',
      ...(number % 9 === 4 && { IsConverted: true }),
      ...given,
    };
    const after = number * SECOND;
    return [
      { type: 'create-record', after, object, fields, through },
      { type: 'update-record', after: after + 30 * MINUTE, object, id, fields: fieldsAt(number * 7 + 5), through },
      { type: 'update-record', after: after + 60 * MINUTE, object, id, fields: fieldsAt(number * 11 + 50), through },
      { type: 'update-record', after: after + 5 * HOUR, object, id, fields: fieldsAt(number * 5 + 1), through },
    ];
  }).flat();
}

it('[CND-2] [GRA-3] [HLD-1] [ADD-6] [ASG-1] [CNV-1] [MAT-1] [MRG-1] nothing that is proven to be unreachable is reached by any record of a crowd', () => {
  const cut = { type: 'make-fault', after: 40 * MINUTE, fault: { type: 'disconnect-outreach' } } as const;
  const stimuli = [...crowd(), cut];
  let proven = 0;
  const account = { Name: 'Acme', Website: 'https://acme.example', OwnerId: idOf('sam') };
  const edits = [{ type: 'create-record', object: 'Account', fields: account, through: 'import' }] as const;
  fc.assert(
    fc.property(graphs, (graph) => {
      const bench = new Workbench(graph, setup, catalog, 1);
      const trial = bench.run({ edits, stimuli, until: 7 * DAY });
      if (!trial) return;
      const { unreachable } = generated(graph);
      const proofs = unreachable.filter(({ proof }) => proof === 'proven');
      proven += proofs.length;
      expect(proofs.filter(({ key }) => trial.keys.has(key))).toEqual([]);
    }),
    { numRuns: 8, seed: 7 },
  );
  expect(proven).toBeGreaterThan(20);
});
