import { expect, it } from 'vitest';
import { expectationText } from '#scenarios/expectation-text.ts';
import type { Expectation } from '#scenarios/expectation.ts';

const cases: readonly (readonly [Expectation, string])[] = [
  [{ type: 'path', nodes: ['A', 'B'] }, 'the path is A → B'],
  [{ type: 'path', nodes: ['A', 'B'], match: 'contains' }, 'the path contains A → … → B'],
  [{ type: 'path', nodes: ['A', 'B'], match: 'never' }, 'the path never goes through A or B'],
  [{ type: 'edge', node: 'A', edge: 'Next', trip: 2 }, 'trip 2: A is left by Next'],
  [{ type: 'ends-at', node: 'A', outcome: 'error' }, 'the trip ends in A, error'],
  [
    { type: 'owner', owner: 'Sam Okafor', record: { object: 'Lead', name: 'Elin' }, at: { after: '2h' } },
    'Lead "Elin", after 2h: the owner is Sam Okafor',
  ],
  [{ type: 'field', system: 'salesforce', field: 'Rating', value: 'Hot', at: 'start' }, 'at the start: Rating is Hot'],
  [{ type: 'field', system: 'outreach', field: 'company', value: null, at: 'end' }, 'company in Outreach is blank'],
  [{ type: 'node-error', node: 'A', marked: false }, 'A is not marked Error'],
  [{ type: 'audit-outcome', outcome: 'blank' }, 'the Outcome is blank'],
  [{ type: 'audit-outcome', outcome: 'pending' }, 'the Outcome is Pending (Outreach)'],
  [{ type: 'callout' }, 'a callout is made'],
  [
    { type: 'callout', node: 'A', result: null, reason: null, error: 'ERR-9', attempts: 1, status: 400, within: '1h' },
    'A makes a callout: result open, reason none, error ERR-9, 1 attempt, status 400, takes at most 1h',
  ],
  [{ type: 'sequence-state', sequence: 'S', state: 'active' }, 'the prospect is active in S'],
  [{ type: 'sequence-state', sequence: 'S', state: null }, 'the prospect is not in S'],
  [{ type: 'held', node: 'A', for: '1d' }, 'A holds the record for 1d'],
  [
    { type: 'entry', pattern: { entry: 'sync-carried' }, within: '10m', count: { atLeast: 2 } },
    'the sync carries a record, at least 2 times within 10m',
  ],
  [
    { type: 'entry', pattern: { entry: 'edge-followed', node: 'A' }, at: { entry: 'trip-ended' } },
    'when a trip ends: an edge is followed at "A"',
  ],
  [{ type: 'trips', count: 1 }, 'there is 1 trip'],
  [
    { type: 'trips', count: { atLeast: 1, atMost: 3 }, node: 'A', edge: 'Next', outcome: 'open' },
    'there are 1 to 3 trips through A by Next, open',
  ],
  [{ type: 'nothing-else-changed', may: [] }, 'nothing changed'],
  [{ type: 'nothing-else-changed', may: [{ object: 'Lead' }] }, 'nothing else changed'],
];

it.each(cases)('an expectation is put into words: %j', (expectation, text) => {
  expect(expectationText(expectation)).toBe(text);
});
