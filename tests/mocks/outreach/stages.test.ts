import { describe, expect, it } from 'vitest';
import { NO_STAGES } from '#mocks/outreach/new-record.ts';
import type { Ruleset } from '#mocks/outreach/outreach-state.ts';
import { OutreachFixture, outreachState, person, START } from './outreach-fixture.ts';

/** Stages of the empty Outreach: 1 New, 2 Approaching, 3 Replied, 4 Unresponsive, 5 Do Not Contact, 6 Bad Data. */
const stageIds: Ruleset['stageIds'] = { started: 2, replied: 3, bounced: 6, opted_out: 5, finished: 4 };

function withStages(sequenceId = 1): OutreachFixture {
  const fixture = new OutreachFixture();
  fixture.outreach.edit('ruleset', 1, { stageIds }, person);
  fixture.add(1, sequenceId);
  return fixture;
}

const stageOf = (fixture: OutreachFixture): number | null | undefined => fixture.outreach.get('prospect', 1)?.stageId;

describe('the stages that a ruleset names', () => {
  it('[OUT-10] [OUT-15] are set when a state starts, which is when it becomes active', () => {
    const fixture = withStages();
    expect(stageOf(fixture)).toBe(1);
    fixture.advanceTo(START + 4_000);
    expect(stageOf(fixture)).toBe(2);
  });

  it('[OUT-10] are ordinary changes of the prospect, by whoever moved the state', () => {
    const fixture = withStages();
    fixture.advanceTo(START + 4_000);
    fixture.changes.length = 0;
    fixture.outreach.act(1, 'finish', { through: 'leandata' });
    expect(fixture.changes.map(({ object, kind, by }) => [object, kind, by])).toEqual([
      ['sequenceState', 'updated', { through: 'leandata' }],
      ['prospect', 'updated', { through: 'leandata' }],
    ]);
    expect(fixture.changes.at(-1)).toMatchObject({ before: { stageId: 2 }, after: { stageId: 4 } });
  });

  it('[OUT-10] are set when a prospect opts out', () => {
    const fixture = withStages();
    const done = fixture.outreach.edit('prospect', 1, { optedOut: true }, person);
    expect(done).toMatchObject({ ok: true, value: { optedOut: true, stageId: 5 } });
  });

  it('[OUT-15] stay as they are at pause and resume, and where the state was never active', () => {
    const fixture = withStages();
    fixture.advanceTo(START + 4_000);
    fixture.outreach.edit('prospect', 1, { stageId: 3 }, person);
    fixture.outreach.act(1, 'pause', person);
    fixture.outreach.act(1, 'resume', person);
    expect(stageOf(fixture)).toBe(3);
    const off = new OutreachFixture();
    off.outreach.edit('sequence', 1, { enabled: false }, person);
    off.outreach.edit('ruleset', 1, { stageIds }, person);
    off.add();
    off.advanceTo(START + 60_000);
    expect(stageOf(off)).toBe(1);
  });

  it('[OUT-10] leave the prospect alone where the ruleset names none, and where the sequence is on another one', () => {
    const other = withStages(2);
    other.advanceTo(START + 4_000);
    other.outreach.act(1, 'finish', person);
    expect(stageOf(other)).toBe(1);
  });

  it('[OUT-4] [OUT-10] are those of the ruleset that counts: of now, or of when the prospect was added', () => {
    const fixture = withStages();
    fixture.outreach.configure({ rulesetInForce: 'when-added' });
    fixture.outreach.edit('ruleset', 1, { stageIds: NO_STAGES }, person);
    fixture.advanceTo(START + 4_000);
    expect(stageOf(fixture)).toBe(2);
    fixture.outreach.configure({ rulesetInForce: 'now' });
    fixture.outreach.act(1, 'finish', person);
    expect(stageOf(fixture)).toBe(2);
  });

  it('[OUT-10] must exist', () => {
    const { outreach } = new OutreachFixture();
    const refused = outreach.edit('ruleset', 1, { stageIds: { ...stageIds, finished: 77 } }, person);
    expect(refused).toMatchObject({ ok: false, error: { detail: "Could not find 'stage' with ID '77'." } });
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('[OUT-15] steps have no interval of %d seconds', (interval) => {
    const { outreach } = new OutreachFixture();
    const step = { id: 1, order: 1, stepType: 'call', interval } as const;
    expect(outreach.edit('sequence', 1, { steps: [step] }, person)).toMatchObject({
      ok: false,
      error: { detail: "A step's interval must be 0 seconds or more." },
    });
  });

  it('[OUT-15] steps are not played: a prospect in a sequence of steps stands still for days', () => {
    const fixture = withStages();
    fixture.advanceTo(START + 30 * 86_400_000);
    expect(fixture.outreach.get('sequenceState', 1)?.state).toBe('active');
    expect(fixture.agenda).toEqual([]);
  });
});

describe('stages', () => {
  it('[OUT-10] that a ruleset names are not deleted: the rulesets are named', () => {
    const { outreach } = new OutreachFixture();
    outreach.edit('ruleset', 1, { stageIds }, person);
    outreach.edit('ruleset', 2, { stageIds: { ...NO_STAGES, started: 2 } }, person);
    expect(outreach.remove('stage', 2, person)).toMatchObject({
      ok: false,
      error: { detail: 'The stage is in use by Default, Other. Let these rulesets name another stage first.' },
    });
    expect(outreach.remove('stage', 1, person)).toMatchObject({
      ok: false,
      error: { detail: 'The stage is in use by a prospect. Move them to another stage first.' },
    });
  });

  it('[OUT-10] are told apart by name, whatever its case', () => {
    const { outreach } = new OutreachFixture();
    expect(outreach.create('stage', { name: 'REPLIED' }, person)).toMatchObject({
      ok: false,
      error: { detail: 'Name has already been taken.' },
    });
    expect(outreach.edit('stage', 3, { name: 'replied' }, person).ok).toBe(true);
    expect(outreach.create('stage', { name: ' ' }, person).ok).toBe(false);
  });
});

describe('mailboxes', () => {
  it('[OUT-2] that change hands are no longer the default of the user before', () => {
    const { outreach } = new OutreachFixture(outreachState());
    outreach.edit('mailbox', 2, { userId: 1 }, person);
    expect(outreach.get('user', 2)?.mailboxId).toBeNull();
    expect(outreach.get('user', 1)?.mailboxId).toBe(1);
    outreach.edit('mailbox', 1, { userId: 2 }, person);
    expect([outreach.get('user', 1)?.mailboxId, outreach.get('user', 2)?.mailboxId]).toEqual([null, 1]);
  });
});
