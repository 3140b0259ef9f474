import { describe, expect, it } from 'vitest';
import { Parts, takeApart } from '#worker/parts.ts';
import { SharedValues } from '#worker/share-values.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';

const list = (count: number): readonly { readonly at: number }[] => Array.from({ length: count }, (_, at) => ({ at }));

describe('something large that is handed over', () => {
  it('comes in parts of a thousand, and is the same when it is put together', () => {
    const whole = {
      name: 'x',
      short: list(1_000),
      deep: { long: list(2_500), more: { none: null, long: list(1_001) } },
    };
    const { rest, parts } = takeApart(whole);
    expect(rest).toEqual({ ...whole, deep: { long: [], more: { none: null, long: [] } } });
    const seen = [...parts];
    expect(seen.map(({ path, items }) => [path.join('.'), items.length])).toEqual([
      ['deep.long', 1_000],
      ['deep.long', 1_000],
      ['deep.long', 500],
      ['deep.more.long', 1_000],
      ['deep.more.long', 1],
    ]);
    const collected = new Parts();
    for (const part of seen) collected.take(structuredClone(part));
    expect(collected.whole(structuredClone(rest))).toEqual(whole);
    expect(whole.deep.long).toHaveLength(2_500);
  });
});

describe('entries of many messages', () => {
  it('share their reasons, actors and headers, and stay equal to what was sent', () => {
    const sent = [1, 2].map((seq): JournalEntry => ({
      seq,
      at: 0,
      type: 'edge-followed',
      trip: 'trip-1',
      node: 'a',
      edge: 'b',
      to: null,
      error: false,
      why: { text: 'The first edge whose criteria hold.', rule: 'GRA-3' },
    }));
    const shared = new SharedValues();
    const got = sent.map((entry) => structuredClone(entry));
    for (const entry of got) shared.share([entry]);
    expect(got).toEqual(sent);
    const [first, second] = got.flatMap((entry) => (entry.type === 'edge-followed' ? [entry.why] : []));
    expect(first).toBe(second);
  });
});
