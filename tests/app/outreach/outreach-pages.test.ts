import { describe, expect, it } from 'vitest';
import { atDesk } from '#app/org-desk.ts';
import { kindFilters } from '#app/outreach/kind-filters.ts';
import { outreachNames } from '#app/outreach/outreach-names.ts';
import { pushUsers } from '#app/outreach/push-users.ts';
import { questionsBeforeSaving } from '#app/outreach/questions.tsx';
import { recordActions } from '#app/outreach/record-actions.ts';
import { fieldLabel, shownValue } from '#app/outreach/record-words.ts';
import { recordsOf } from '#app/outreach/records-of.ts';
import { sendersNotReady } from '#app/outreach/senders-not-ready.ts';
import { actionsOf } from '#app/outreach/state-actions.ts';
import { ADDITIONS, EXCLUSIVITY } from '#app/outreach/words.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { Prospect, Ruleset, Sequence, SequenceState } from '#mocks/outreach/outreach-state.ts';
import { ok } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();
const person = { through: 'person' } as const;

/** The small org after something was done in Outreach. */
function orgAfter(work: (outreach: Outreach) => unknown, org: OrgSetup = setup): OrgSetup {
  const done = atDesk(org, START, ({ outreach }) => {
    work(outreach);
    return ok(null);
  });
  if (!done.ok) throw new Error('The desk refused');
  return done.value.org;
}

const sequence = setup.outreach.sequences[1] as Sequence;
const ruleset = setup.outreach.rulesets[0] as Ruleset;

describe('what is asked before a record is saved', () => {
  it('[OUT-14] is whether a sequence holds anything sensitive, before it becomes shared', () => {
    const ask = questionsBeforeSaving.sequence;
    expect(ask(sequence, { ...sequence, shareType: 'shared' }, setup.outreach)?.text).toContain('nothing sensitive');
    expect(ask(null, { ...sequence, shareType: 'shared' }, setup.outreach)).not.toBeNull();
    expect(ask(sequence, { ...sequence, name: 'Other' }, setup.outreach)).toBeNull();
    const shared = setup.outreach.sequences[0] as Sequence;
    expect(ask(shared, { ...shared, name: 'Other' }, setup.outreach)).toBeNull();
  });

  it('[OUT-13] is whether a ruleset may change for every sequence on it, unless only its name does', () => {
    const ask = questionsBeforeSaving.ruleset;
    expect(ask(ruleset, { ...ruleset, sequenceExclusivity: 'all_sequences' }, setup.outreach)).not.toBeNull();
    expect(ask(ruleset, { ...ruleset, name: 'Other' }, setup.outreach)).toBeNull();
    expect(ask(null, ruleset, setup.outreach)).toBeNull();
    const unused = { ...ruleset, id: 9 };
    expect(ask(unused, { ...unused, permitDuplicateProspects: 'allow' }, setup.outreach)).toBeNull();
  });
});

describe('what people do to a record', () => {
  it('[OUT-15] opting out names the sequences that end, and can be reverted', () => {
    const { outreach } = orgAfter((each) => each.enrol({ prospectId: 1, sequenceId: 1, mailboxId: 1 }, person));
    const prospect = outreach.prospects[0] as Prospect;
    const [optOut] = recordActions.prospect(prospect, outreach);
    expect(optOut?.question?.text).toContain('Welcome');
    const [revert] = recordActions.prospect({ ...prospect, optedOut: true }, outreach);
    expect(revert).toMatchObject({ label: 'Revert Opt Out', patch: { optedOut: false } });
  });

  it('[OUT-3] pause is offered from active, resume from paused, finish until it has ended', () => {
    const state = (value: SequenceState['state']): SequenceState => ({ state: value }) as SequenceState;
    const offered = (value: SequenceState['state']): string[] => actionsOf(state(value)).map(({ label }) => label);
    expect(offered('active')).toEqual(['Pause', 'Finish']);
    expect(offered('paused')).toEqual(['Resume', 'Finish']);
    expect(offered('pending')).toEqual(['Finish']);
    expect([offered('finished'), offered('opted_out')]).toEqual([[], []]);
  });
});

describe('rulesets', () => {
  it('[OUT-4] are worded as in Outreach, the default of additions first', () => {
    expect(ADDITIONS.map(({ value, label }) => `${value}: ${label}`)).toEqual([
      'disallow: Only once',
      'only_if_inactive: More than once, if not already active',
      'allow: Any time',
    ]);
    expect(EXCLUSIVITY.map(({ value }) => value)).toEqual(['all_sequences', 'exclusive_sequences', 'none']);
  });
});

describe('senders', () => {
  const reasons = (org: OrgSetup): readonly string[] =>
    sendersNotReady(org).map(({ name, records, why }) => `${name} (${records}) ${why}`);

  it('[OUT-12] are all ready in an org where nothing is wrong', () => {
    expect(reasons(setup)).toEqual([]);
  });

  it.each([
    ['is locked in Outreach', (o: Outreach) => o.edit('user', 1, { locked: true }, person)],
    ['has no default mailbox', (o: Outreach) => o.edit('user', 1, { mailboxId: null }, person)],
    ['has a default mailbox that does not send', (o: Outreach) => o.edit('mailbox', 1, { sendDisabled: true }, person)],
    ['has a default mailbox that does not sync', (o: Outreach) => o.edit('mailbox', 1, { syncDisabled: true }, person)],
    [
      'has a default mailbox with invalid credentials',
      (o: Outreach) => o.edit('mailbox', 1, { sendErroredAt: START }, person),
    ],
  ])('[OUT-12] are named with their records where one %s', (why, work) => {
    const org = orgAfter(work);
    expect(reasons(org)).toEqual([`Sam Vendor (2) ${why}`]);
    const [user] = org.outreach.users;
    const notReady = kindFilters.user.find(({ value }) => value === 'not-ready');
    expect(user && notReady?.test(org.outreach)(user)).toBe(true);
  });

  it('[OUT-12] are named where the owner of a record has no user in Outreach', () => {
    const done = atDesk(setup, START, ({ salesforce }) => {
      const update = salesforce.update('Lead', ids['ready'] ?? '', { OwnerId: ids['nia'] ?? '' }, person);
      return update.ok ? ok(null) : { ok: false as const, error: update.error };
    });
    expect(done.ok && reasons(done.value.org)).toEqual(['Nia Vendor (1) has no user in Outreach']);
  });
});

describe('Force update of all fields', () => {
  const push = (org: OrgSetup) => atDesk(org, START, (desk) => pushUsers(desk));
  const withUsers = (patch: object): OrgSetup => ({
    ...setup,
    sync: { ...setup.sync, types: { ...setup.sync.types, User: { ...setup.sync.types.User, ...patch } } },
  });

  it('[SYN-10] pushes every user who is known in both systems, within 60 seconds', () => {
    const done = push(setup);
    expect(done).toMatchObject({ ok: true, value: { value: { pushed: 2, seconds: 60 } } });
    expect(done.ok && done.value.org.sync.toPush.map(({ type }) => type)).toEqual(['User', 'User']);
  });

  it('[SYN-10] [SYN-2] says what is in the way', () => {
    const { toggles } = setup.sync.types.User;
    const off = { toggles: { ...toggles, outboundUpdate: false } };
    expect(push(withUsers(off))).toMatchObject({
      ok: false,
      error: expect.stringContaining('Outbound Update') as string,
    });
    expect(push(withUsers({ mappings: [] }))).toMatchObject({
      ok: false,
      error: expect.stringContaining('Updates Out') as string,
    });
    const apart = { ...setup, sync: { ...setup.sync, connected: false } };
    expect(push(apart)).toMatchObject({ ok: false, error: expect.stringContaining('not connected') as string });
  });
});

describe('stages', () => {
  it('[OUT-10] that a ruleset sets go to Salesforce as the lead status, where the mapping has Updates Out', () => {
    const { Lead } = setup.sync.types;
    const mappings = [
      ...Lead.mappings.filter(({ outreachField }) => outreachField !== 'stage'),
      { outreachField: 'stage', salesforceField: 'Status', updatesIn: true, updatesOut: true },
    ];
    const mapped = { ...setup, sync: { ...setup.sync, types: { ...setup.sync.types, Lead: { ...Lead, mappings } } } };
    const org = orgAfter((outreach) => {
      const stageId = outreach.list('stage')[1]?.id ?? 0;
      outreach.edit('ruleset', 1, { stageIds: { ...ruleset.stageIds, finished: stageId } }, person);
      outreach.enrol({ prospectId: 1, sequenceId: 1, mailboxId: 1 }, person);
      outreach.act(1, 'finish', person);
    }, mapped);
    expect(org.sync.toPush.map(({ outreachId, fields }) => [outreachId, Object.keys(fields ?? {})])).toEqual([
      [1, ['stage']],
    ]);
  });
});

describe('lists', () => {
  it('[OUT-10] stages stand in their own order', () => {
    const org = orgAfter((outreach) => outreach.edit('stage', 1, { order: 99 }, person));
    expect(recordsOf(org.outreach, 'stage').at(-1)?.id).toBe(1);
  });

  it('are narrowed to what makes a callout fail', () => {
    const { outreach } = orgAfter((each) => {
      each.edit('prospect', 1, { locked: true, emails: [] }, person);
      each.edit('prospect', 2, { optedOut: true }, person);
    });
    const found = (value: string): readonly number[] => {
      const passes = kindFilters.prospect.find((each) => each.value === value)?.test(outreach);
      return outreach.prospects.filter((each) => passes?.(each)).map(({ id }) => id);
    };
    expect([found('locked'), found('no-email'), found('opted-out'), found('in-sequence')]).toEqual([[1], [1], [2], []]);
  });
});

describe('the words of a history', () => {
  const names = outreachNames(setup.outreach);

  it('[LOG-8] name fields and references', () => {
    expect([fieldLabel('ownerId'), fieldLabel('firstName'), fieldLabel('custom1')]).toEqual([
      'Owner',
      'First name',
      'Custom 1',
    ]);
    expect(shownValue('ownerId', 1, names)).toBe('Sam Vendor');
    expect(shownValue('state', 'opted_out', names)).toBe('Opted out');
    expect(shownValue('stateChangedAt', START, names)).toBe('2026-01-05 09:00:00');
    expect([shownValue('emails', ['a@b', 'c@d'], names), shownValue('company', null, names)]).toEqual(['a@b, c@d', '']);
    expect(shownValue('stageIds', { started: 1, finished: null }, names)).toBe(`Started: ${names.stage(1)}`);
    expect([shownValue('locked', true, names), shownValue('steps', [1, 2], names)]).toEqual(['Yes', '2']);
  });
});
