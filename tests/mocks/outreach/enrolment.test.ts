import { describe, expect, it } from 'vitest';
import { classifyResponse } from '#leandata/retry.ts';
import type { OutreachSettings } from '#mocks/outreach/outreach-records.ts';
import type { Ruleset, ValidationRule } from '#mocks/outreach/outreach-state.ts';
import { dataOf, errorOf, OutreachFixture, outreachState, person } from './outreach-fixture.ts';

type Spoil = (fixture: OutreachFixture) => unknown;

const rule: ValidationRule = {
  id: 1,
  message: 'Engines is a competitor.',
  field: 'company',
  when: 'equals',
  value: 'engines',
  active: true,
};
const ruleset =
  (id: number, patch: Partial<Ruleset>): Spoil =>
  (f) =>
    f.outreach.edit('ruleset', id, patch, person);
const alreadyIn =
  (sequenceId: number): Spoil =>
  (f) =>
    f.outreach.enrol({ prospectId: 1, sequenceId, mailboxId: 1 }, person);
const settings =
  (patch: Partial<OutreachSettings>): Spoil =>
  (f) =>
    f.outreach.configure(patch);

/** Each cause in the order of the checks: where several apply, the one that stands first answers. */
const causes: readonly (readonly [string, string, Spoil])[] = [
  ['ERR-9', 'Prospect is locked', (f) => f.outreach.edit('prospect', 1, { locked: true }, person)],
  ['ERR-13', 'User is locked', (f) => f.outreach.edit('user', 2, { locked: true }, person)],
  ['ERR-12', 'User is not the owner', (f) => f.outreach.edit('sequence', 1, { shareType: 'private' }, person)],
  ['ERR-10', 'Prospect is missing email', (f) => f.outreach.edit('prospect', 1, { emails: [] }, person)],
  ['ERR-11', 'Prospect is opted out', (f) => f.outreach.edit('prospect', 1, { optedOut: true }, person)],
  [
    'ERR-14',
    'Mailbox does not have send enabled',
    (f) => f.outreach.edit('mailbox', 2, { sendDisabled: true }, person),
  ],
  [
    'ERR-15',
    'Mailbox has invalid send credentials',
    (f) => f.outreach.edit('mailbox', 2, { sendErroredAt: 1 }, person),
  ],
  [
    'ERR-5',
    'Prospect has already been targeted by this sequence',
    (f) => [alreadyIn(1)(f), ruleset(1, { permitDuplicateProspects: 'disallow' })(f)],
  ],
  [
    'ERR-6',
    'Prospect is still active in this sequence',
    (f) => [alreadyIn(1)(f), ruleset(1, { permitDuplicateProspects: 'only_if_inactive' })(f)],
  ],
  [
    'ERR-7',
    'Prospect active in another sequence',
    (f) => [alreadyIn(2)(f), ruleset(1, { sequenceExclusivity: 'all_sequences' })(f)],
  ],
  [
    'ERR-8',
    'Prospect active in another exclusive sequence',
    (f) => [
      alreadyIn(2)(f),
      ruleset(1, { sequenceExclusivity: 'exclusive_sequences' })(f),
      ruleset(2, { sequenceExclusivity: 'exclusive_sequences' })(f),
    ],
  ],
  ['ERR-4', 'Engines is a competitor.', (f) => f.outreach.create('validationRule', rule, person)],
];

describe('adding a prospect to a sequence', () => {
  it('[OUT-3] answers 201 with a pending sequence state', () => {
    const fixture = new OutreachFixture();
    const response = fixture.add();
    expect(response.status).toBe(201);
    expect(dataOf(response)).toMatchObject({
      type: 'sequenceState',
      id: 1,
      attributes: { state: 'pending' },
      relationships: {
        prospect: { data: { type: 'prospect', id: 1 } },
        sequence: { data: { type: 'sequence', id: 1 } },
        mailbox: { data: { type: 'mailbox', id: 1 } },
      },
    });
  });

  it.each(causes)('[OUT-8] [%s] is refused with "%s"', (id, detail, spoil) => {
    const fixture = new OutreachFixture();
    spoil(fixture);
    const response = fixture.add(1, 1, 2);
    expect(errorOf(response)).toBe(`422 validationError ${detail}`);
    expect(classifyResponse(response)).toBe(id);
  });

  it('[OUT-8] answers with the first failing check where all of them fail', () => {
    const order: string[] = [];
    const ids = causes.filter(([id]) => id !== 'ERR-5' && id !== 'ERR-6').map(([id]) => id);
    for (let from = 0; from < ids.length; from += 1) {
      const fixture = new OutreachFixture();
      // In the other sequence from the start: a spoilt prospect could not be added to it.
      alreadyIn(2)(fixture);
      for (const [id, , spoil] of [...causes].reverse()) if (ids.slice(from).includes(id)) spoil(fixture);
      fixture.outreach.edit('prospect', 1, { locked: from === 0 }, person);
      order.push(classifyResponse(fixture.add(1, 1, 2)) ?? 'none');
    }
    expect(order).toEqual([
      'ERR-9',
      'ERR-13',
      'ERR-12',
      'ERR-10',
      'ERR-11',
      'ERR-14',
      'ERR-15',
      'ERR-7',
      'ERR-8',
      'ERR-4',
    ]);
  });

  it.each([
    ['prospect', [9, 9, 9]],
    ['sequence', [1, 9, 9]],
    ['mailbox', [1, 1, 9]],
  ] as const)('[OUT-8] [ERR-3] answers 404 for a missing %s before anything else', (type, [p, s, m]) => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('prospect', 1, { locked: true }, person);
    expect(errorOf(fixture.add(p, s, m))).toBe(`404 resourceNotFound Could not find '${type}' with ID '9'.`);
  });

  it('[OUT-9] needs no email address where the sequence has no email step', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('prospect', 1, { emails: [] }, person);
    fixture.outreach.edit('sequence', 1, { steps: [{ id: 1, order: 1, stepType: 'call', interval: 0 }] }, person);
    expect(fixture.add().status).toBe(201);
  });

  it("[ERR-12] lets the owner's own mailbox use an unshared sequence", () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('sequence', 1, { shareType: 'read_only' }, person);
    expect(fixture.add(1, 1, 1).status).toBe(201);
    expect(fixture.add(1, 1, 2).status).toBe(422);
  });

  it('[OUT-4] adds again once the earlier state is finished, where the ruleset says so', () => {
    const fixture = new OutreachFixture();
    ruleset(1, { permitDuplicateProspects: 'only_if_inactive' })(fixture);
    fixture.add();
    fixture.outreach.act(1, 'finish', person);
    expect(fixture.add().status).toBe(201);
  });

  it('[OUT-4] keeps a prospect out of every sequence while in one that is exclusive against all', () => {
    const fixture = new OutreachFixture();
    alreadyIn(2)(fixture);
    ruleset(2, { sequenceExclusivity: 'all_sequences' })(fixture);
    expect(classifyResponse(fixture.add())).toBe('ERR-7');
    fixture.outreach.act(1, 'finish', person);
    expect(fixture.add().status).toBe(201);
  });

  it('[OUT-4] lets an exclusive sequence and one that is not exclusive stand side by side', () => {
    const fixture = new OutreachFixture();
    alreadyIn(2)(fixture);
    ruleset(1, { sequenceExclusivity: 'exclusive_sequences' })(fixture);
    expect(fixture.add().status).toBe(201);
  });

  it('[OUT-4] goes by the rulesets as they stand now, or by those in force when added', () => {
    const change: Spoil = (f) => [
      ruleset(2, { sequenceExclusivity: 'all_sequences' })(f),
      alreadyIn(2)(f),
      ruleset(2, { sequenceExclusivity: 'none' })(f),
    ];
    const now = new OutreachFixture();
    change(now);
    expect(now.add().status).toBe(201);
    const then = new OutreachFixture();
    settings({ rulesetInForce: 'when-added' })(then);
    change(then);
    expect(classifyResponse(then.add())).toBe('ERR-7');
  });

  it('[OUT-8] passes over validation rules that are switched off or do not apply', () => {
    const off = new OutreachFixture();
    off.outreach.create('validationRule', { ...rule, active: false }, person);
    off.outreach.create(
      'validationRule',
      { message: 'No stage', field: 'stage', when: 'equals', value: 'Bad Data' },
      person,
    );
    off.outreach.create('validationRule', { message: 'No colour', field: 'custom1' }, person);
    expect(off.add().status).toBe(201);
    off.outreach.create('validationRule', { message: 'No title', field: 'title' }, person);
    expect(errorOf(off.add())).toBe('422 validationError No title');
  });

  it('is refused without a relationship that it needs', () => {
    const fixture = new OutreachFixture(outreachState());
    const response = fixture.send('POST', 'sequenceStates', { data: { type: 'sequenceState', relationships: {} } });
    expect(errorOf(response)).toBe("422 validationError Prospect can't be blank.");
  });
});
