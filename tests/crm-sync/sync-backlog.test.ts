import { describe, expect, it } from 'vitest';
import { SyncBacklog } from '#crm-sync/sync-backlog.ts';
import type { SyncState } from '#crm-sync/sync-state.ts';

type Saved = Pick<SyncState, 'changed' | 'changedFields' | 'changedHops' | 'toPush'>;

const empty: Saved = { changed: { User: [], Account: [], Lead: [], Contact: [] }, toPush: [] };
const backlogOf = (patch: Partial<Saved> = {}): SyncBacklog => new SyncBacklog({ ...empty, ...patch });
const push = (outreachId: number, dueAt: number, hops = 0) =>
  ({ type: 'Lead', outreachId, salesforceId: undefined, dueAt, hops }) as const;
const dueIds = (backlog: SyncBacklog, by: number, count = 99): readonly number[] =>
  backlog.duePushes(by, count).map(({ outreachId }) => outreachId);

describe('records that wait for a poll', () => {
  it('[SYN-5] are taken in the order in which they changed first, as many as are asked for', () => {
    const backlog = backlogOf();
    for (const id of ['a', 'b', 'c', 'a']) backlog.markChanged('Lead', id, ['Title'], 1);
    expect([backlog.firstChanged('Lead', 2), backlog.firstChanged('Lead', 9)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
    expect([backlog.changedCount('Lead'), backlog.changedCount('Contact')]).toEqual([3, 0]);
    backlog.takeChanged('Lead', 'a');
    expect(backlog.firstChanged('Lead', 1)).toEqual(['b']);
  });

  it('[SYN-6] know when each of their fields changed last', () => {
    const backlog = backlogOf();
    backlog.markChanged('Lead', 'a', ['Title', 'Company'], 1);
    backlog.markChanged('Lead', 'a', ['Title'], 5);
    expect(backlog.changedAt('Lead', 'a', 'Title')).toBe(5);
    expect(backlog.changedAt('Lead', 'a', 'Company')).toBe(1);
    expect(backlog.changedAt('Lead', 'a', 'Email')).toBeUndefined();
    expect(backlog.takeChanged('Lead', 'a')).toEqual({
      fields: new Map(Object.entries({ Title: 5, Company: 1 })),
      hops: 0,
    });
  });

  it('[SYN-5] count as changed as a whole once they have, whatever field changes besides', () => {
    const backlog = backlogOf();
    backlog.markChanged('Lead', 'a', ['Title'], 1);
    backlog.markChanged('Lead', 'a', null, 2);
    backlog.markChanged('Lead', 'a', ['Company'], 3);
    expect(backlog.changeOf('Lead', 'a')).toEqual({ fields: null, hops: 0 });
    expect(backlog.changeOf('Lead', 'nobody')).toEqual({ fields: null, hops: 0 });
  });

  it('[SYN-6] have crossed as often as what has crossed least of them', () => {
    const backlog = backlogOf();
    backlog.markChanged('Lead', 'a', ['Title'], 1, 3);
    backlog.markChanged('Lead', 'a', ['Title'], 2, 5);
    expect(backlog.changeOf('Lead', 'a').hops).toBe(3);
    backlog.markChanged('Lead', 'a', ['Company'], 3);
    expect(backlog.changeOf('Lead', 'a').hops).toBe(0);
  });
});

describe('pushes that wait', () => {
  it('[SYN-3] [SYN-12] of one record are one, at the time of the first', () => {
    const backlog = backlogOf();
    backlog.addPush(push(1, 60), ['title'], 0);
    backlog.addPush(push(1, 80), ['company'], 20);
    expect(backlog.pushCount).toBe(1);
    expect(backlog.push(push(1, 0))).toMatchObject({ dueAt: 60 });
    expect(backlog.push(push(1, 0))?.fields).toEqual(new Map(Object.entries({ title: 0, company: 20 })));
  });

  it('[SYN-3] come out when they are due, the first first, as many as are asked for', () => {
    const backlog = backlogOf();
    for (const id of [1, 2, 3]) backlog.addPush(push(id, id * 10), ['title'], 0);
    expect([dueIds(backlog, 9), dueIds(backlog, 10), dueIds(backlog, 29), dueIds(backlog, 30)]).toEqual([
      [],
      [1],
      [1, 2],
      [1, 2, 3],
    ]);
    expect(dueIds(backlog, 30, 2)).toEqual([1, 2]);
    backlog.dropPush(push(2, 0));
    expect(dueIds(backlog, 30)).toEqual([1, 3]);
  });

  it('[SYN-6] have crossed as often as the change of them that has crossed least', () => {
    const backlog = backlogOf();
    backlog.addPush(push(1, 60, 2), ['title'], 0);
    backlog.addPush(push(1, 60, 4), ['company'], 0);
    expect(backlog.push(push(1, 0))?.hops).toBe(2);
    backlog.addPush(push(1, 90), ['company'], 30);
    expect(backlog.push(push(1, 0))).toMatchObject({ hops: 0, dueAt: 60 });
    expect(backlog.push(push(1, 0))?.fields?.get('company')).toBe(30);
  });

  it('[SYN-1] of a record that Salesforce is to get are told apart from those of one that it has', () => {
    const backlog = backlogOf();
    backlog.addPush({ ...push(1, 60), salesforceId: null }, [], 0);
    backlog.addPush({ ...push(1, 60), salesforceId: '00Q' }, ['title'], 0);
    expect(backlog.pushes.map(({ salesforceId }) => salesforceId)).toEqual([null, '00Q']);
  });

  it('[SYN-3] are due within the push time of the start of a run, and no earlier than it', () => {
    const backlog = backlogOf({
      changed: { ...empty.changed, Lead: ['a', 'b'] },
      changedFields: { a: { Title: 500, Company: 50 } },
      toPush: [
        { type: 'Lead', outreachId: 1, dueAt: 20, fields: { title: 20 } },
        { type: 'Lead', outreachId: 2, dueAt: 130, fields: { title: 100 } },
        { type: 'Lead', outreachId: 3, dueAt: 900, fields: { title: 800 } },
        { type: 'Lead', outreachId: 4, dueAt: 900 },
      ],
    });
    backlog.bringForward(100, 60);
    expect(backlog.pushes.map(({ dueAt }) => dueAt)).toEqual([100, 130, 160, 160]);
    expect(backlog.pushes.map(({ fields }) => fields?.get('title'))).toEqual([20, 100, 100, undefined]);
    expect([backlog.changedAt('Lead', 'a', 'Title'), backlog.changedAt('Lead', 'a', 'Company')]).toEqual([100, 50]);
  });
});

it('[SYN-6] what waits goes through plain data and back, with how often it has crossed', () => {
  const saved: Saved = {
    changed: { User: ['u'], Account: ['x'], Lead: ['a', 'b'], Contact: ['c'] },
    changedFields: { a: { Title: 5 }, c: {} },
    changedHops: { a: 1, c: 2 },
    toPush: [
      { type: 'Lead', outreachId: 1, dueAt: 60, fields: { title: 1 }, hops: 1 },
      { type: 'Contact', outreachId: 2, dueAt: 61, salesforceId: null, fields: {} },
      { type: 'User', outreachId: 3, dueAt: 62, salesforceId: '005' },
    ],
  };
  expect(backlogOf(saved).toState()).toEqual(saved);
  expect(backlogOf().toState()).toEqual({ ...empty, changedFields: {} });
});
