import { describe, expect, it } from 'vitest';
import {
  accountValue,
  imageField,
  prospectValue,
  setAccountValue,
  setProspectValue,
  setUserValue,
  userValue,
  type AccountPatch,
  type ProspectPatch,
  type UserPatch,
} from '#crm-sync/outreach-values.ts';
import type { Counterpart } from '#crm-sync/sync-links.ts';
import { newRecord } from '#mocks/outreach/new-record.ts';
import type { FieldValue } from '#shared/field.ts';
import { SyncFixture } from './sync-fixture.ts';

const ada = newRecord(
  'prospect',
  7,
  {
    firstName: 'Ada',
    lastName: 'Byron',
    title: null,
    emails: ['ada@acme.example', 'ada@home.example'],
    optedOut: true,
    stageId: 1,
    values: { custom1: 'red' },
  },
  0,
);
const acme = newRecord('account', 8, { name: 'Acme', domain: 'acme.example', values: { industry: 'Energy' } }, 0);
const sam = newRecord('user', 9, { email: 'sam@vendor.example', firstName: 'Sam', lastName: '' }, 0);

describe("an Outreach record's values on their way out", () => {
  it('[SYN-6] of a prospect: the first address, the stage by its name, the id as text, own attributes as they are', () => {
    const { outreach } = new SyncFixture();
    const value = (field: string, prospect = ada): FieldValue => prospectValue(prospect, field, outreach);
    expect(['id', 'email', 'emails', 'firstName', 'lastName', 'title'].map((field) => value(field))).toEqual([
      '7',
      'ada@acme.example',
      'ada@acme.example',
      'Ada',
      'Byron',
      null,
    ]);
    expect([value('stage'), value('optedOut'), value('custom1'), value('custom2')]).toEqual([
      'Open - Not Contacted',
      true,
      'red',
      null,
    ]);
    expect([value('stage', { ...ada, stageId: null }), value('stage', { ...ada, stageId: 99 })]).toEqual([null, null]);
    expect(value('email', { ...ada, emails: [] })).toBeNull();
  });

  it('[SYN-1] of an account: its id as text, its name and domain, own attributes as they are', () => {
    const value = (field: string): FieldValue => accountValue(acme, field);
    expect(['id', 'name', 'domain', 'industry', 'custom1'].map(value)).toEqual([
      '8',
      'Acme',
      'acme.example',
      'Energy',
      null,
    ]);
  });

  it('[SYN-1] of a user: its id as text, its address and its names; blank is nothing, and so is what users lack', () => {
    const value = (field: string): FieldValue => userValue(sam, field);
    expect(['id', 'email', 'firstName', 'lastName', 'locked'].map(value)).toEqual([
      '9',
      'sam@vendor.example',
      'Sam',
      null,
      null,
    ]);
  });

  it("[SYN-3] are noticed under the names of Outreach's own changes", () => {
    const names = ['email', 'emails', 'owner', 'stage', 'account', 'title', 'custom1'];
    const of = (kind: Counterpart): readonly string[] => names.map((name) => imageField(kind, name));
    expect(of('prospect')).toEqual(['emails', 'emails', 'ownerId', 'stageId', 'accountId', 'title', 'custom1']);
    expect(of('account')).toEqual(['email', 'emails', 'ownerId', 'stage', 'account', 'title', 'custom1']);
    expect(of('user')).toEqual(names);
  });
});

describe("a Salesforce record's values on their way in", () => {
  const prospect = (field: string, value: FieldValue): ProspectPatch => {
    const patch: ProspectPatch = {};
    setProspectValue(patch, field, value, ada);
    return patch;
  };

  it('[SYN-6] an address takes the place of the first one; the others stay, none of them twice', () => {
    expect(prospect('email', 'new@acme.example')).toEqual({ emails: ['new@acme.example', 'ada@home.example'] });
    expect(prospect('emails', 'ADA@home.example')).toEqual({ emails: ['ADA@home.example'] });
    expect(prospect('email', null)).toEqual({ emails: ['ada@home.example'] });
    const made: ProspectPatch = {};
    setProspectValue(made, 'email', 'new@acme.example', undefined);
    expect(made).toEqual({ emails: ['new@acme.example'] });
  });

  it('[SYN-6] texts go in as texts, blank as nothing, ticks as ticks', () => {
    expect([prospect('title', 5), prospect('company', null)]).toEqual([{ title: '5' }, { company: null }]);
    expect([true, false, null].map((value) => prospect('optedOut', value))).toEqual([
      { optedOut: true },
      { optedOut: false },
      { optedOut: false },
    ]);
  });

  it('[SYN-6] own attributes are laid over those that stand', () => {
    expect(prospect('custom2', 5)).toEqual({ values: { custom1: 'red', custom2: 5 } });
    const patch: ProspectPatch = {};
    for (const [field, value] of [
      ['custom1', 'blue'],
      ['custom2', null],
    ] as const)
      setProspectValue(patch, field, value, ada);
    expect(patch).toEqual({ values: { custom1: 'blue', custom2: null } });
  });

  it('[SYN-1] of an account: a name that is blank is none, a domain that is blank is nothing', () => {
    const account = (field: string, value: FieldValue): AccountPatch => {
      const patch: AccountPatch = {};
      setAccountValue(patch, field, value, acme);
      return patch;
    };
    expect([account('name', 'New'), account('name', null)]).toEqual([{ name: 'New' }, { name: '' }]);
    expect([account('domain', 'new.example'), account('domain', null)]).toEqual([
      { domain: 'new.example' },
      { domain: null },
    ]);
    expect(account('custom1', 'x')).toEqual({ values: { industry: 'Energy', custom1: 'x' } });
    const patch: AccountPatch = {};
    for (const field of ['industry', 'custom1']) setAccountValue(patch, field, 'x', acme);
    expect(patch).toEqual({ values: { industry: 'x', custom1: 'x' } });
  });

  it('[SYN-1] of a user: address and names alone', () => {
    const patch: UserPatch = {};
    expect([setUserValue(patch, 'email', 'new@vendor.example'), setUserValue(patch, 'firstName', null)]).toEqual([
      true,
      true,
    ]);
    expect(setUserValue(patch, 'locked', true)).toBe(false);
    expect(patch).toEqual({ email: 'new@vendor.example', firstName: '' });
  });
});
