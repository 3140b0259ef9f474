import { describe, expect, it } from 'vitest';
import { wasSent } from '#logs/callout-log.ts';
import type { JournalEvent } from '#logs/journal-entry.ts';
import { partnerLogOf, responseClassOf, type PartnerLogRow } from '#logs/partner-log.ts';
import {
  calloutAnswered,
  calloutEnded,
  calloutQueued,
  calloutSent,
  journalOf,
  retryScheduled,
  tripStarted,
} from './journal-of.ts';

const rowsOf = (events: readonly (readonly [number, JournalEvent])[], upTo?: number): readonly PartnerLogRow[] =>
  partnerLogOf(journalOf(events), { upTo });

const twoAttempts: readonly (readonly [number, JournalEvent])[] = [
  [0, tripStarted()],
  [0, calloutQueued()],
  [30_000, calloutSent(1)],
  [30_400, calloutAnswered({ status: 429, error: 'Outreach Rate Limit Exceeded', durationMs: 400 })],
  [30_400, retryScheduled(2, 60_000)],
  [60_000, calloutSent(2)],
  [60_150, calloutAnswered({ attempt: 2, status: 201, durationMs: 150 })],
  [60_150, calloutEnded({ status: 201 })],
];

describe('partnerLogOf', () => {
  it('[LOG-4] fills all columns of the report', () => {
    expect(rowsOf(twoAttempts)).toMatchObject([
      {
        actionType: 'Add to Sequence',
        nodeName: 'Add to Inbound',
        responseStatusCode: 200,
        targetObject: 'Lead',
        targetRecord: 'L1',
        calloutDurationMs: 150,
        totalCalloutDurationMs: 30_150,
        failureReasons: [],
        error: null,
      },
    ]);
    expect(rowsOf(twoAttempts)[0]?.history.map(({ answer }) => answer?.status)).toEqual([429, 201]);
  });

  it('[LOG-4] keeps the status blank until the callout has ended for good', () => {
    expect(rowsOf(twoAttempts, 3)).toMatchObject([
      { responseStatusCode: null, error: 'Outreach Rate Limit Exceeded', nextAttemptAt: null },
    ]);
    expect(rowsOf(twoAttempts, 4)).toMatchObject([{ responseStatusCode: null, nextAttemptAt: 60_000 }]);
    expect(rowsOf(twoAttempts, 1)).toMatchObject([
      { responseStatusCode: null, calloutDurationMs: null, totalCalloutDurationMs: null },
    ]);
  });

  it('[LOG-4] shows the class of the real status', () => {
    expect([200, 201, 204, 301, 304, 401, 422, 500, 503, 0].map(responseClassOf)).toEqual([
      200, 200, 200, 300, 300, 400, 400, 400, 400, 0,
    ]);
  });

  it('[LOG-5] gives the reason why a callout failed', () => {
    const events = [
      ...twoAttempts.slice(0, 5),
      [90, calloutEnded({ result: 'error', status: 429, reason: 'Retry attempt exceeded' })] as const,
    ];
    expect(rowsOf(events)).toMatchObject([
      { responseStatusCode: 400, failureReasons: ['Retry attempt exceeded'], error: 'Outreach Rate Limit Exceeded' },
    ]);
  });

  it('[LOG-5] shows 0 for a callout that ended without any request', () => {
    const ended = calloutEnded({ result: 'error', status: null, reason: 'Partner not authorized' });
    expect(rowsOf([...twoAttempts.slice(0, 2), [9, ended]])).toMatchObject([
      { responseStatusCode: 0, failureReasons: ['Partner not authorized'], history: [] },
    ]);
  });

  it('[ADD-12] [LOG-4] shows 0, a failure, where LeanData fails a callout that Outreach had carried out', () => {
    const events = [
      ...twoAttempts.slice(0, 7),
      [60_150, calloutEnded({ result: 'error', status: 201, reason: 'Object has been deleted' })] as const,
    ];
    const [row] = rowsOf(events);
    expect(row).toMatchObject({ responseStatusCode: 0, failureReasons: ['Object has been deleted'] });
    expect(row?.history.at(-1)?.answer?.status).toBe(201);
  });

  it('[ERR-19] [LOG-4] shows 400 where the last attempts were not sent, and measures the requests alone', () => {
    const notSent = { status: 401, error: 'ERR-19', requests: [], body: null, durationMs: 0 };
    const events = [
      ...twoAttempts.slice(0, 2),
      [30_000, calloutSent(1)] as const,
      [30_400, calloutAnswered({ status: 401, error: 'ERR-19', durationMs: 400 })] as const,
      [30_400, retryScheduled(2, 60_000)] as const,
      [60_000, calloutSent(2)] as const,
      [60_000, calloutAnswered({ attempt: 2, ...notSent })] as const,
      [60_000, calloutEnded({ result: 'error', status: 401, reason: 'Token is not valid' })] as const,
    ];
    const [row] = rowsOf(events);
    expect(row).toMatchObject({ responseStatusCode: 400, calloutDurationMs: 400, totalCalloutDurationMs: 400 });
    expect(row?.history.map(wasSent)).toEqual([true, false]);
  });

  it('[ADD-8] [LOG-5] says why a callout ended, also where none of the failure reasons is given', () => {
    const why = { text: 'Partner Apps maps no field for Contact', rule: 'ADD-8' };
    const ended = calloutEnded({ result: 'error', status: null, why });
    expect(rowsOf([...twoAttempts.slice(0, 2), [9, ended]])).toMatchObject([
      { responseStatusCode: 0, failureReasons: [], result: 'error', why },
    ]);
    expect(rowsOf(twoAttempts, 4)).toMatchObject([{ result: null, why: null }]);
  });

  it('[MRG-2] has no row for a callout that a merge took back before it was sent', () => {
    const dropped = calloutEnded({ result: 'dropped', status: null });
    expect(rowsOf([...twoAttempts.slice(0, 2), [9, dropped]])).toEqual([]);
    expect(rowsOf([...twoAttempts.slice(0, 5), [9, dropped]])).toHaveLength(1);
  });
});
