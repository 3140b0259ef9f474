import { describe, expect, it } from 'vitest';
import { readStanding } from '#scenarios/demo-org/standing.ts';
import { cell, textTable } from '#scenarios/demo-org/text-table.ts';

describe('a table written as text', () => {
  it('is read by its headings, blank cells included', () => {
    expect(textTable('\na | b\n1 |  \n  | two words\n')).toEqual([
      { a: '1', b: '' },
      { a: '', b: 'two words' },
    ]);
  });

  it('refuses a row with a cell too few or too many, and a column that is not there', () => {
    expect(() => textTable('a | b\n1')).toThrow('Row 1 has 1 cells');
    expect(() => cell({ a: '1' }, 'b')).toThrow('no column b');
  });
});

describe('how a person stands in Outreach', () => {
  it('is read from words', () => {
    expect(readStanding('prospect, opted out, in 4, done 1')).toEqual({
      prospect: true,
      optedOut: true,
      locked: false,
      sequences: [
        { sequence: 4, finished: false },
        { sequence: 1, finished: true },
      ],
      staleId: null,
    });
    expect(readStanding('stale 4711')).toMatchObject({ prospect: false, staleId: '4711' });
    expect(readStanding('')).toMatchObject({ prospect: false, sequences: [] });
  });
});
