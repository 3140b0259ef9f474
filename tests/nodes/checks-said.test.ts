import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import type { JsonObject } from '#shared/json.ts';
import { HOUR, MINUTE } from '#shared/instant.ts';
import { when } from '../support/build-graph.ts';
import { fakeTripFacts, LEAD_ID, NOW, type FactsSketch } from '../support/fake-trip-facts.ts';

const MARK = { true: '✓', false: '✗', null: '–' };

/** What a node says of each check, in order: whether it passed, what was asked, what was seen, its rule. */
function saidBy(type: string, changes: JsonObject, sketch: FactsSketch = {}): readonly string[] {
  const node = catalog.typeOf(type);
  if (!node) throw new Error(`There is no node type ${type}`);
  const config = { ...node.defaults('Lead'), ...changes };
  const said: string[] = [];
  const facts = fakeTripFacts(sketch);
  const step = node.run(config, facts, ({ asks, saw, passed, rule }) =>
    said.push(`${MARK[`${passed}`]} ${asks}: ${saw}${rule === undefined ? '' : ` [${rule}]`}`),
  );
  // Telling changes nothing.
  expect(node.run(config, facts)).toEqual(step);
  return said;
}

const users = {
  User: [
    { Id: '005A', Name: 'Sam', IsActive: true, Outreach_User_ID__c: '4' },
    { Id: '005I', Name: 'Ina', IsActive: false },
    { Id: '005N', Name: 'Nia', IsActive: true, Outreach_User_ID__c: null },
  ],
  Group: [{ Id: '00GA', Name: 'Inbound' }],
};
const matched = (object: 'Lead' | 'Contact' | 'Account', id: string, candidates = 1) => ({
  Found: { object, id, candidates },
});

describe('assign owner says', () => {
  const said = (changes: JsonObject, facts: FactsSketch = {}) =>
    saidBy('assign-owner', changes, { records: users, ...facts });

  it('[ASG-1] whether the user is chosen, there and active', () => {
    expect(said({ kind: 'user' })).toEqual(['✗ A user is chosen: none [ASG-1]']);
    expect(said({ kind: 'user', userId: '005X' })).toEqual([
      '✓ A user is chosen: 005X [ASG-1]',
      '✗ The user is there: no user 005X [ASG-1]',
    ]);
    expect(said({ kind: 'user', userId: '005I' })).toEqual([
      '✓ A user is chosen: 005I [ASG-1]',
      '✓ The user is there: Ina [ASG-1]',
      '✗ The user is active: Ina is inactive [ASG-1]',
    ]);
    expect(said({ kind: 'user', userId: '005A' })).toEqual([
      '✓ A user is chosen: 005A [ASG-1]',
      '✓ The user is there: Sam [ASG-1]',
      '✓ The user is active: Sam is active [ASG-1]',
    ]);
  });

  it('[ASG-1] [SF-2] whether the queue is chosen, and can own the record', () => {
    expect(said({ kind: 'queue' })).toEqual(['✗ A queue is chosen: none [ASG-1]']);
    expect(said({ kind: 'queue', queueId: '00GA' })).toEqual([
      '✓ A queue is chosen: 00GA [ASG-1]',
      '✓ A queue can own the record: a Lead [SF-2]',
    ]);
    expect(said({ kind: 'queue', queueId: '00GA' }, { object: 'Contact' })).toEqual([
      '✓ A queue is chosen: 00GA [ASG-1]',
      '✗ A queue can own the record: a Contact [SF-2]',
    ]);
  });

  it('[ASG-1] whether the pool is chosen', () => {
    expect(said({ kind: 'pool' })).toEqual(['✗ A round-robin pool is chosen: none [ASG-1]']);
    expect(said({ kind: 'pool', poolId: 'west' })).toEqual(['✓ A round-robin pool is chosen: west [ASG-1]']);
  });

  it('[ASG-1] [SF-2] whether the matched record is there, and its owner can own the record', () => {
    const choice = { kind: 'match-owner', variable: 'Found' };
    const of = (owner: string, object: 'Lead' | 'Contact' = 'Lead') =>
      said(choice, {
        object,
        records: { ...users, Account: [{ Id: '001A', Name: 'Acme', OwnerId: owner }] },
        variables: matched('Account', '001A'),
      });
    expect(said({ kind: 'match-owner' })).toEqual(['✗ A record was matched earlier in the path: none [ASG-1]']);
    expect(said(choice, { variables: matched('Account', '001X') })).toEqual([
      '✓ A record was matched earlier in the path: 001X [ASG-1]',
      '✗ The matched Account is still there: deleted or merged since [ASG-1]',
    ]);
    expect(of('005X')).toEqual([
      '✓ A record was matched earlier in the path: 001A [ASG-1]',
      '✓ The matched Account is still there: Acme [ASG-1]',
      '✗ It has an owner who can be found: none [ASG-1]',
    ]);
    expect(of('005I')).toEqual([
      '✓ A record was matched earlier in the path: 001A [ASG-1]',
      '✓ The matched Account is still there: Acme [ASG-1]',
      '✓ It has an owner who can be found: user Ina [ASG-1]',
      '✗ The user is active: Ina is inactive [ASG-1]',
    ]);
    expect(of('00GA')).toEqual([
      '✓ A record was matched earlier in the path: 001A [ASG-1]',
      '✓ The matched Account is still there: Acme [ASG-1]',
      '✓ It has an owner who can be found: queue Inbound [ASG-1]',
      '✓ A queue can own the record: a Lead [SF-2]',
    ]);
    expect(of('00GA', 'Contact')).toEqual([
      '✓ A record was matched earlier in the path: 001A [ASG-1]',
      '✓ The matched Account is still there: Acme [ASG-1]',
      '✓ It has an owner who can be found: queue Inbound [ASG-1]',
      '✗ A queue can own the record: a Contact [SF-2]',
    ]);
  });
});

describe('convert lead says', () => {
  const said = (changes: JsonObject, facts: FactsSketch = {}) =>
    saidBy('convert-lead', { convertedStatus: 'Converted', ...changes }, facts);

  it('[CNV-1] [SF-4] whether there is a lead to convert', () => {
    expect(said({}, { object: 'Contact' })).toEqual(["✗ The trip's record is a lead: a contact [CNV-1]"]);
    expect(said({}, { record: { IsConverted: true } })).toEqual([
      "✓ The trip's record is a lead: a lead [CNV-1]",
      '✗ It is not converted yet: converted already [SF-4]',
    ]);
    expect(said({ convertedStatus: null }, { record: { IsConverted: false } })).toEqual([
      "✓ The trip's record is a lead: a lead [CNV-1]",
      '✓ It is not converted yet: not converted [SF-4]',
      '✗ A converted status is chosen: none [CNV-1]',
    ]);
  });

  it('[CNV-1] whether there is an account, and an owner of the new records', () => {
    expect(said({})).toEqual([
      "✓ The trip's record is a lead: a lead [CNV-1]",
      '✓ It is not converted yet: not converted [SF-4]',
      '✓ A converted status is chosen: Converted [CNV-1]',
      '✓ There is an account to convert into: a new account [CNV-1]',
      "✓ The new records have an owner: the lead's owner [CNV-1]",
    ]);
    expect(said({ owner: 'user', ownerId: '005A' }).slice(4)).toEqual([
      '✓ The new records have an owner: 005A [CNV-1]',
    ]);
    expect(said({ owner: 'user' }).slice(4)).toEqual(['✗ The new records have an owner: no owner is chosen [CNV-1]']);
    expect(said({ account: 'match', variable: 'Found' }).slice(3)).toEqual([
      '✗ There is an account to convert into: No matched account has been found on this path. [CNV-1]',
    ]);
    const account = (id: string) =>
      said(
        { account: 'match', variable: 'Found' },
        { variables: matched('Account', id), records: { Account: [{ Id: '001A', Name: 'Acme' }] } },
      ).slice(3, 4);
    expect([...account('001A'), ...account('001X')]).toEqual([
      '✓ There is an account to convert into: account "Acme" [CNV-1]',
      '✗ There is an account to convert into: The matched account is no longer there. [CNV-1]',
    ]);
  });
});

describe('merge dupe says', () => {
  const said = (changes: JsonObject, facts: FactsSketch = {}) =>
    saidBy('merge-dupe', { variable: 'Found', ...changes }, facts);

  it('[MRG-1] [SF-6] whether there is another record of the same object to merge into', () => {
    expect(said({ variable: null })).toEqual(['✗ A duplicate was found earlier in the path: none [MRG-1]']);
    expect(said({}, { variables: matched('Contact', '003A', 2) })).toEqual([
      '✓ A duplicate was found earlier in the path: Found: Contact 003A, of 2 candidates [MRG-1]',
      '✗ It is of the same object as the record: Contact and Lead [SF-6]',
    ]);
    expect(said({}, { variables: matched('Lead', LEAD_ID) })).toEqual([
      '✓ A duplicate was found earlier in the path: Found: Lead 00Q000000000001AAA, of 1 candidate [MRG-1]',
      '✓ It is of the same object as the record: Lead and Lead [SF-6]',
      '✗ It is another record: the routed record itself [MRG-1]',
    ]);
    expect(said({}, { variables: matched('Lead', '00QX') })).toEqual([
      '✓ A duplicate was found earlier in the path: Found: Lead 00QX, of 1 candidate [MRG-1]',
      '✓ It is of the same object as the record: Lead and Lead [SF-6]',
      '✓ It is another record: 00QX [MRG-1]',
      '✗ It is still there: deleted or merged since [SF-9]',
    ]);
    expect(said({}, { variables: matched('Lead', '00QA'), records: { Lead: [{ Id: '00QA', Name: 'Jo' }] } })).toEqual([
      '✓ A duplicate was found earlier in the path: Found: Lead 00QA, of 1 candidate [MRG-1]',
      '✓ It is of the same object as the record: Lead and Lead [SF-6]',
      '✓ It is another record: 00QA [MRG-1]',
      '✓ It is still there: Jo [SF-9]',
    ]);
  });
});

describe('a match says', () => {
  const Lead = ['00QA', '00QB'].map((Id) => ({
    Id,
    Name: `Lead ${Id}`,
    Email: 'jo@acme.com',
    CreatedDate: `2025-01-0${Id === '00QA' ? 1 : 2}`,
  }));
  const rules = [{ field: 'Email', candidateField: 'Email', method: 'exact' }];
  const said = (record: FactsSketch['record'] = {}) =>
    saidBy(
      'match-duplicates',
      { rules, tiebreakers: [{ field: 'CreatedDate', direction: 'newest' }] },
      {
        record: { Name: 'Routed', ...record },
        records: { Lead },
      },
    );

  it('[MAT-1] what it looked up, how many it found, and what decided among them', () => {
    expect(said()).toEqual([
      '✗ Lead.Email equals Email: Email is blank: nothing is looked up by it [MAT-1]',
      '✗ A Lead matches: none [MAT-1]',
    ]);
    expect(said({ Email: 'JO@acme.com' })).toEqual([
      '✓ Lead.Email equals Email: Email is JO@acme.com: looked up as "jo@acme.com", 2 candidates have it [MAT-1]',
      '✓ A Lead matches: 2 candidates [MAT-1]',
      '– Tiebreaker: newest Created Date: 2025-01-02 [MAT-1]',
    ]);
  });
});

describe('a hold says', () => {
  const waiting = { criteria: when('Rating', 'is-not-null'), amount: 2, unit: 'hours' };

  it('[HLD-1] whether its criteria hold, and how much of its time is left', () => {
    expect(saidBy('hold', waiting, { record: { Rating: 'Hot' } })).toEqual(['✓ The criteria hold: they hold [HLD-1]']);
    expect(saidBy('hold', waiting, { heldSince: NOW - HOUR })).toEqual([
      '✗ The criteria hold: they do not hold [HLD-1]',
      '✗ 2 hours passed since the record came to this node: 1h left [HLD-1]',
    ]);
    expect(saidBy('hold', waiting, { heldSince: NOW - 2 * HOUR })).toEqual([
      '✗ The criteria hold: they do not hold [HLD-1]',
      '✓ 2 hours passed since the record came to this node: the time is over [HLD-1]',
    ]);
    expect(saidBy('hold', { ...waiting, criteria: { logic: 'all', items: [] } }, { heldSince: NOW - MINUTE })).toEqual([
      '✗ The criteria hold: there are none: nothing can be met [HLD-1]',
      '✗ 2 hours passed since the record came to this node: 1h 59m left [HLD-1]',
    ]);
  });
});

describe('a trigger says', () => {
  it('[GRA-2] whether it is switched on', () => {
    expect(saidBy('trigger', { enabled: true })).toEqual(['✓ The trigger is switched on: on [GRA-2]']);
    expect(saidBy('trigger', { enabled: false })).toEqual(['✗ The trigger is switched on: off [GRA-2]']);
  });
});

describe('update record says', () => {
  it('what it writes over', () => {
    expect(saidBy('update-record', { values: [] })).toEqual(['✗ There are fields to write: none']);
    const values = [
      { field: 'Rating', value: 'Hot' },
      { field: 'Title', value: '' },
    ];
    expect(saidBy('update-record', { values }, { record: { Title: 'CEO' } })).toEqual([
      '✓ There are fields to write: Rating: blank → Hot; Title: CEO → blank',
    ]);
  });
});

describe('update prospect sequence state says', () => {
  const said = (changes: JsonObject, facts: FactsSketch = {}) =>
    saidBy('update-prospect-sequence-state', changes, { record: { Outreach_Prospect_ID__c: '17' }, ...facts });

  it('[ADD-6] [V2-3] each check up to the one that fails', () => {
    expect(said({}, { partner: { authorized: false } })).toEqual([
      '✗ LeanData is authorized with Outreach: known to be invalid [ADD-2]',
    ]);
    expect(said({}, { partner: { mappedField: () => ({ ok: false, message: 'Lead is not mapped.' }) } })).toEqual([
      '✓ LeanData is authorized with Outreach: authorized, as far as LeanData knows [ADD-2]',
      '✗ Partner Apps maps the Outreach ids to text fields: Lead is not mapped. [ADD-8]',
    ]);
    expect(said({}, { record: { Outreach_Prospect_ID__c: 'jo' } })).toEqual([
      '✓ LeanData is authorized with Outreach: authorized, as far as LeanData knows [ADD-2]',
      '✓ Partner Apps maps the Outreach ids to text fields: Lead: Outreach_Prospect_ID__c; User: Outreach_User_ID__c [ADD-8]',
      `✗ The mapped fields hold what can be ids of Outreach: Outreach_Prospect_ID__c holds "jo", which cannot be an id of Outreach's: the mapping is wrong. [ADD-8]`,
    ]);
    expect(said({}, { record: {} })).toEqual([
      '✓ LeanData is authorized with Outreach: authorized, as far as LeanData knows [ADD-2]',
      '✓ Partner Apps maps the Outreach ids to text fields: Lead: Outreach_Prospect_ID__c; User: Outreach_User_ID__c [ADD-8]',
      '✓ The mapped fields hold what can be ids of Outreach: ids or blanks [ADD-8]',
      '✗ The record has an Outreach Prospect ID: Lead.Outreach_Prospect_ID__c is blank [ADD-3]',
    ]);
    expect(said({})).toEqual([
      '✓ LeanData is authorized with Outreach: authorized, as far as LeanData knows [ADD-2]',
      '✓ Partner Apps maps the Outreach ids to text fields: Lead: Outreach_Prospect_ID__c; User: Outreach_User_ID__c [ADD-8]',
      '✓ The mapped fields hold what can be ids of Outreach: ids or blanks [ADD-8]',
      '✓ The record has an Outreach Prospect ID: Lead.Outreach_Prospect_ID__c is 17 [ADD-3]',
      '✗ There is a sequence whose state changes: none is chosen [V2-3]',
    ]);
    expect(said({ sequenceId: 7 }).at(-1)).toEqual('✓ There is a sequence whose state changes: sequence 7 [V2-3]');
    expect(said({ sequences: 'all' }).at(-1)).toEqual(
      '✓ There is a sequence whose state changes: all that the prospect is in [V2-3]',
    );
  });
});

describe('add to sequence says', () => {
  const ready = { Outreach_Prospect_ID__c: '17', OwnerId: '005A' };
  const said = (changes: JsonObject, facts: FactsSketch = {}) =>
    saidBy('add-to-sequence', { sequenceId: 7, ...changes }, { records: users, record: ready, ...facts });

  it('[ADD-6] each check up to the one that fails', () => {
    expect(said({}, { mergeInPath: true })).toEqual([
      '✗ No Merge Dupe node stands in the path: one does: the prospect is not added [MRG-2]',
    ]);
    expect(said({}, { partner: { authorized: false } }).slice(1)).toEqual([
      '✗ LeanData is authorized with Outreach: known to be invalid [ADD-2]',
    ]);
    expect(said({}, { record: { OwnerId: '005A' } }).slice(2)).toEqual([
      '✓ Partner Apps maps the Outreach ids to text fields: Lead: Outreach_Prospect_ID__c; User: Outreach_User_ID__c [ADD-8]',
      '✓ The mapped fields hold what can be ids of Outreach: ids or blanks [ADD-8]',
      '✗ The record has an Outreach Prospect ID: Lead.Outreach_Prospect_ID__c is blank [ADD-3]',
    ]);
    expect(said({}, { record: { ...ready, OwnerId: '00GA' } }).slice(5)).toEqual([
      '✗ The owner is no queue: queue Inbound [ADD-4]',
    ]);
    expect(said({}, { record: { ...ready, OwnerId: '005X' } }).slice(5)).toEqual([
      '✓ The owner is no queue: the owner cannot be found [ADD-4]',
      '✗ There is an Outreach user to send from: The owner of the Lead cannot be found. [ADD-5]',
    ]);
    expect(said({}, { record: { ...ready, OwnerId: '005N' } }).slice(5)).toEqual([
      '✓ The owner is no queue: user Nia [ADD-4]',
      '✗ There is an Outreach user to send from: Outreach_User_ID__c is blank on User Nia. [ADD-5]',
    ]);
    expect(said({})).toEqual([
      '✓ No Merge Dupe node stands in the path: none [MRG-2]',
      '✓ LeanData is authorized with Outreach: authorized, as far as LeanData knows [ADD-2]',
      '✓ Partner Apps maps the Outreach ids to text fields: Lead: Outreach_Prospect_ID__c; User: Outreach_User_ID__c [ADD-8]',
      '✓ The mapped fields hold what can be ids of Outreach: ids or blanks [ADD-8]',
      '✓ The record has an Outreach Prospect ID: Lead.Outreach_Prospect_ID__c is 17 [ADD-3]',
      '✓ The owner is no queue: user Sam [ADD-4]',
      '✓ There is an Outreach user to send from: Outreach_User_ID__c of User Sam is 4 [ADD-5]',
      '✓ There is a sequence to add to: sequence 7 [ADD-1]',
    ]);
  });

  it('[ADD-1] nothing of the owner where another sends', () => {
    expect(said({ mailbox: 'specific-user', outreachUserId: 9 }).slice(5)).toEqual([
      '✓ There is an Outreach user to send from: Outreach user 9, as the node is set [ADD-5]',
      '✓ There is a sequence to add to: sequence 7 [ADD-1]',
    ]);
    expect(
      said({ mailbox: 'user-field', userField: 'SDR__c' }, { record: { ...ready, SDR__c: '005A' } }).slice(5),
    ).toEqual([
      '✓ There is an Outreach user to send from: Outreach_User_ID__c of User Sam is 4 [ADD-5]',
      '✓ There is a sequence to add to: sequence 7 [ADD-1]',
    ]);
    expect(said({ mailbox: 'user-field' }).slice(5)).toEqual([
      '✗ There is an Outreach user to send from: No user field is chosen. [ADD-5]',
    ]);
  });

  it('[V2-4] whether the owner has a primary sequence', () => {
    const primary = { sequenceFrom: 'primary-sequence', mailbox: 'specific-user', outreachUserId: 9 };
    const of = (owner: string, sequence: number | null = null) =>
      said(primary, { record: { ...ready, OwnerId: owner }, partner: { primarySequence: () => sequence } }).at(-1);
    expect([of('005A', 3), of('005A'), of('00GA', 3), of('005X', 3), said({ sequenceId: null }).at(-1)]).toEqual([
      '✓ There is a sequence to add to: sequence 3, the primary sequence of Sam [V2-4]',
      '✗ There is a sequence to add to: User Sam has no primary sequence. [V2-4]',
      '✗ There is a sequence to add to: The queue Inbound owns the Lead, and only users have a primary sequence. [V2-4]',
      '✗ There is a sequence to add to: The owner of the Lead cannot be found. [V2-4]',
      '✗ There is a sequence to add to: No sequence is chosen. [ADD-1]',
    ]);
  });
});
