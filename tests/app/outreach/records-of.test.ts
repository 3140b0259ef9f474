import { describe, expect, it } from 'vitest';
import { atDesk } from '#app/org-desk.ts';
import { marksOf } from '#app/outreach/records-of.ts';
import { ok } from '#shared/result.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();
const person = { through: 'person' } as const;

describe('what a run did to Outreach', () => {
  it('is marked by id: new and changed records, not those that are as they were', () => {
    const done = atDesk(setup, START, ({ outreach }) => {
      outreach.edit('prospect', 1, { company: 'Other' }, person);
      return outreach.create('prospect', { firstName: 'Jane' }, person);
    });
    if (!done.ok) throw new Error(done.error.detail);
    const marks = marksOf(setup.outreach, done.value.org.outreach, 'prospect');
    expect(Object.fromEntries(marks)).toEqual({
      1: { kind: 'changed', label: 'Changed' },
      [done.value.value.id]: { kind: 'new', label: 'New' },
    });
  });

  it('is nothing where a record was written as it stood', () => {
    const done = atDesk(setup, START, ({ outreach }) => {
      outreach.edit('prospect', 1, { locked: false }, person);
      return ok(null);
    });
    expect(done.ok && marksOf(setup.outreach, done.value.org.outreach, 'prospect').size).toBe(0);
  });
});

describe('the desk', () => {
  it('[SYN-3] queues a prospect that a person changed for the way to Salesforce', () => {
    const done = atDesk(setup, START, ({ outreach }) => outreach.edit('prospect', 1, { company: 'Other' }, person));
    expect(done.ok && done.value.org.sync.toPush.map((push) => push.outreachId)).toEqual([1]);
  });

  it('leaves the org as it was where an edit is refused', () => {
    const done = atDesk(setup, START, ({ outreach }) => outreach.remove('ruleset', 1, person));
    expect(done.ok).toBe(false);
  });
});
