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

describe('owners', () => {
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
