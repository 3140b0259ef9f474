import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { generateTests, type GeneratedTests } from '#scenarios/generate-tests.ts';
import type { JsonObject } from '#shared/json.ts';
import { buildGraph, when } from '../../support/build-graph.ts';
import { smallOrg } from '../../support/small-org.ts';
import { decisionChain } from '../../support/ten-node-graph.ts';

const { setup: org, ids } = smallOrg();

const HOLD: readonly [string, JsonObject] = [
  'hold',
  { criteria: when('Rating', 'equals', 'Hot'), amount: 30, unit: 'minutes' },
];
const ADD: readonly [string, JsonObject] = ['add-to-sequence', { sequenceId: 1 }];
const WRITE: readonly [string, JsonObject] = ['update-record', { values: [{ field: 'Description', value: 'Routed' }] }];
const CONVERT: readonly [string, JsonObject] = ['convert-lead', { convertedStatus: 'Closed - Converted' }];
const QUEUED = [{ id: 'yes', name: 'Yes', criteria: when('Owner.Type', 'equals', 'Queue') }];

function generated(graph: FlowGraph): GeneratedTests {
  const work = generateTests({ graph, org, catalog, limits: { kinds: ['node', 'edge', 'error-edge'] } });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const openOf = ({ unreachable }: GeneratedTests): readonly string[] =>
  unreachable.flatMap(({ key, proof }) => (proof === 'proven' ? [] : [key]));

describe('edges that only come about while a record waits', () => {
  it('[MAT-1] [HLD-1] what was looked for in vain is matched after a hold', () => {
    const found = generated(
      buildGraph({
        nodes: { first: ['match-duplicates', {}], wait: HOLD, again: ['match-duplicates', {}] },
        edges: ['new-lead:all-leads > first', 'first:no-match > wait', 'wait:time-expired > again'],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toContain('edge:again/matched');
  });

  it('[MRG-1] [HLD-1] a duplicate that is deleted meanwhile cannot be merged', () => {
    const found = generated(
      buildGraph({
        nodes: { match: ['match-duplicates', {}], wait: HOLD, merge: ['merge-dupe', { variable: 'DuplicateLead' }] },
        edges: ['new-lead:all-leads > match', 'match:matched > wait', 'wait:time-expired > merge'],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toContain('edge:merge/merge-failed');
  });

  it('[SF-4] a lead that somebody has converted meanwhile is proven not to be converted again', () => {
    const found = generated(
      buildGraph({
        nodes: { wait: HOLD, write: WRITE, convert: CONVERT },
        edges: ['new-lead:all-leads > wait', 'wait:time-expired > write', 'write:update-failed > convert'],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toContain('edge:write/update-failed');
    expect(found.unreachable.map(({ key }) => key)).toContain('edge:convert/converted');
  });
});

describe('another record from a node on', () => {
  const MATCH: readonly [string, JsonObject] = ['match-duplicates', {}];
  const MERGE: readonly [string, JsonObject] = ['merge-dupe', { variable: 'DuplicateLead' }];
  const PAUSE: readonly [string, JsonObject] = [
    'update-prospect-sequence-state',
    { change: 'pause', sequences: 'all' },
  ];

  it('[MRG-2] what is asked after a merge is asked of the duplicate, which has values of its own', () => {
    const found = generated(
      buildGraph({
        nodes: { match: MATCH, merge: MERGE, wait: HOLD, ask: ['condition', { outcomes: QUEUED }] },
        edges: ['new-lead:all-leads > match', 'match:matched > merge', 'merge:merged > wait', 'wait:met > ask'],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toEqual(expect.arrayContaining(['edge:wait/met', 'edge:wait/time-expired', 'edge:ask/yes']));
  });

  it('[MRG-1] [SF-6] a second duplicate is there for a second merge; a blank that the merge fills is proven not to stay', () => {
    const found = generated(
      buildGraph({
        nodes: { add: PAUSE, match: MATCH, merge: MERGE, again: MATCH, more: MERGE, last: PAUSE },
        edges: [
          'new-lead:all-leads > add',
          'add:next > match',
          'match:matched > merge',
          'merge:merged > again',
          'again:matched > more',
          'more:merged > last',
        ],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toContain('edge:more/merged');
    expect(found.unreachable.map(({ key }) => key)).toContain('edge:merge/merge-failed');
  });

  it('[CNV-2] [HLD-1] while a contact waits it is the contact that changes, and a field that it has not is the lead’s', () => {
    const found = generated(
      buildGraph({
        nodes: { convert: CONVERT, first: ADD, wait: HOLD, add: ADD },
        edges: [
          'new-lead:all-leads > convert',
          'convert:converted > first',
          'first:missing-prospect-id > wait',
          'wait:time-expired > add',
        ],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toEqual(expect.arrayContaining(['edge:add/next', 'edge:wait/met']));
  });

  it('[MAT-1] [HLD-1] what was matched before a hold is found no more once somebody has changed it', () => {
    const found = generated(
      buildGraph({
        nodes: { match: MATCH, wait: HOLD, again: MATCH, write: WRITE, third: MATCH },
        edges: [
          'new-lead:all-leads > match',
          'match:matched > wait',
          'wait:time-expired > again',
          'again:no-match > write',
          'write:updated > third',
        ],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toContain('edge:again/no-match');
    expect(found.unreachable.map(({ key }) => key)).toContain('edge:third/matched');
  });
});

describe('owners', () => {
  it('[V2-4] [ADD-5] an owner who has no primary sequence at one node has none at the next at the same instant', () => {
    const add = ['add-to-sequence', { sequenceFrom: 'primary-sequence' }] as const;
    const found = generated(
      buildGraph({
        nodes: { first: add, again: add, wait: HOLD, last: add },
        edges: [
          'new-lead:all-leads > first',
          'first:no-primary-sequence > again',
          'again:no-primary-sequence > wait',
          'wait:time-expired > last',
        ],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toContain('edge:last/next');
    expect(found.unreachable.map(({ key }) => key)).toContain('edge:again/next');
  });

  it('[ASG-1] [ADD-5] whoever was assigned is given an Outreach User ID where a callout is to be made', () => {
    const found = generated(
      buildGraph({
        nodes: { assign: ['assign-owner', { kind: 'user', userId: ids['nia'] ?? '' }], add: ADD },
        edges: ['new-lead:all-leads > assign', 'assign:assigned > add'],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.covered).toEqual(expect.arrayContaining(['edge:add/next', 'edge:add/missing-user-id']));
  });

  it('[SF-2] [ADD-4] no queue owns the contact that the lead became', () => {
    const found = generated(
      buildGraph({
        nodes: { convert: CONVERT, add: ADD, wait: HOLD, again: ADD },
        edges: [
          'new-lead:all-leads > convert',
          'convert:converted > add',
          'add:configuration-error > wait',
          'wait:time-expired > again',
        ],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.unreachable.map(({ key }) => key)).toContain('edge:again/queue-owner');
  });

  it('[ASG-1] [CND-4] a node that asks for a queue after a user was assigned is proven not to find one', () => {
    const found = generated(
      buildGraph({
        nodes: {
          assign: ['assign-owner', { kind: 'user', userId: ids['sam'] ?? '' }],
          ask: ['condition', { outcomes: QUEUED }],
        },
        edges: ['new-lead:all-leads > assign', 'assign:assigned > ask'],
      }),
    );
    expect(openOf(found)).toEqual([]);
    expect(found.unreachable.map(({ key }) => key)).toEqual(['edge:ask/yes']);
  });
});

describe('many ways', () => {
  it('[ADD-6] [HLD-1] those that agree in all that can still be asked are followed once, so that proofs are complete', () => {
    const edges = ['next', 'configuration-error', 'missing-prospect-id', 'queue-owner', 'missing-user-id'];
    const all = (from: string, to: string): readonly string[] => edges.map((edge) => `${from}:${edge} > ${to}`);
    const found = generated(
      buildGraph({
        nodes: { a: ADD, wait: HOLD, b: ADD, c: ADD, rest: HOLD, d: ADD },
        edges: [
          'new-lead:all-leads > a',
          ...all('a', 'b'),
          ...all('b', 'wait'),
          'wait:met > c',
          'wait:time-expired > c',
          ...all('c', 'rest'),
          'rest:met > d',
          'rest:time-expired > d',
          'd:queue-owner > wait',
        ],
      }),
    );
    expect(openOf(found)).toEqual([]);
  });

  it('[CND-4] a chain of ten and one of thirty nodes are covered whole', () => {
    for (const decisions of [8, 28]) {
      const found = generated(decisionChain(decisions));
      expect(openOf(found)).toEqual([]);
      expect(found.covered.length).toBeGreaterThan(2 * decisions);
    }
  });
});
