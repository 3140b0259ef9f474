import { describe, expect, it } from 'vitest';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { mayReadPartnerLogs, withReadOnly } from '#leandata/read-only-access.ts';

const sam = '005ak00000AB1cdAAD';
const ada = '005ak00000AB1ceAAD';
const blank = defaultLeanDataState();

describe('the permission set LD Read Only', () => {
  it('[LOG-7] nobody has it until it is assigned', () => {
    expect(mayReadPartnerLogs(blank, sam)).toBe(false);
    const state = withReadOnly(blank, [sam], true);
    expect(mayReadPartnerLogs(state, sam)).toBe(true);
    expect(mayReadPartnerLogs(state, ada)).toBe(false);
    // A queue of the same serial number is somebody else.
    expect(mayReadPartnerLogs(state, `1${sam.slice(1)}`)).toBe(false);
  });

  it('[LOG-7] is taken from those who are named, and from nobody else', () => {
    const both = withReadOnly(blank, [sam, ada], true);
    expect(withReadOnly(both, [sam], false).readOnlyUsers).toEqual([ada]);
  });

  it('[LOG-7] is assigned once however often it is asked for', () => {
    const state = withReadOnly(blank, [sam], true);
    expect(withReadOnly(state, [sam], true)).toBe(state);
    expect(withReadOnly(blank, [sam], false)).toBe(blank);
    expect(withReadOnly(state, [sam, ada], true).readOnlyUsers).toEqual([sam, ada]);
  });

  it('[SF-1] [LOG-7] knows a user by both lengths of an id', () => {
    const state = withReadOnly(blank, [sam], true);
    expect(mayReadPartnerLogs(state, sam.slice(0, 15))).toBe(true);
    expect(withReadOnly(state, [sam.slice(0, 15)], false).readOnlyUsers).toEqual([]);
  });
});
