import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { checkExpectation } from '#scenarios/check-expectation.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { lessons } from '#scenarios/lessons.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { readRun, type RunReading } from '#scenarios/scenario-reading.ts';
import { recordRun } from '#world/record-run.ts';

interface Followed {
  readonly reading: RunReading;
  readonly record: ReturnType<RunReading['find']>;
}

const known = new Map<string, Followed>();

function played(id: string): Followed {
  const before = known.get(id);
  if (before) return before;
  const lesson = lessons.find((each) => each.id === id);
  const input = lesson && inputOfScenario(lesson.scenario, catalog);
  const run = input?.ok === true ? recordRun(input.value, catalog) : undefined;
  if (run?.ok !== true) throw new Error(`${id} gives no run`);
  const reading = readRun(run.value, catalog);
  const first = reading.trips[0];
  const record =
    lesson?.record === undefined ? first && { object: first.object, id: first.record } : reading.find(lesson.record);
  const followed = { reading, record };
  known.set(id, followed);
  return followed;
}

const NODE = 'Add to Inbound Welcome';
const FIRST = 'missing-prospect-id';
const REVERT = 'revert-against-callout-error';

/** What fails, in which lesson, and what must be said of it. */
const cases: readonly (readonly [string, string, Expectation, string])[] = [
  [
    '[ADD-3] an edge: what the node asked and saw',
    FIRST,
    { type: 'edge', node: NODE, edge: 'Queue Owner' },
    'After 0s: Add to Inbound Welcome was left by Missing Prospect ID: Outreach_Prospect_ID__c is blank on the Lead (ADD-3). It asked: The record has an Outreach Prospect ID; it saw: Lead.Outreach_Prospect_ID__c is blank.',
  ],
  [
    '[CND-4] an edge of a condition: the criteria that do not hold, with what they saw',
    FIRST,
    { type: 'edge', node: 'Worth a call?', edge: 'Competitor or test' },
    'Competitor or test asks: ',
  ],
  [
    'an edge that the node does not have: the closest',
    FIRST,
    { type: 'edge', node: NODE, edge: 'Quue Owner' },
    'Add to Inbound Welcome has no edge "Quue Owner". Did you mean "Queue Owner"?',
  ],
  [
    'a node that the graph does not have: the closest',
    FIRST,
    { type: 'path', nodes: ['New Lead', 'Worth a cal?'] },
    'The graph "Inbound leads: the first draft" has no node "Worth a cal?". Did you mean "Worth a call?"?',
  ],
  [
    'a node that was not reached: where the trip parted from the way to it',
    FIRST,
    { type: 'ends-at', node: 'Close as not converted' },
    'Worth a call? was left by Otherwise: No outcome fits (CND-4). Competitor or test asks: ',
  ],
  [
    'a node that was not reached, though what was reached instead leads round to it: where the two part',
    'timing-chain',
    { type: 'ends-at', node: 'Add to Executive Outreach' },
    'Which sequence? was left by Otherwise: No outcome fits (CND-4). Executive asks: ',
  ],
  [
    'a path: the decision at which it parts',
    FIRST,
    { type: 'path', nodes: ['New Lead', 'Worth a call?', 'Close as not converted'] },
    'Worth a call? was left by Otherwise',
  ],
  [
    'a node that should not have been reached: what led there',
    FIRST,
    { type: 'path', nodes: ['Known account?'], match: 'never' },
    'Worth a call? was left by Otherwise',
  ],
  [
    '[ASG-1] an owner: who gave the record to another',
    FIRST,
    { type: 'owner', owner: 'Sam Okafor' },
    "OwnerId went from Dana Reyes to Lena Fischer, by Give to the account's owner of trip-1",
  ],
  [
    'a field that nobody has written',
    FIRST,
    { type: 'field', system: 'salesforce', field: 'Outreach_Prospect_ID__c', value: '36', at: { after: '5m' } },
    'Nothing has written Outreach_Prospect_ID__c in the run.',
  ],
  [
    'a field that the sync has written',
    FIRST,
    { type: 'field', system: 'salesforce', field: 'Outreach_Prospect_ID__c', value: '37' },
    'After 11m: Outreach_Prospect_ID__c went from blank to "36", by the sync.',
  ],
  [
    '[ADD-8] a field that was put back',
    REVERT,
    {
      type: 'field',
      system: 'salesforce',
      field: 'Status',
      value: 'Working - Contacted',
      record: { object: 'Lead', name: 'Jonas Albrecht' },
    },
    'put back: Partner Apps maps no field for Lead',
  ],
  [
    'a prospect that there is not yet',
    FIRST,
    { type: 'field', system: 'outreach', field: 'company', value: 'x', at: 'start' },
    'The sync has not carried the record by then.',
  ],
  [
    '[LOG-9] an Outcome: how the callout ended',
    REVERT,
    { type: 'audit-outcome', outcome: 'success' },
    'After 1m 30s: Prospect is locked: does not qualify for a retry (APP-5).',
  ],
  [
    '[APP-4] a callout: its last answer',
    'retries-to-the-end',
    { type: 'callout', result: 'success' },
    'After 6h 1m: No answer: 6 retries have failed too (APP-4).',
  ],
  [
    'a callout that waits for a retry',
    'retries-to-the-end',
    { type: 'callout', result: 'success', at: { after: '2h' } },
    'After 1h 1m: No answer (APP-6).',
  ],
  [
    'a callout of a node that was not reached: where the trip parted from the way to it',
    'timing-chain',
    { type: 'callout', node: 'Add to Executive Outreach', result: 'success' },
    'Which sequence? was left by Otherwise: No outcome fits (CND-4). Executive asks: ',
  ],
  [
    '[ADD-3] a callout that was not made: what the node did instead',
    FIRST,
    { type: 'callout', result: 'success' },
    'was left by Missing Prospect ID',
  ],
  [
    'a membership that there is not: the callout',
    REVERT,
    { type: 'sequence-state', sequence: 'Inbound Welcome', state: 'active' },
    'Prospect is locked',
  ],
  [
    'a sequence that there is not: the closest',
    FIRST,
    { type: 'sequence-state', sequence: 'Inbond Welcome', state: null },
    'Did you mean "Inbound Welcome"?',
  ],
  [
    '[GRA-2] a trip that there is not: why the record was not routed',
    FIRST,
    { type: 'path', nodes: ['Updated Lead'], trip: 2 },
    'After 11m: The Updated trigger is switched off (GRA-2).',
  ],
  [
    'a record that there is not: the closest',
    FIRST,
    { type: 'owner', owner: 'x', record: { object: 'Lead', name: 'Elin Bergstrom' } },
    'Did you mean "Elin Bergström"?',
  ],
  [
    'a count of trips: how many there were',
    FIRST,
    { type: 'trips', count: 3 },
    'The run has 1 trip in all: 1 completed.',
  ],
  [
    'a count of trips of a record that nothing has touched',
    FIRST,
    { type: 'trips', count: 1, record: { object: 'Lead', name: 'Hannah Osei' } },
    'Nothing has started a trip',
  ],
  [
    'an entry of a node that there is not',
    FIRST,
    { type: 'entry', pattern: { entry: 'edge-followed', node: 'Add to Inbound' } },
    'No graph of the run has a node "Add to Inbound". Did you mean "Add to Inbound Welcome"?',
  ],
  [
    'something else that changed: who changed it',
    FIRST,
    { type: 'nothing-else-changed', may: [{ object: 'Lead' }] },
    'After 10m: prospect 36 was created, by the sync.',
  ],
];

it.each(cases)('tells why: %s', (_, lesson, expectation, wanted) => {
  const { reading, record } = played(lesson);
  const check = checkExpectation(reading, expectation, { record });
  expect(check).toMatchObject({ ok: false });
  expect(check.why).toContain(wanted);
});

it('tells nothing where an expectation holds', () => {
  for (const { id, ends } of lessons) {
    const { reading, record } = played(id);
    for (const end of ends) expect(checkExpectation(reading, end, { record })).toMatchObject({ ok: true, why: null });
  }
});

it('a path with a node that is gone from the graph fails where the trip went on without it', () => {
  const { reading, record } = played(FIRST);
  const path = { type: 'path', nodes: ['New Lead', 'Known already?'] } as const;
  const { seq } = checkExpectation(reading, path, { record });
  expect(reading.run.journal[seq]).toMatchObject({ type: 'edge-followed' });
});
