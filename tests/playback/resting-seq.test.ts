import { describe, expect, it } from 'vitest';
import { auditLogsOf } from '#logs/audit-log.ts';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { restingSeq } from '#playback/resting-seq.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  edgeFollowed,
  journalOf,
  plainNames,
  recordChanged,
  retryScheduled,
  tripEnded,
  tripStarted,
} from '../logs/journal-of.ts';

/** Type of the entry on which the record of a journal opens, and its place. */
function opensOn(...events: readonly JournalEvent[]): string {
  const journal = journalOf(events.map((event) => [0, event] as const));
  const log = auditLogsOf(journal, plainNames)[0];
  if (log === undefined) throw new Error('No audit log');
  const seq = restingSeq(log, journal);
  return `${seq} ${journal[seq]?.type}`;
}

const why = { text: 'Not mapped', rule: 'ADD-8' };
const errorEdge = edgeFollowed({ edge: 'missing-prospect-id', error: true, to: 'next' });

describe('restingSeq', () => {
  it('[ADD-8] opens on the step where the path was put back', () => {
    const reverted = { type: 'trip-reverted', trip: 'T1', node: 'add', why, changes: [] } as const;
    const story = [tripStarted(), calloutQueued(), edgeFollowed(), reverted, tripEnded({ outcome: 'error' })];
    expect(opensOn(...story)).toBe('3 trip-reverted');
  });

  it('opens on the end of a trip that was stopped by an error', () => {
    expect(opensOn(tripStarted(), edgeFollowed(), tripEnded({ outcome: 'error' }), recordChanged())).toBe(
      '2 trip-ended',
    );
  });

  it('opens on the end of the last callout, also where an error edge came before it', () => {
    const story = [tripStarted(), errorEdge, calloutQueued(), tripEnded(), calloutSent(1), calloutAnswered()];
    expect(opensOn(...story, calloutEnded(), recordChanged())).toBe('6 callout-ended');
  });

  it('opens on the last answer of a callout that is still tried again', () => {
    const story = [tripStarted(), calloutQueued(), tripEnded(), calloutSent(1), calloutAnswered({ error: 'ERR-1' })];
    expect(opensOn(...story, retryScheduled(1, 60_000), calloutSent(2))).toBe('4 callout-answered');
  });

  it('[ADD-3] opens on the first error edge where nothing was called out', () => {
    const other = edgeFollowed({ node: 'next', edge: 'invalid-owner', error: true, to: null });
    expect(opensOn(tripStarted(), edgeFollowed(), errorEdge, other, tripEnded())).toBe('2 edge-followed');
  });

  it('opens on the last decision where nothing went wrong', () => {
    expect(opensOn(tripStarted(), edgeFollowed(), edgeFollowed({ node: 'add' }), tripEnded())).toBe('2 edge-followed');
  });

  it('[GRA-3] opens on why a record was not routed', () => {
    const notRouted = { type: 'record-not-routed', object: 'Lead', record: 'L1', trigger: 'new', why } as const;
    expect(opensOn(recordChanged(), notRouted)).toBe('1 record-not-routed');
  });
});
