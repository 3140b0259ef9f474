import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { partnerLogOf, type PartnerLogRow } from '#logs/partner-log.ts';
import { calloutFailureOf } from '#playback/callout-failure.ts';
import { durationText } from '#playback/partner-log-panel.tsx';
import { calloutAnswered, calloutEnded, calloutQueued, calloutSent, journalOf } from '../logs/journal-of.ts';

const rowOf = (...events: readonly JournalEvent[]): PartnerLogRow => {
  const [row] = partnerLogOf(journalOf([[0, calloutQueued()], ...events.map((event) => [30_000, event] as const)]));
  if (row === undefined) throw new Error('No row');
  return row;
};
const failed = (part: Parameters<typeof calloutEnded>[0]): JournalEvent =>
  calloutEnded({ result: 'error', status: null, ...part });

describe('the failure of a callout', () => {
  it('[ADD-8] is a sentence with its cure where the settings are wrong, whatever an attempt before failed for', () => {
    const why = { text: 'Partner Apps maps no field for Contact.', rule: 'ADD-8' };
    const locked = calloutAnswered({ status: 422, error: 'ERR-13' });
    for (const row of [rowOf(failed({ why })), rowOf(calloutSent(1), locked, failed({ why }))]) {
      const failure = calloutFailureOf(row);
      expect(failure).toMatchObject({ text: why.text, rule: 'ADD-8' });
      expect(failure?.cure).toMatch(/^In Partner Apps, choose for Lead, Contact and User the field/);
    }
  });

  it('[LOG-5] begins with the reason, and takes the cure of the last error', () => {
    const row = rowOf(
      calloutSent(1),
      calloutAnswered({ status: 422, error: 'ERR-13' }),
      failed({ reason: 'Retry attempt exceeded', why: { text: 'User is locked: 6 retries have failed too' } }),
    );
    expect(calloutFailureOf(row)?.text).toBe('Retry attempt exceeded. User is locked: 6 retries have failed too.');
    expect(calloutFailureOf(row)?.cure).toMatch(/^Unlock the user/);
  });

  it("[ERR-8] takes in one line the cure that works where the guide's cannot", () => {
    const row = rowOf(
      calloutSent(1),
      calloutAnswered({ status: 422, error: 'ERR-8' }),
      failed({ status: 422, why: { text: 'Prospect active in another exclusive sequence', rule: 'APP-5' } }),
    );
    expect(calloutFailureOf(row)?.cure).toContain('set the exclusivity to "No"');
    expect(calloutFailureOf(row)?.cure).not.toContain('"Yes"');
  });

  it('[ADD-12] says what is left to do where Outreach had added the prospect', () => {
    const gone = failed({ status: 201, reason: 'Object has been deleted', why: { text: 'Deleted.', rule: 'ADD-12' } });
    expect(calloutFailureOf(rowOf(gone))?.cure).toMatch(/^Restore the record/);
    expect(calloutFailureOf(rowOf(calloutSent(1), calloutAnswered(), gone))?.cure).toMatch(
      /^The prospect is in the sequence all the same/,
    );
  });

  it('[LOG-5] is nothing while a callout is open or where it succeeded', () => {
    expect(calloutFailureOf(rowOf(calloutSent(1)))).toBeNull();
    expect(calloutFailureOf(rowOf(calloutSent(1), calloutAnswered(), calloutEnded()))).toBeNull();
  });

  it('[LOG-4] leaves no answer awaited once the callout has ended', () => {
    const open = rowOf(calloutSent(1));
    const ended = rowOf(failed({ reason: 'Partner not authorized' }));
    expect(durationText(open, open.calloutDurationMs)).toBe('no answer yet');
    expect(durationText(ended, ended.calloutDurationMs)).toBe('no request was sent');
    expect(calloutFailureOf(ended)?.cure).toContain('authorize Outreach');
    const added = rowOf(calloutSent(1), calloutAnswered(), calloutEnded());
    expect(durationText(added, added.calloutDurationMs)).toBe('120 ms');
  });
});
