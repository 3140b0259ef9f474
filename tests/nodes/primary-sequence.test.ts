import { describe, expect, it } from 'vitest';
import type { Environment } from '#graph/environment.ts';
import { applyCommands } from '#graph/apply-command.ts';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { buildGraph } from '../support/build-graph.ts';
import { fakeTripFacts, type FactsSketch } from '../support/fake-trip-facts.ts';
import { checkNode, environmentWith, linesOf, USER } from './check-node.ts';

const add = catalog.typeOf('add-to-sequence');
const primary = { sequenceFrom: 'primary-sequence' };
const records = {
  User: [
    { Id: '005A', Name: 'Sam', Outreach_User_ID__c: '4' },
    { Id: '005N', Name: 'Nia', Outreach_User_ID__c: '5' },
    { Id: '005B', Name: 'Bob', Outreach_User_ID__c: null },
  ],
  Group: [{ Id: '00GA', Name: 'Inbound' }],
};
const ready = { Outreach_Prospect_ID__c: '17', OwnerId: '005A' };
const partner = { primarySequence: (userId: string) => (userId === '005A' ? 12 : null) };

const run = (facts: FactsSketch = {}, changes: JsonObject = {}) =>
  add?.run(
    { ...add.defaults('Lead'), ...primary, ...changes },
    fakeTripFacts({ records, record: ready, partner, ...facts }),
  );

describe("add to sequence with the owner's primary sequence", () => {
  it('[V2-4] hands the prospect over for the sequence mapped to the owner', () => {
    expect(run()).toMatchObject({
      type: 'callout',
      callout: { action: 'add-to-sequence', sequenceId: 12 },
      why: { text: 'Prospect 17 is handed over for sequence 12, the primary sequence of Sam.' },
    });
  });

  it('[V2-4] leaves by No Primary Sequence where the owner has none', () => {
    expect(run({ record: { ...ready, OwnerId: '005N' } })).toEqual({
      type: 'leave',
      edge: 'no-primary-sequence',
      why: { text: 'User Nia has no primary sequence.', rule: 'V2-4' },
    });
  });

  it('[V2-4] leaves by No Primary Sequence where a queue owns the record and another mailbox is chosen', () => {
    const someone = { mailbox: 'specific-user', outreachUserId: 9 };
    expect(run({ record: { ...ready, OwnerId: '00GA' } }, someone)).toMatchObject({ edge: 'no-primary-sequence' });
    expect(run({ record: { ...ready, OwnerId: '005X' } }, someone)).toMatchObject({ edge: 'no-primary-sequence' });
    expect(run({ record: { ...ready, OwnerId: '00GA' } })).toMatchObject({ edge: 'queue-owner' });
  });

  it('[ADD-6] [V2-4] asks for the primary sequence last', () => {
    const blank = { OwnerId: '005B' };
    expect([
      run({ partner: { ...partner, authorized: false }, record: blank }),
      run({ record: blank }),
      run({ record: { ...ready, ...blank } }),
      run({ record: { ...ready, OwnerId: '005N' } }),
    ]).toMatchObject([
      { edge: 'configuration-error' },
      { edge: 'missing-prospect-id' },
      { edge: 'missing-user-id' },
      { edge: 'no-primary-sequence' },
    ]);
  });

  it('[V2-4] has the edge No Primary Sequence only with that setting', () => {
    const edgesWith = (changes: JsonObject) =>
      add?.edges({ ...add.defaults('Lead'), ...changes }).map(({ id, kind }) => `${kind} ${id}`) ?? [];
    expect(edgesWith(primary).at(-1)).toBe('error no-primary-sequence');
    expect(edgesWith({})).not.toContain('error no-primary-sequence');
  });

  it('[V2-4] loses the connection of that edge with the setting', () => {
    const graph = buildGraph({
      nodes: { add: ['add-to-sequence', primary], end: ['update-record'] },
      edges: ['add:no-primary-sequence > end'],
    });
    const config = { ...graph.nodes.find(({ id }) => id === 'add')?.config, sequenceFrom: 'chosen', sequenceId: 1 };
    const done = applyCommands(graph, [{ type: 'configure-node', node: 'add', config }], catalog);
    expect(done).toMatchObject({ ok: true, value: { edges: [] } });
  });

  it('[V2-4] says so on its card', () => {
    expect(add?.summary({ ...add.defaults('Lead'), ...primary })).toBe(
      "The owner's primary sequence, from the owner's mailbox",
    );
  });
});

describe('a graph of before user-sequence mapping', () => {
  it('[V2-4] reads as one whose sequence is chosen', () => {
    const older = { sequenceId: 3, mailbox: 'owner', userField: null, outreachUserId: null };
    expect(catalog.get('add-to-sequence')?.readConfig(older)).toEqual({
      ok: true,
      config: { sequenceFrom: 'chosen', ...older },
    });
  });
});

describe('the checks of primary sequences', () => {
  const NIA = { id: '005000000000003AAA', name: 'Nia Mute', active: true, outreachUserId: '1' };
  const check = (primarySequences: Environment['primarySequences']) =>
    checkNode(
      {
        nodes: { add: ['add-to-sequence', primary], end: ['update-record'] },
        edges: ['updated-lead:all-leads > add', 'add:queue-owner > end'],
      },
      'add',
      environmentWith({ primarySequences, users: [USER, NIA] }),
    );
  const both = (sequenceId: number) => [USER, NIA].map(({ id: userId }) => ({ userId, sequenceId }));

  it('[V2-4] find nothing where every user has a public sequence', () => {
    expect(linesOf(check(both(1)))).toEqual([]);
  });

  it('[V2-4] warn where nobody has one', () => {
    expect(linesOf(check([]))).toEqual(['warning add-to-sequence/no-primary-sequences [V2-4]']);
  });

  it('[V2-4] name the users who have none', () => {
    const [issue] = check([{ userId: USER.id, sequenceId: 1 }]);
    expect(issue).toMatchObject({
      severity: 'info',
      message: 'Records of these users leave by No Primary Sequence: Nia Mute.',
    });
  });

  it('[V2-4] [ERR-3] [OUT-1] warn of a mapped sequence that is gone or not public', () => {
    expect(linesOf(check(both(99)))).toEqual(['warning add-to-sequence/unknown-primary-sequence [ERR-3]']);
    expect(linesOf(check(both(2)))).toEqual(['warning add-to-sequence/primary-sequence-not-public [OUT-1]']);
  });
});
