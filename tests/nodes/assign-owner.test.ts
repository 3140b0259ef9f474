import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { fakeTripFacts, type FactsSketch } from '../support/fake-trip-facts.ts';
import { checkNode, environmentWith, INACTIVE, linesOf, QUEUE, USER } from './check-node.ts';

const assign = catalog.typeOf('assign-owner');
const config = (changes: JsonObject): JsonObject => ({ ...assign?.defaults('Lead'), ...changes });
const run = (changes: JsonObject, facts: FactsSketch = {}) => assign?.run(config(changes), fakeTripFacts(facts));

const SAM = { Id: '005A', Name: 'Sam', IsActive: true };
const users = { User: [SAM, { Id: '005B', Name: 'Ina', IsActive: false }] };
const invalid = (text: string, rule = 'ASG-1') => ({ type: 'leave', edge: 'invalid-owner', why: { text, rule } });

describe('assign owner', () => {
  it('[ASG-1] asks for a user', () => {
    expect(run({ kind: 'user', userId: '005A' }, { records: users })).toEqual({
      type: 'act',
      action: { type: 'assign-owner', owner: { kind: 'user', id: '005A' } },
      why: { text: 'Assigns the record to Sam.', rule: 'ASG-1' },
      done: 'assigned',
      failed: 'invalid-owner',
    });
  });

  it('[ASG-1] leaves by Invalid owner where the user is inactive, missing or not chosen', () => {
    expect(run({ kind: 'user', userId: '005B' }, { records: users })).toEqual(invalid('User Ina is inactive.'));
    expect(run({ kind: 'user', userId: '005X' }, { records: users })).toEqual(invalid('There is no user 005X.'));
    expect(run({ kind: 'user' })).toEqual(invalid('No user is chosen.'));
  });

  it('[ASG-1] asks for a queue', () => {
    expect(run({ kind: 'queue', queueId: '00GA' })).toMatchObject({
      type: 'act',
      action: { owner: { kind: 'queue', id: '00GA' } },
    });
    expect(run({ kind: 'queue' })).toEqual(invalid('No queue is chosen.'));
  });

  it('[SF-2] never gives a contact to a queue', () => {
    expect(run({ kind: 'queue', queueId: '00GA' }, { object: 'Contact' })).toEqual(
      invalid('A queue cannot own a Contact.', 'SF-2'),
    );
  });

  it('[ASG-2] asks for the next member of a pool', () => {
    expect(run({ kind: 'pool', poolId: 'p' })).toMatchObject({
      type: 'act',
      action: { owner: { kind: 'pool', id: 'p' } },
      why: { rule: 'ASG-2' },
    });
    expect(run({ kind: 'pool' })).toEqual(invalid('No round-robin pool is chosen.'));
  });

  describe("for the matched record's owner", () => {
    const matched = (owner: string, facts: FactsSketch = {}): FactsSketch => ({
      ...facts,
      variables: { MatchedAccount: { object: 'Account', id: '001A', candidates: 1 } },
      records: {
        ...users,
        Account: [{ Id: '001A', OwnerId: owner }],
        Group: [{ Id: '00GA', Name: 'Inbound' }],
      },
    });
    const choice = { kind: 'match-owner', variable: 'MatchedAccount' };

    it('[ASG-1] asks for that owner', () => {
      expect(run(choice, matched('005A'))).toMatchObject({
        type: 'act',
        action: { owner: { kind: 'match-owner', variable: 'MatchedAccount' } },
        why: { text: 'Assigns the record to Sam, who owns the matched Account.' },
      });
    });

    it('[ASG-1] says which record was matched, that it is there and who owns it', () => {
      const seen: unknown[] = [];
      assign?.run(config(choice), fakeTripFacts(matched('005A')), ({ saw, passed }) => seen.push([saw, passed]));
      expect(seen).toEqual([
        ['001A', true],
        ['001A', true],
        ['user Sam', true],
        ['Sam is active', true],
      ]);
    });

    it('[ASG-1] leaves by Invalid owner where nothing was found on this path', () => {
      expect(run(choice)).toEqual(invalid('No matched record has been found on this path.'));
      expect(run({ kind: 'match-owner' })).toMatchObject({ edge: 'invalid-owner' });
    });

    it('[ASG-1] leaves by Invalid owner where the match or its owner is gone or inactive', () => {
      const gone: FactsSketch = { variables: { MatchedAccount: { object: 'Account', id: '001X', candidates: 1 } } };
      expect(run(choice, gone)).toEqual(invalid('The matched Account is no longer there.'));
      expect(run(choice, matched('005X'))).toEqual(invalid('The matched Account has no owner that can be found.'));
      expect(run(choice, matched('005B'))).toEqual(invalid('User Ina is inactive.'));
    });

    it('[SF-2] takes over a queue for a lead, not for a contact', () => {
      expect(run(choice, matched('00GA'))).toMatchObject({ type: 'act' });
      expect(run(choice, matched('00GA', { object: 'Contact' }))).toEqual(
        invalid('A queue cannot own a Contact.', 'SF-2'),
      );
    });
  });

  it('names the owner on the card where it knows the org', () => {
    const cards = [
      { kind: 'user', userId: USER.id },
      { kind: 'user', userId: USER.id.slice(0, 15) },
      { kind: 'queue', queueId: QUEUE.id },
      { kind: 'pool', poolId: 'pool-1' },
      { kind: 'match-owner', variable: 'MatchedAccount' },
    ].map((changes) => assign?.summary(config(changes), environmentWith()));
    expect(cards).toEqual([
      'User Sam Vale',
      'User Sam Vale',
      'Queue Inbound',
      'Round robin West',
      'Owner of MatchedAccount',
    ]);
    expect(assign?.summary(config({ kind: 'queue', queueId: '00GX' }))).toBe('Queue 00GX');
  });

  it('has an error edge', () => {
    expect(assign?.edges(config({})).map(({ id, kind }) => [id, kind])).toEqual([
      ['assigned', 'normal'],
      ['invalid-owner', 'error'],
    ]);
  });
});

describe('the checks of assign owner', () => {
  const check = (changes: JsonObject, object: 'Lead' | 'Contact' = 'Lead') =>
    linesOf(checkNode({ object, nodes: { give: ['assign-owner', changes] }, edges: [] }, 'give'));

  it('find nothing where the owner can own the record', () => {
    expect(check({ kind: 'user', userId: USER.id })).toEqual([]);
    expect(check({ kind: 'user', userId: USER.id.slice(0, 15) })).toEqual([]);
    expect(check({ kind: 'queue', queueId: QUEUE.id })).toEqual([]);
    expect(check({ kind: 'pool', poolId: 'pool-1' })).toEqual([]);
  });

  it('[ASG-1] find an owner that is not chosen', () => {
    expect(['user', 'queue', 'pool', 'match-owner'].flatMap((kind) => check({ kind }))).toEqual([
      'error assign-owner/no-user [ASG-1]',
      'error assign-owner/no-queue [ASG-1]',
      'error assign-owner/no-pool [ASG-1]',
      'error assign-owner/no-variable [ASG-1]',
    ]);
  });

  it('[ASG-1] warn of an owner that is inactive or not in the org', () => {
    expect([
      ...check({ kind: 'user', userId: INACTIVE.id }),
      ...check({ kind: 'user', userId: '005000000000009AAA' }),
      ...check({ kind: 'queue', queueId: '00G000000000009AAA' }),
      ...check({ kind: 'pool', poolId: 'nobody' }),
    ]).toEqual([
      'warning assign-owner/inactive-user [ASG-1]',
      'warning assign-owner/unknown-user [ASG-1]',
      'warning assign-owner/unknown-queue [ASG-1]',
      'warning assign-owner/unknown-pool [ASG-1]',
    ]);
  });

  it('[SF-2] find a queue for contacts, and warn of one for leads that were converted before', () => {
    expect(check({ kind: 'queue', queueId: QUEUE.id }, 'Contact')).toEqual([
      'error assign-owner/queue-on-contact [SF-2]',
    ]);
    const sketch = {
      nodes: { convert: ['convert-lead'], give: ['assign-owner', { kind: 'queue', queueId: QUEUE.id }] },
      edges: ['new-lead:all-leads > convert', 'convert:converted > give'],
    } as const;
    expect(linesOf(checkNode(sketch, 'give'))).toEqual(['warning assign-owner/queue-after-conversion [SF-2]']);
  });

  it('[SF-2] warn of a queue that does not support leads', () => {
    const environment = environmentWith({ queues: [{ ...QUEUE, objects: ['Case'] }] });
    const sketch = { nodes: { give: ['assign-owner', { kind: 'queue', queueId: QUEUE.id }] }, edges: [] } as const;
    expect(linesOf(checkNode(sketch, 'give', environment))).toEqual([
      'warning assign-owner/queue-without-leads [ASG-1]',
    ]);
  });

  it('[ASG-1] look for the match on the ways before', () => {
    const nodes = {
      match: ['match-account'],
      give: ['assign-owner', { kind: 'match-owner', variable: 'MatchedAccount' }],
    } as const;
    const issuesWith = (...edges: readonly string[]) => linesOf(checkNode({ nodes, edges }, 'give'));
    expect(issuesWith('new-lead:all-leads > match', 'match:matched > give')).toEqual([]);
    expect(issuesWith('new-lead:all-leads > match', 'match:no-match > give')).toEqual([
      'error assign-owner/no-match-before [ASG-1]',
    ]);
    expect(issuesWith('new-lead:all-leads > match', 'match:matched > give', 'updated-lead:all-leads > give')).toEqual([
      'warning assign-owner/match-not-on-every-way [ASG-1]',
    ]);
    expect(issuesWith('new-lead:all-leads > give', 'give:assigned > match')).toEqual([
      'error assign-owner/no-match-before [ASG-1]',
    ]);
  });
});
