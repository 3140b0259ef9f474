import { describe, expect, it } from 'vitest';
import { PartnerListBook } from '#app/partner-list-book.ts';
import { listNews } from '#editor/list-news.ts';
import { createPartnerLists } from '#editor/partner-lists.ts';
import { unlistedOption } from '#wording/unlisted-option.ts';
import type { Environment } from '#graph/environment.ts';
import { environmentOf } from '#world/environment.ts';
import { smallOrg } from '../support/small-org.ts';

const environment = environmentOf(smallOrg().setup);
const [welcome, hidden] = environment.sequences;
const without = (id: number | undefined): Environment => ({
  ...environment,
  sequences: environment.sequences.filter((sequence) => sequence.id !== id),
});

describe('the lists of the partner', () => {
  it('[ADD-1] are as they were read, until one of them is read again', () => {
    let now = 1_000;
    const lists = createPartnerLists(environment, () => now);
    now = 2_000;
    lists.getState().read('outreachUsers', { ...without(1), outreachUsers: [] });
    expect(lists.getState()).toMatchObject({
      sequences: { items: environment.sequences, readAt: 1_000 },
      outreachUsers: { items: [], readAt: 2_000 },
    });
    lists.getState().read('sequences', without(1));
    expect(lists.getState().sequences).toEqual({ items: [hidden], readAt: 2_000 });
  });

  it('[ADD-1] remember the names of what is gone', () => {
    const lists = createPartnerLists(environment, () => 0);
    lists.getState().read('sequences', without(1));
    expect(lists.getState().named.sequences).toEqual([
      { id: hidden?.id, name: hidden?.name },
      { id: 1, name: welcome?.name },
    ]);
  });

  it('[ADD-1] stay the same for an org in one visit, and are read for another', () => {
    const book = new PartnerListBook();
    const lists = book.of('One', environment);
    expect(book.of('One', without(1))).toBe(lists);
    expect(book.of('Two', without(1))).not.toBe(lists);
  });
});

describe('the news of a list', () => {
  const option = (value: number, label: string, note?: string) => ({
    value,
    label,
    ...(note !== undefined && { note }),
  });

  it('[ADD-1] counts what is new, gone and changed', () => {
    const before = [option(1, 'Welcome'), option(2, 'Nurture'), option(3, 'Events')];
    const after = [option(1, 'Welcome!'), option(3, 'Events', 'switched off'), option(4, 'Trials'), option(5, 'Late')];
    expect(listNews(before, after)).toBe('2 new, 1 gone, 2 changed');
    expect(listNews(before, before.slice(1))).toBe('1 gone');
    expect(listNews(before, before)).toBe('nothing new');
  });
});

describe('a chosen value that its list does not hold', () => {
  const sequences = { from: 'public-sequences' } as const;
  const users = { from: 'ready-mailbox-users' } as const;
  const checked = { ...without(1), lastRead: { sequences: [{ id: 1, name: 'Welcome' }], outreachUsers: [] } };

  it('[ADD-1] [OUT-1] keeps its name, and says why it is not offered', () => {
    expect(unlistedOption(sequences, hidden?.id ?? 0, checked)).toMatchObject({ label: 'Private', note: 'not shared' });
    expect(unlistedOption(sequences, 1, checked)).toMatchObject({ label: 'Welcome', note: 'missing' });
    expect(unlistedOption(users, 1, checked)).toMatchObject({ label: 'Sam Vendor', note: 'not ready' });
  });

  it('[ADD-1] is called by its id where no name is known', () => {
    expect(unlistedOption(sequences, 12, checked)).toMatchObject({ label: 'Sequence 12', note: 'missing' });
    expect(unlistedOption(users, 12, checked)).toMatchObject({ label: 'Outreach user 12', note: 'missing' });
    expect(unlistedOption({ from: 'user-lookup-fields' }, 'SDR__c', checked)).toEqual({
      value: 'SDR__c',
      label: 'SDR__c',
      note: 'missing',
    });
  });
});
