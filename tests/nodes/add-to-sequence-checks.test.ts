import { describe, expect, it } from 'vitest';
import type { Environment } from '#graph/environment.ts';
import { applyCommands } from '#graph/apply-command.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { buildGraph, type GraphSketch } from '../support/build-graph.ts';
import { checkNode, codesOf, environmentWith, INACTIVE, linesOf, USER } from './check-node.ts';

const add = catalog.typeOf('add-to-sequence');
const well = ['updated-lead:all-leads > add', 'add:queue-owner > end'];
const sketch = (changes: JsonObject = {}, edges: readonly string[] = well): GraphSketch => ({
  nodes: {
    add: ['add-to-sequence', { sequenceId: 1, ...changes }],
    end: ['update-record'],
    merge: ['merge-dupe'],
    give: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }],
  },
  edges,
});
const check = (changes: JsonObject = {}, environment: Environment | null = environmentWith(), edges = well) =>
  linesOf(checkNode(sketch(changes, edges), 'add', environment));

describe('the card of add to sequence', () => {
  it('[ADD-1] says sequence and mailbox, by name where it knows the org', () => {
    const card = (changes: JsonObject, environment?: Environment) =>
      add?.summary({ ...add.defaults('Lead'), ...changes }, environment);
    expect([
      card({}),
      card({ sequenceId: 1 }, environmentWith()),
      card({ sequenceId: 9, mailbox: 'specific-user', outreachUserId: 1 }, environmentWith()),
      card({ sequenceId: 1, mailbox: 'user-field', userField: 'SDR__c' }),
      card({ sequenceId: 1, mailbox: 'specific-user', outreachUserId: 5 }),
      card({ sequenceId: 1, mailbox: 'specific-user', outreachUserId: null }),
      card({ sequenceId: 1, mailbox: 'user-field', userField: null }),
    ]).toEqual([
      "No sequence chosen, from the owner's mailbox",
      "Welcome, from the owner's mailbox",
      'Sequence 9, from Sam Vale',
      'Sequence 1, from SDR__c',
      'Sequence 1, from Outreach user 5',
      'Sequence 1, no user chosen',
      'Sequence 1, no user field chosen',
    ]);
    const lastRead = { sequences: [{ id: 9, name: 'Farewell' }], outreachUsers: [] };
    expect(card({ sequenceId: 9 }, environmentWith({ lastRead }))).toBe("Farewell, from the owner's mailbox");
  });

  it('[ADD-1] [OUT-1] [OUT-2] offers public sequences and ready mailboxes, both to be refreshed', () => {
    expect(add?.fields).toMatchObject([
      { name: 'sequenceFrom' },
      { name: 'sequenceId', options: { from: 'public-sequences' }, refresh: true },
      { name: 'mailbox' },
      { name: 'userField', options: { from: 'user-lookup-fields' } },
      { name: 'outreachUserId', options: { from: 'ready-mailbox-users' }, refresh: true },
    ]);
  });
});

describe('the checks of add to sequence', () => {
  it('find nothing where all is well, or where no org is known', () => {
    expect([check(), check({ sequenceId: 77 }, null)]).toEqual([[], []]);
  });

  it('[ADD-1] [OUT-1] [ERR-3] [ERR-12] find a sequence that is not chosen, not there, not public or switched off', () => {
    expect([
      ...check({ sequenceId: null }),
      ...check({ sequenceId: 99 }),
      ...check({ sequenceId: 2 }),
      ...check({ sequenceId: 3 }),
    ]).toEqual([
      'error add-to-sequence/no-sequence [ADD-1]',
      'warning add-to-sequence/unknown-sequence [ERR-3]',
      'warning add-to-sequence/sequence-not-public [ERR-12]',
      'info add-to-sequence/sequence-off [OUT-8]',
    ]);
  });

  it('[OUT-2] [ERR-3] [ERR-13] [ERR-14] find a specific user that is not chosen, not there, or cannot send', () => {
    const specific = (outreachUserId: number | null) => check({ mailbox: 'specific-user', outreachUserId });
    expect([...specific(null), ...specific(99), ...specific(2), ...specific(3), ...specific(1)]).toEqual([
      'error add-to-sequence/no-outreach-user [ADD-1]',
      'warning add-to-sequence/unknown-outreach-user [ERR-3]',
      'warning add-to-sequence/mailbox-not-ready [ERR-14]',
      'warning add-to-sequence/mailbox-not-ready [ERR-13]',
    ]);
  });

  it('[ADD-5] find a user field that is not chosen, not there, or no lookup to users', () => {
    const byField = (userField: string | null) => check({ mailbox: 'user-field', userField });
    expect([...byField(null), ...byField('Nope'), ...byField('Company'), ...byField('CreatedById')]).toEqual([
      'error add-to-sequence/no-user-field [ADD-1]',
      'warning add-to-sequence/bad-user-field [ADD-5]',
      'warning add-to-sequence/bad-user-field [ADD-5]',
    ]);
  });

  it('[ADD-1] [ERR-3] name what is gone as it was last read, and choose another of the same name instead', () => {
    const lastRead = { sequences: [{ id: 99, name: 'Welcome' }], outreachUsers: [{ id: 98, name: 'Sam Vale' }] };
    const environment = environmentWith({ lastRead });
    const specific = { mailbox: 'specific-user', outreachUserId: 98 };
    const gone = (changes: JsonObject) => checkNode(sketch(changes), 'add', environment)[0];
    expect(gone({ sequenceId: 99 })?.message).toContain('Outreach no longer has sequence "Welcome" (99)');
    expect(gone({ sequenceId: 99 })?.fix).toMatchObject({
      title: 'Choose the other Welcome (1)',
      commands: [{ type: 'configure-node', node: 'add', config: { sequenceId: 1 } }],
    });
    expect(gone(specific)?.message).toContain('Outreach no longer has Sam Vale (user 98)');
    expect(gone(specific)?.fix?.commands).toMatchObject([{ config: { outreachUserId: 1 } }]);
    expect(gone({ sequenceId: 97 })).toMatchObject({ message: expect.stringContaining('Outreach has no sequence 97') });
    expect(gone({ sequenceId: 97 })).not.toHaveProperty('fix');
  });

  it('[OUT-12] name active users from whom nothing can go out', () => {
    const nia = { id: '005000000000003AAA', name: 'Nia Mute', active: true, outreachUserId: '2' };
    const lou = { id: '005000000000004AAA', name: 'Lou Shut', active: true, outreachUserId: '3' };
    const ray = { id: '005000000000005AAA', name: 'Ray None', active: true, outreachUserId: null };
    const [issue] = checkNode(sketch(), 'add', environmentWith({ users: [USER, INACTIVE, nia, lou, ray] }));
    expect(issue).toMatchObject({ severity: 'warning', code: 'add-to-sequence/senders-not-ready', rule: 'OUT-12' });
    expect(issue?.message).toContain(
      'Nia Mute (sending off: ERR-14), Lou Shut (locked: ERR-13), Ray None (no Outreach User ID: Missing User ID).',
    );
  });

  it('[OUT-12] ask only of users who can own what comes here', () => {
    const nia = { id: '005000000000003AAA', name: 'Nia Mute', active: true, outreachUserId: '2' };
    const named = (nodes: GraphSketch['nodes'], edges: readonly string[], members: readonly string[] = [USER.id]) =>
      checkNode(
        { nodes: { add: ['add-to-sequence', { sequenceId: 1 }], ...nodes }, edges },
        'add',
        environmentWith({ users: [USER, nia], pools: [{ id: 'pool-1', name: 'West', members }] }),
      ).filter(({ rule }) => rule === 'OUT-12').length;
    const pool: GraphSketch['nodes'] = { give: ['assign-owner', { kind: 'pool', poolId: 'pool-1' }] };
    const user: GraphSketch['nodes'] = { give: ['assign-owner', { kind: 'user', userId: nia.id }] };
    const given = ['updated-lead:all-leads > give', 'give:assigned > add'];
    expect([named(pool, given), named(pool, given, [nia.id]), named(user, given)]).toEqual([0, 1, 1]);
    // By another way anybody may own it, and after the owner of a match.
    expect(named(pool, [...given, 'give:invalid-owner > add'])).toBe(1);
    const match: GraphSketch['nodes'] = {
      ...pool,
      match: ['match-account'],
      owner: ['assign-owner', { kind: 'match-owner', variable: 'MatchedAccount' }],
    };
    const late = [
      'updated-lead:all-leads > give',
      'give:assigned > match',
      'match:matched > owner',
      'owner:assigned > add',
    ];
    expect(named(match, late)).toBe(1);
    const convert: GraphSketch['nodes'] = { ...pool, convert: ['convert-lead', { owner: 'user', ownerId: nia.id }] };
    expect(
      named(convert, ['updated-lead:all-leads > give', 'give:assigned > convert', 'convert:converted > add']),
    ).toBe(1);
  });

  it('[APP-8] [ADD-2] warn where the integration is off or not authorized', () => {
    expect(check({}, environmentWith({ integrationOn: false }))).toEqual([
      'warning add-to-sequence/integration-off [APP-8]',
    ]);
    expect(check({}, environmentWith({ authorized: false }))).toEqual([
      'warning add-to-sequence/not-authorized [ADD-2]',
    ]);
  });

  it('[ADD-8] [APP-2] warn of each object that is not mapped to a text field', () => {
    const mapping = { Lead: null, Contact: 'DoNotCall', User: 'Nope' };
    const issues = checkNode(sketch(), 'add', environmentWith({ mapping }));
    expect(issues.map(({ message }) => message)).toEqual([
      'No Lead field is mapped to the Outreach id in Partner Apps: every trip is reverted here.',
      '"DoNotCall", which is not a text field of Contact, is mapped to the Outreach id in Partner Apps: every trip is reverted here.',
      '"Nope", which is not a text field of User, is mapped to the Outreach id in Partner Apps: every trip is reverted here.',
    ]);
  });

  it('[MRG-2] warn of Merge Dupe in the same path, before or after', () => {
    const warning = ['warning add-to-sequence/merge-in-path [MRG-2]'];
    const before = ['updated-lead:all-leads > merge', 'merge:merged > add', 'add:queue-owner > end'];
    expect(check({}, environmentWith(), before)).toEqual(warning);
    expect(check({}, environmentWith(), [...well, 'add:next > merge'])).toEqual(warning);
    expect(check({}, environmentWith(), [...well, 'add:next > end', 'end:updated > merge'])).toEqual(warning);
  });

  it('[MRG-2] leave alone a Merge Dupe to which nobody comes who was to be added', () => {
    expect(check({}, environmentWith(), [...well, 'add:configuration-error > merge'])).toEqual([]);
    const aside = ['new-lead:all-leads > merge', 'updated-lead:all-leads > add', 'add:queue-owner > end'];
    expect(check({}, environmentWith(), aside)).toEqual([]);
  });
});

describe('edges that no trip takes as the node is set', () => {
  const open = (changes: JsonObject): readonly (string | undefined)[] =>
    validateGraph(buildGraph(sketch(changes, ['updated-lead:all-leads > add'])), catalog, environmentWith())
      .filter(
        ({ code, place }) => (code === 'graph/open-edge' || code === 'graph/open-error-edge') && place.node === 'add',
      )
      .map(({ place }) => place.edge);

  it('[GRA-6] [ADD-4] [ADD-5] the owner may be a queue, or without an Outreach user', () => {
    expect(open({})).toEqual(['next', 'configuration-error', 'missing-prospect-id', 'queue-owner', 'missing-user-id']);
  });

  it('[GRA-6] [ADD-4] a user field names no queue', () => {
    expect(open({ mailbox: 'user-field', userField: 'SDR__c' })).toEqual([
      'next',
      'configuration-error',
      'missing-prospect-id',
      'missing-user-id',
    ]);
  });

  it('[GRA-6] [ADD-1] a specific user is neither a queue nor without an Outreach user', () => {
    expect(open({ mailbox: 'specific-user', outreachUserId: 1 })).toEqual([
      'next',
      'configuration-error',
      'missing-prospect-id',
    ]);
    expect(open({ mailbox: 'specific-user', outreachUserId: 1, sequenceFrom: 'primary-sequence' })).toContain(
      'no-primary-sequence',
    );
  });
});

describe("the owner's mailbox and queues", () => {
  const open = ['updated-lead:all-leads > add'];
  const code = 'add-to-sequence/queue-owners-not-handled';

  it('[ADD-4] are warned of where Queue Owner leads nowhere', () => {
    expect(check({}, environmentWith(), open)).toEqual([`warning ${code} [ADD-4]`]);
    expect(check({ mailbox: 'specific-user', outreachUserId: 1 }, environmentWith(), open)).toEqual([]);
  });

  it('[ADD-4] are no matter where every way assigns a user before', () => {
    const assigned = ['updated-lead:all-leads > give', 'give:assigned > add'];
    expect(check({}, environmentWith(), assigned)).toEqual([]);
    expect(check({}, environmentWith(), [...assigned, 'give:invalid-owner > add'])).toEqual([
      `warning ${code} [ADD-4]`,
    ]);
  });

  it('[SF-2] are no matter after an assignment to the owner of an account, but after one to that of a lead', () => {
    const after = (match: string, variable: string) =>
      linesOf(
        checkNode(
          {
            nodes: {
              match: [match],
              give: ['assign-owner', { kind: 'match-owner', variable }],
              add: ['add-to-sequence', { sequenceId: 1 }],
            },
            edges: ['updated-lead:all-leads > match', 'match:matched > give', 'give:assigned > add'],
          },
          'add',
        ),
      );
    expect(after('match-account', 'MatchedAccount')).toEqual([]);
    expect(after('match-duplicates', 'DuplicateLead')).toEqual([`warning ${code} [ADD-4]`]);
  });

  it('[SF-2] are no matter for contacts, which a queue cannot own', () => {
    const contact: GraphSketch = {
      object: 'Contact',
      nodes: { add: ['add-to-sequence', { sequenceId: 1 }] },
      edges: ['updated-contact:all-contacts > add'],
    };
    expect(codesOf(checkNode(contact, 'add'))).toEqual([]);
  });

  it('[ADD-4] are mended by an assignment and an adding of their own', () => {
    const graph = buildGraph(sketch({}, open));
    const environment = environmentWith();
    const fix = validateGraph(graph, catalog, environment).find((issue) => issue.code === code)?.fix;
    const mended = applyCommands(graph, fix?.commands ?? [], catalog);
    expect(fix?.title).toBe('Assign queue-owned leads to West first');
    if (!mended.ok) throw new Error(mended.error.message);
    const issues = validateGraph(mended.value, catalog, environment);
    expect(issues.filter((issue) => issue.severity === 'error' && issue.place.node?.startsWith('a'))).toEqual([]);
    expect(issues.map((issue) => issue.code)).not.toContain(code);
    expect(nodeById(mended.value, 'add-to-sequence')?.config).toEqual(nodeById(graph, 'add')?.config);
  });

  it('offer no fix where the org has no pool', () => {
    const [issue] = checkNode(sketch({}, open), 'add', environmentWith({ pools: [] }));
    expect(issue).toMatchObject({ code });
    expect(issue).not.toHaveProperty('fix');
  });
});
