import { describe, expect, it } from 'vitest';
import { cursorAt, landmarkAfter, moved, moveOfKey, type Move } from '#playback/cursor.ts';
import {
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  recordChanged,
  tripEnded,
  tripStarted,
} from '../logs/journal-of.ts';

/** Entries 0 to 5: the decisions are 2 and 4. */
const stops = journalOf(
  [recordChanged(), tripStarted(), edgeFollowed(), recordChanged(), edgeFollowed(), tripEnded()].map(
    (event) => [0, event] as const,
  ),
);
const from = (index: number, move: Move): number => moved({ stops, index }, move);

describe('cursor', () => {
  it('stands at the last stop that is not later than the entry', () => {
    const sparse = stops.filter(({ seq }) => seq % 2 === 0);
    expect(cursorAt(sparse, 3).index).toBe(1);
    expect(cursorAt(sparse, 4).index).toBe(2);
    expect(cursorAt(sparse, 99).index).toBe(2);
    expect(cursorAt(sparse, -5).index).toBe(0);
    expect(cursorAt([], 4).index).toBe(0);
  });

  it('steps by one and stays within both ends', () => {
    expect([from(0, 'next'), from(5, 'next'), from(5, 'previous'), from(0, 'previous')]).toEqual([1, 5, 4, 0]);
    expect([from(3, 'first'), from(3, 'last')]).toEqual([0, 5]);
  });

  it('leaps from decision to decision, and to the ends where there is none', () => {
    expect([from(0, 'next-decision'), from(2, 'next-decision'), from(4, 'next-decision')]).toEqual([2, 4, 5]);
    expect([from(5, 'previous-decision'), from(4, 'previous-decision'), from(2, 'previous-decision')]).toEqual([
      4, 2, 0,
    ]);
  });

  it('leaps from callout to callout and from error to error, and stays where there is none', () => {
    const story = journalOf(
      [edgeFollowed(), calloutQueued(), calloutSent(1), edgeFollowed({ error: true }), tripEnded()].map(
        (event) => [0, event] as const,
      ),
    );
    const at = (index: number, move: Move): number => moved({ stops: story, index }, move);
    expect([at(0, 'next-callout'), at(1, 'next-callout'), at(2, 'next-callout')]).toEqual([1, 2, 2]);
    expect([at(4, 'previous-callout'), at(2, 'previous-callout'), at(1, 'previous-callout')]).toEqual([2, 1, 1]);
    expect([at(0, 'next-error'), at(3, 'next-error'), at(4, 'previous-error'), at(0, 'previous-error')]).toEqual([
      3, 3, 3, 0,
    ]);
    expect(landmarkAfter({ stops: story, index: 2 }, 'callout')).toBeUndefined();
  });

  it('moves by arrows, with Shift to decisions', () => {
    expect(moveOfKey('ArrowRight', false)).toBe('next');
    expect(moveOfKey('ArrowRight', true)).toBe('next-decision');
    expect(moveOfKey('ArrowLeft', true)).toBe('previous-decision');
    expect(moveOfKey('Home', false)).toBe('first');
    expect(moveOfKey('End', false)).toBe('last');
    expect(moveOfKey('a', false)).toBeUndefined();
  });
});
