import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { checkExpectation } from '#scenarios/check-expectation.ts';
import type { Expectation } from '#scenarios/expectation.ts';
import { missingProspectId } from '#scenarios/lessons/missing-prospect-id.ts';
import { lessons } from '#scenarios/lessons.ts';
import { proposedEnds } from '#scenarios/lesson-proposals.ts';
import type { Lesson } from '#scenarios/lesson.ts';
import { anchorOf } from '#scenarios/scenario-anchor-of.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import { findAnchor } from '#scenarios/scenario-instant.ts';
import { readRun, type RunReading } from '#scenarios/scenario-reading.ts';
import { formatInstant } from '#shared/instant.ts';
import { recordRun } from '#world/record-run.ts';

function readingOf({ scenario }: Lesson): RunReading {
  const input = inputOfScenario(scenario, catalog);
  if (!input.ok) throw new Error(input.error[0]?.message);
  const run = recordRun(input.value, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  return readRun(run.value, catalog);
}

const reading = readingOf(missingProspectId);
const record = reading.find({ object: 'Lead', name: 'Elin Bergström' });
const NODE = 'Add to Inbound Welcome';

const PATH = [
  'New Lead',
  'Worth a call?',
  'Known account?',
  "Give to the account's owner",
  'Mark as being worked',
  NODE,
];

/** What is expected, whether it is so, and what is said of it otherwise. */
const cases: readonly (readonly [string, Expectation, true | string])[] = [
  ['[GRA-6] the end of a trip', { type: 'ends-at', node: NODE, outcome: 'completed' }, true],
  ['the end in another node', { type: 'ends-at', node: 'Mark as being worked' }, `ended in ${NODE}`],
  ['[ADD-3] an edge', { type: 'edge', node: NODE, edge: 'Missing Prospect ID' }, true],
  ['an edge by its id', { type: 'edge', node: NODE, edge: 'missing-prospect-id' }, true],
  ['an edge that was not taken', { type: 'edge', node: NODE, edge: 'Queue Owner' }, 'left by Missing Prospect ID'],
  ['a node that was not reached', { type: 'edge', node: 'Nowhere', edge: 'Next' }, 'Nowhere was not left'],
  ['an owner', { type: 'owner', owner: 'Lena Fischer' }, true],
  ['another owner', { type: 'owner', owner: 'Sam Okafor' }, 'owned by Lena Fischer'],
  [
    'an owner before the run has given one',
    { type: 'owner', owner: 'Dana Reyes', at: { entry: 'trip-started' } },
    true,
  ],
  ['a field', { type: 'field', system: 'salesforce', field: 'Outreach_Prospect_ID__c', value: '36' }, true],
  [
    'a field that is still blank',
    { type: 'field', system: 'salesforce', field: 'Outreach_Prospect_ID__c', value: '36', at: { after: '5m' } },
    'Outreach_Prospect_ID__c is blank',
  ],
  ['a field in Outreach', { type: 'field', system: 'outreach', field: 'company', value: 'Brightmoor Energy AB' }, true],
  [
    'a prospect before there is one',
    { type: 'field', system: 'outreach', field: 'company', value: 'x', at: 'start' },
    'there is no such prospect then',
  ],
  ['[ADD-7] a node marked Error', { type: 'node-error', node: NODE, marked: true }, true],
  [
    'a node not marked Error',
    { type: 'node-error', node: 'Worth a call?', marked: true },
    'Worth a call? not marked Error',
  ],
  ['[LOG-9] a silent Outcome', { type: 'audit-outcome', outcome: 'blank' }, true],
  ['another Outcome', { type: 'audit-outcome', outcome: 'success' }, 'a blank Outcome'],
  ['a callout that there is not', { type: 'callout', result: 'success' }, 'the trip made no such callout'],
  ['a sequence that one is not in', { type: 'sequence-state', sequence: 'Inbound Welcome', state: null }, true],
  [
    'a sequence that there is not',
    { type: 'sequence-state', sequence: 'Nope', state: null },
    'there is no sequence "Nope" then',
  ],
  ['a hold that there is not', { type: 'held', node: NODE, for: '1d' }, 'not held'],
  ['an entry within a time', { type: 'entry', pattern: { entry: 'sync-carried' }, within: '10m' }, true],
  [
    'an entry that comes later',
    { type: 'entry', pattern: { entry: 'sync-carried' }, within: '9m' },
    'never; the first after 10m',
  ],
  ['a count of entries', { type: 'entry', pattern: { entry: 'sync-carried' }, count: 1 }, '2 times'],
  ['a count of trips', { type: 'trips', count: 1 }, true],
  ['another count of trips', { type: 'trips', count: 2 }, '1 trip'],
  [
    'trips by node, edge and outcome',
    { type: 'trips', count: 1, node: NODE, edge: 'Missing Prospect ID', outcome: 'completed' },
    true,
  ],
  ['trips through a node', { type: 'trips', count: { atLeast: 1, atMost: 3 }, node: 'Mark as being worked' }, true],
  [
    'trips by an outcome that there is not',
    { type: 'trips', count: { atLeast: 1 }, outcome: 'open' },
    '0 trips still open',
  ],
  [
    'trips by an edge alone',
    { type: 'trips', count: { atMost: 0 }, edge: 'missing-prospect-id' },
    '1 trip by an edge missing-prospect-id',
  ],
  [
    'a count of entries within bounds',
    { type: 'entry', pattern: { entry: 'sync-carried' }, count: { atMost: 2 } },
    true,
  ],
  [
    '[LOG-3] a part of the path',
    { type: 'path', nodes: ['New Lead', 'Mark as being worked'], match: 'contains' },
    true,
  ],
  [
    'a part of the path in another order',
    { type: 'path', nodes: ['Mark as being worked', 'New Lead'], match: 'contains' },
    PATH.join(' → '),
  ],
  ['[LOG-3] the whole path', { type: 'path', nodes: PATH }, true],
  ['a node that is never to be reached', { type: 'path', nodes: ['Close as not converted'], match: 'never' }, true],
  ['a node that was reached', { type: 'path', nodes: ['Nowhere', NODE], match: 'never' }, PATH.join(' → ')],
  [
    'nothing else changed',
    {
      type: 'nothing-else-changed',
      may: [
        { object: 'Lead', fields: ['OwnerId', 'Status'] },
        { record: { object: 'Lead', name: 'Elin Bergström' }, fields: ['Outreach_Prospect_ID__c'] },
        { object: 'prospect' },
      ],
    },
    true,
  ],
  ['something else changed', { type: 'nothing-else-changed', may: [{ object: 'Lead' }] }, 'prospect 36 created'],
  [
    'another field changed',
    {
      type: 'nothing-else-changed',
      may: [{ fields: ['Status', 'Outreach_Prospect_ID__c'] }],
      record: { object: 'Lead', name: 'Elin Bergström' },
    },
    'Lead Elin Bergström updated: OwnerId',
  ],
  ['a trip that there is not', { type: 'path', nodes: ['New Lead'], trip: 2 }, '1 trip by then'],
  [
    'a record that there is not',
    { type: 'owner', owner: 'x', record: { object: 'Lead', name: 'Nobody' } },
    'the run has no Lead "Nobody"',
  ],
  [
    'an instant that does not come',
    { type: 'owner', owner: 'x', at: { entry: 'trip-held' } },
    'The run has no instant when a trip is held: there is none.',
  ],
];

describe('an expectation', () => {
  it.each(cases)('of %s tells expected from actual', (_, expectation, wanted) => {
    const check = checkExpectation(reading, expectation, { record });
    expect(check.ok).toBe(wanted === true);
    if (wanted !== true) expect(check.actual).toBe(wanted);
    expect(check.expected).not.toBe('');
  });

  it('says the instant at which it was asked for, or at which it came otherwise', () => {
    const at = { after: '10m' };
    const right = checkExpectation(reading, { type: 'owner', owner: 'Lena Fischer', at }, { record });
    expect(formatInstant(right.at)).toBe('2026-01-05T09:10:00.000Z');
    const wrong = checkExpectation(reading, { type: 'owner', owner: 'x', at }, { record });
    expect(formatInstant(wrong.at)).toBe('2026-01-05T09:00:00.000Z');
    expect(reading.run.journal[wrong.seq]).toMatchObject({
      type: 'record-changed',
      fields: [['OwnerId', expect.anything(), expect.anything()]],
    });
  });

  it('[LOG-4] of a partner row tells status, reason, attempts and durations', () => {
    const lesson = lessons.find(({ id }) => id === 'retries-to-the-end');
    if (!lesson) throw new Error('The lesson is missing');
    const retried = readingOf(lesson);
    const about = lesson.record === undefined ? undefined : retried.find(lesson.record);
    const check = (expectation: Expectation) => checkExpectation(retried, expectation, { record: about });
    const whole = { result: 'error', reason: 'Retry attempt exceeded', attempts: 7, status: 0 } as const;
    expect(check({ type: 'callout', ...whole, within: '7h', duration: '6h1s' })).toMatchObject({ ok: true });
    expect(check({ type: 'callout', status: 200, within: '1h' })).toMatchObject({
      ok: false,
      expected: 'a callout, status 200, within 1h',
      actual: 'a callout, status 0, took 6h 1s',
    });
  });

  it('is proposed from the run where it holds', () => {
    const proposed = proposedEnds(reading, record);
    expect(proposed.map(({ expectation }) => expectation.type)).toEqual([
      'path',
      ...Array<string>(6).fill('edge'),
      'ends-at',
      'owner',
      'audit-outcome',
      'node-error',
      'trips',
    ]);
    expect(proposed.every(({ ok }) => ok)).toBe(true);
  });
});

describe('an anchor', () => {
  it('that is made from an entry leads back to it, for every entry of every lesson', () => {
    for (const lesson of lessons) {
      const each = readingOf(lesson);
      const first = each.trips[0];
      const followed = first && { object: first.object, id: first.record };
      for (const { seq } of each.run.journal) {
        const found = findAnchor(each, anchorOf(each, seq, followed), followed);
        expect([lesson.id, found]).toEqual([lesson.id, { ok: true, value: seq }]);
      }
    }
  });

  it('names records by their names, which stay when the org grows', () => {
    const { run, names } = reading;
    const changed = run.journal.find((entry) => entry.type === 'record-changed' && entry.object === 'Lead');
    if (changed?.type !== 'record-changed') throw new Error('No lead changes');
    const { name } = names.record('Lead', changed.id);
    expect(anchorOf(reading, changed.seq)).toMatchObject({ record: { object: 'Lead', name } });
  });

  it('counts over the whole run, and says how many there are', () => {
    expect(findAnchor(reading, { entry: 'sync-carried', nth: 2 })).toMatchObject({ ok: true });
    expect(findAnchor(reading, { entry: 'sync-carried', nth: 3 })).toEqual({
      ok: false,
      error: 'The run has no instant when the sync carries a record, number 3: there are only 2.',
    });
  });
});
