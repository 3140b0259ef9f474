import { describe, expect, it } from 'vitest';
import { dataOf, errorOf, OutreachFixture, person, START } from './outreach-fixture.ts';

const valueOf = (fixture: OutreachFixture, id = 1): string | undefined =>
  fixture.outreach.get('sequenceState', id)?.state;

describe('sequence states', () => {
  it('[OUT-3] are pending at first and active 4 seconds later', () => {
    const fixture = new OutreachFixture();
    fixture.add();
    fixture.advanceTo(START + 3_999);
    expect(valueOf(fixture)).toBe('pending');
    fixture.advanceTo(START + 4_000);
    expect(valueOf(fixture)).toBe('active');
    expect(fixture.changes.map(({ object, kind }) => `${object} ${kind}`)).toEqual([
      'sequenceState created',
      'sequenceState updated',
    ]);
  });

  it('[OUT-3] stay pending while the sequence is not enabled', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('sequence', 1, { enabled: false }, person);
    fixture.add();
    fixture.advanceTo(START + 60_000);
    expect(valueOf(fixture)).toBe('pending');
    fixture.outreach.edit('sequence', 1, { enabled: true }, person);
    fixture.advanceTo(START + 60_000);
    expect(valueOf(fixture)).toBe('active');
  });

  it('[OUT-3] that stand pending in a saved Outreach go on when it starts', () => {
    const first = new OutreachFixture();
    first.add();
    const second = new OutreachFixture(first.outreach.toState());
    second.outreach.start();
    second.advanceTo(START + 4_000);
    expect(valueOf(second)).toBe('active');
  });

  it('[OUT-3] are paused from active, resumed from paused, and finished', () => {
    const fixture = new OutreachFixture();
    fixture.add();
    fixture.advanceTo(START + 4_000);
    const send = (verb: string) => fixture.send('POST', `sequenceStates/1/actions/${verb}`);
    expect(dataOf(send('pause'))).toMatchObject({ attributes: { state: 'paused' } });
    expect(dataOf(send('resume'))).toMatchObject({ attributes: { state: 'active' } });
    expect(dataOf(send('finish'))).toMatchObject({ attributes: { state: 'finished' } });
    expect(errorOf(send('pause'))).toBe('422 validationError Sequence state cannot pause while it is finished.');
  });

  it('[OUT-3] cannot be acted on where there is none', () => {
    const fixture = new OutreachFixture();
    expect(errorOf(fixture.send('POST', 'sequenceStates/5/actions/finish'))).toContain('404 resourceNotFound');
    expect(fixture.outreach.act(5, 'finish', person)).toMatchObject({ ok: false });
  });

  it('[OUT-4] that are deleted leave room for another one', () => {
    const fixture = new OutreachFixture();
    fixture.outreach.edit('ruleset', 1, { permitDuplicateProspects: 'disallow' }, person);
    fixture.add();
    expect(fixture.send('DELETE', 'sequenceStates/1').status).toBe(204);
    expect(fixture.add().status).toBe(201);
  });

  it('[OUT-15] are opted out with their prospect, unless they have ended', () => {
    const fixture = new OutreachFixture();
    fixture.add(1, 1);
    fixture.add(1, 2);
    fixture.outreach.act(1, 'finish', person);
    fixture.outreach.edit('prospect', 1, { optedOut: true }, person);
    expect([valueOf(fixture, 1), valueOf(fixture, 2)]).toEqual(['finished', 'opted_out']);
  });

  it('carry the actor who is named with the request', () => {
    const fixture = new OutreachFixture();
    fixture.add();
    expect(fixture.changes[0]?.by).toEqual({ through: 'outreach', user: '1' });
    const request = { method: 'POST', path: '/api/v2/sequenceStates/1/actions/finish' } as const;
    fixture.outreach.handle({ ...request, headers: { authorization: 'Bearer access' } }, { through: 'leandata' });
    expect(fixture.changes.at(-1)?.by).toEqual({ through: 'leandata' });
  });
});
