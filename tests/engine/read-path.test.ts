import { describe, expect, it } from 'vitest';
import { readPath, type PathRoots, type RecordSource } from '#engine/read-path.ts';

const RECORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'User 005A': { Id: '005A', Name: 'Sam' },
  'Group 00GA': { Id: '00GA', Name: 'Inbound' },
  'Account 001A': { Id: '001A', Name: 'Acme' },
};
const source: RecordSource = { get: (object, id) => RECORDS[`${object} ${id}`] };
const roots = (owner: string): PathRoots => ({
  record: { OwnerId: owner },
  origin: { lead: { Title: 'CTO', Company: 'Acme' }, except: [{ name: 'OwnerId' }, { name: 'Title' }] },
  variables: { MatchedAccount: { object: 'Account', id: '001A', candidates: 1 } },
});
const read = (path: string, owner = '005A') => readPath(path, roots(owner), source);

describe('the value of a field path', () => {
  it('[CND-4] is of the record, and of its lead where the record has no such field', () => {
    expect([read('OwnerId'), read('Title'), read('Company'), read('Email')]).toEqual(['005A', null, 'Acme', null]);
  });

  it('[CND-4] is of its owner, a user or a queue', () => {
    expect([read('Owner.Name'), read('Owner.Type')]).toEqual(['Sam', 'User']);
    expect([read('Owner.Name', '00GA'), read('Owner.Type', '00GA')]).toEqual(['Inbound', 'Queue']);
    expect([read('Owner.Name', '005X'), read('Owner.Type', '005X')]).toEqual([null, null]);
    const unowned: PathRoots = { ...roots(''), record: { OwnerId: null } };
    expect(readPath('Owner.Name', unowned, source)).toBeNull();
  });

  it('[CND-4] is of a matched record, and blank where nothing was matched', () => {
    expect([read('MatchedAccount.Name'), read('MatchedAccount.Phone'), read('Other.Name')]).toEqual([
      'Acme',
      null,
      null,
    ]);
  });
});
