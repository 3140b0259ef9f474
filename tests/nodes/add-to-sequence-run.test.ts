import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { PartnerFacts } from '#nodes/contract/trip-facts.ts';
import type { JsonObject } from '#shared/json.ts';
import { fakeTripFacts, LEAD_ID, type FactsSketch } from '../support/fake-trip-facts.ts';

const add = catalog.typeOf('add-to-sequence');
const SAM = { Id: '005A', Name: 'Sam', Outreach_User_ID__c: '4' };
const NIA = { Id: '005N', Name: 'Nia', Outreach_User_ID__c: null };
const records = {
  User: [SAM, NIA, { Id: '005W', Outreach_User_ID__c: 'wrong' }],
  Group: [{ Id: '00GA', Name: 'Inbound' }],
};
const ready = { Outreach_Prospect_ID__c: '17', OwnerId: '005A' };

const run = (facts: FactsSketch, changes: JsonObject = {}) =>
  add?.run({ ...add.defaults('Lead'), sequenceId: 7, ...changes }, fakeTripFacts({ records, record: ready, ...facts }));
const left = (edge: string, rule: string, text?: string) => ({
  type: 'leave',
  edge,
  why: text === undefined ? { rule } : { text, rule },
});
const unmapped = (object: string): Partial<PartnerFacts> => ({
  mappedField: (asked) =>
    asked === object
      ? { ok: false, message: `${object} is not mapped.` }
      : { ok: true, field: `Outreach_${asked === 'User' ? 'User' : 'Prospect'}_ID__c` },
});

describe('add to sequence', () => {
  it('[ADD-1] [ADD-11] hands the prospect over with the owner as sender, and goes on at once', () => {
    expect(run({})).toEqual({
      type: 'callout',
      callout: {
        action: 'add-to-sequence',
        target: { object: 'Lead', id: LEAD_ID },
        prospectId: '17',
        sequenceId: 7,
        mailbox: { kind: 'user', outreachUserId: '4', salesforceUserId: '005A' },
      },
      edge: 'next',
      why: { text: 'Prospect 17 is handed over for sequence 7.', rule: 'ADD-11' },
    });
  });

  it('[CNV-2] acts on the contact after a conversion', () => {
    expect(run({ object: 'Contact' })).toMatchObject({ callout: { target: { object: 'Contact' }, prospectId: '17' } });
  });

  it('[ADD-1] sends from the user in a user field', () => {
    const mailbox = { mailbox: 'user-field', userField: 'SDR__c' };
    expect(run({ record: { ...ready, SDR__c: '005A', OwnerId: '00GA' } }, mailbox)).toMatchObject({
      callout: { mailbox: { kind: 'user', outreachUserId: '4', salesforceUserId: '005A' } },
    });
  });

  it('[ADD-1] sends from a specific user of Outreach, whoever owns the record', () => {
    const mailbox = { mailbox: 'specific-user', outreachUserId: 9 };
    expect(run({ record: { ...ready, OwnerId: '00GA' } }, mailbox)).toMatchObject({
      type: 'callout',
      callout: { mailbox: { kind: 'specific-user', outreachUserId: '9' } },
    });
  });
});

describe('the ways out of add to sequence', () => {
  it('[MRG-2] pass it by Next without a callout where a merge is in the path', () => {
    expect(run({ mergeInPath: true })).toMatchObject(left('next', 'MRG-2'));
  });

  it('[ADD-2] are Configuration Error where the authorization is invalid', () => {
    expect(run({ partner: { authorized: false } })).toMatchObject(left('configuration-error', 'ADD-2'));
  });

  it('[ADD-3] are Missing Prospect ID where the mapped field is blank', () => {
    const text = 'Outreach_Prospect_ID__c is blank on the Lead.';
    expect(run({ record: { OwnerId: '005A' } })).toEqual(left('missing-prospect-id', 'ADD-3', text));
    expect(run({ record: { ...ready, Outreach_Prospect_ID__c: '' } })).toMatchObject({ edge: 'missing-prospect-id' });
  });

  it('[ADD-4] are Queue Owner where a queue owns the record and the mailbox is the owner', () => {
    const text = 'The Lead is owned by the queue Inbound.';
    expect(run({ record: { ...ready, OwnerId: '00GA' } })).toEqual(left('queue-owner', 'ADD-4', text));
  });

  it('[ADD-5] are Missing User ID where the user has no Outreach id', () => {
    const text = 'Outreach_User_ID__c is blank on User Nia.';
    expect(run({ record: { ...ready, OwnerId: '005N' } })).toEqual(left('missing-user-id', 'ADD-5', text));
    const byField = { mailbox: 'user-field', userField: 'SDR__c' };
    expect(run({ record: { ...ready, SDR__c: '005N' } }, byField)).toEqual(left('missing-user-id', 'ADD-5', text));
  });

  it('[ADD-5] are Missing User ID where the user field is empty, or nobody can be found', () => {
    const byField = { mailbox: 'user-field', userField: 'SDR__c' };
    expect(run({}, byField)).toEqual(left('missing-user-id', 'ADD-5', 'SDR__c is blank on the Lead.'));
    expect(run({ record: { ...ready, SDR__c: '00GA' } }, byField)).toMatchObject(left('missing-user-id', 'ADD-5'));
    expect(run({ record: { ...ready, OwnerId: '005X' } })).toMatchObject(left('missing-user-id', 'ADD-5'));
    expect(run({}, { mailbox: 'user-field' })).toMatchObject(left('missing-user-id', 'ADD-5'));
  });

  it.each(['Lead', 'Contact', 'User'])('[ADD-8] revert the path where %s is not mapped', (object) => {
    expect(run({ partner: unmapped(object) })).toEqual({
      type: 'revert',
      why: { text: `${object} is not mapped.`, rule: 'ADD-8' },
    });
  });

  it('[ADD-8] revert the path where a mapped field holds what cannot be an id of Outreach', () => {
    expect(run({ record: { ...ready, Outreach_Prospect_ID__c: 'jo@acme.com' } })).toMatchObject({
      type: 'revert',
      why: { text: expect.stringContaining('"jo@acme.com"') as string, rule: 'ADD-8' },
    });
    expect(run({ record: { ...ready, OwnerId: '005W' } })).toMatchObject({ type: 'revert' });
  });

  it('[ADD-1] never hand anything over without a sequence', () => {
    expect(run({}, { sequenceId: null })).toMatchObject({ type: 'leave', edge: 'configuration-error' });
  });
});

describe('the order of the checks', () => {
  // Everything is wrong at once; each step of the list mends what the one before found.
  const blank = { OwnerId: '00GA' };
  const off: Partial<PartnerFacts> = { ...unmapped('User'), authorized: false };

  it('[ADD-6] is merge, configuration, mapping, prospect, queue, user', () => {
    expect([
      run({ mergeInPath: true, partner: off, record: blank }),
      run({ partner: off, record: blank }),
      run({ partner: unmapped('User'), record: blank }),
      run({ record: blank }),
      run({ record: { ...ready, ...blank } }),
      run({ record: { ...ready, OwnerId: '005N' } }),
      run({}),
    ]).toMatchObject([
      { edge: 'next', type: 'leave' },
      { edge: 'configuration-error' },
      { type: 'revert' },
      { edge: 'missing-prospect-id' },
      { edge: 'queue-owner' },
      { edge: 'missing-user-id' },
      { type: 'callout' },
    ]);
  });

  it("[ADD-6] looks at what the sender's mapped field holds before it asks for a prospect", () => {
    expect(run({ record: { OwnerId: '005W' } })).toMatchObject({ type: 'revert' });
  });

  it('[ADD-6] is that in which the error edges stand', () => {
    expect(add?.edges(add.defaults('Lead')).map(({ id, title, kind }) => `${kind} ${id}: ${title}`)).toEqual([
      'normal next: Next',
      'error configuration-error: Configuration Error',
      'error missing-prospect-id: Missing Prospect ID',
      'error queue-owner: Queue Owner',
      'error missing-user-id: Missing User ID',
    ]);
  });
});
