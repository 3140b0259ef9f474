import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { partnerLogOf, type PartnerLogRow } from '#logs/partner-log.ts';
import { calloutAt } from '#playback/callout-at.ts';
import { partnerStanding } from '#playback/partner-columns.tsx';
import { historyText } from '#playback/partner-history.ts';
import { calloutsOf } from '#logs/callout-log.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  journalOf,
  retryScheduled,
} from '../logs/journal-of.ts';

const journal = journalOf([
  [0, calloutQueued()],
  [30, calloutSent(1)],
  [31, calloutAnswered({ status: 0, error: 'ERR-18' })],
  [31, retryScheduled(2, 60)],
  [60, calloutSent(2)],
  [61, calloutAnswered({ attempt: 2 })],
  [61, calloutEnded()],
]);
const rowAt = (upTo: number): PartnerLogRow => {
  const [row] = partnerLogOf(journal, { upTo });
  if (row === undefined) throw new Error('No row');
  return row;
};

describe('the Partner Logs report', () => {
  it('[LOG-4] tells the history by titles, with the real status of each attempt', () => {
    expect(historyText(rowAt(6))).toBe('1: No answer; 2: 201');
    expect(historyText(rowAt(1))).toBe('1: waiting');
  });

  it('[ERR-19] says of an attempt that it was not sent, in place of an answer', () => {
    const unsent = { attempt: 2, status: 401, error: 'ERR-19', requests: [], body: null, durationMs: 0 };
    const events = [
      [0, calloutQueued()],
      [30, calloutSent(1)],
      [31, calloutAnswered({ status: 401, error: 'ERR-19' })],
    ];
    const [row] = partnerLogOf(
      journalOf([...(events as [number, JournalEvent][]), [60, calloutSent(2)], [60, calloutAnswered(unsent)]]),
    );
    expect(row && historyText(row)).toBe('1: 401 Invalid token; 2: Not sent: LeanData knows the token to be invalid');
  });

  it('[LOG-4] says in a word what the status column means', () => {
    expect([rowAt(5), rowAt(6)].map((row) => partnerStanding(row).text)).toEqual(['Pending', 'Succeeded']);
  });

  it('shows a callout as it stood, without the answer that was still to come', () => {
    const [callout] = calloutsOf(journal);
    if (callout === undefined) throw new Error('No callout');
    const then = calloutAt(callout, 4);
    expect(then.end).toBeNull();
    expect(then.attempts.map(({ answer }) => answer?.status)).toEqual([0, undefined]);
    expect(then.attempts.at(-1)?.requests).toEqual([]);
  });
});
