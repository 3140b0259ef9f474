import { describe, expect, it } from 'vitest';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { primarySequenceOf, withPrimarySequences } from '#leandata/primary-sequences.ts';

const sequences = [
  { userId: '005A', sequenceId: 1 },
  { userId: '005C', sequenceId: 3 },
];

describe('the Primary Sequence mapping', () => {
  it('[V2-4] has a sequence for the users who are in it, and none for others', () => {
    const state = { ...defaultLeanDataState(), primarySequences: sequences };
    expect(['005A', '005B', '005C'].map((id) => primarySequenceOf(state, id))).toEqual([1, null, 3]);
  });

  it('[V2-4] takes changes of some users and leaves the others, in order of their ids', () => {
    const changes = new Map([
      ['005D', 4],
      ['005B', 2],
      ['005C', 5],
    ]);
    expect(withPrimarySequences(sequences, changes)).toEqual([
      { userId: '005A', sequenceId: 1 },
      { userId: '005B', sequenceId: 2 },
      { userId: '005C', sequenceId: 5 },
      { userId: '005D', sequenceId: 4 },
    ]);
    expect(withPrimarySequences(sequences, new Map([['005A', null]]))).toEqual([sequences[1]]);
  });
});
