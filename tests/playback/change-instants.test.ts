import { describe, expect, it } from 'vitest';
import { changeAfter, changeBefore, changeInstantsOf } from '#playback/insights/change-instants.ts';
import { calloutSent, edgeFollowed, journalOf, recordChanged, tripEnded, tripStarted } from '../logs/journal-of.ts';

describe('the instants at which counts change', () => {
  const instants = changeInstantsOf(
    journalOf([
      [0, recordChanged({ by: { through: 'person' } })],
      [5, tripStarted()],
      [5, edgeFollowed()],
      [9, tripEnded()],
      [30, calloutSent(1)],
      [40, { type: 'sync-polled', object: 'Lead', detected: 0, calls: 1 }],
    ]),
  );

  it('[V2-1] are those of trips and callouts, each once', () => {
    expect(instants).toEqual([5, 9, 30]);
  });

  it('[V2-1] are stepped through one by one, from the end backwards', () => {
    expect([null, 30, 20, 5].map((at) => changeBefore(instants, at))).toEqual([9, 9, 9, undefined]);
    expect([null, 30, 20, 0].map((at) => changeAfter(instants, at))).toEqual([undefined, undefined, 30, 5]);
  });
});
