import { describe, expect, it } from 'vitest';
import type { InsightsPart } from '#logs/insights-part.ts';
import { auditFiltersOfSearch, searchOfAuditFilters } from '#playback/audit-filter-address.ts';
import { noAuditFilters } from '#playback/audit-filter-form.ts';
import { partOfSearch } from '#playback/insights/part-address.ts';

const whole: InsightsPart = {
  nodes: ['add', 'add-2'],
  edge: 'missing-prospect-id',
  results: ['pending', 'failed'],
  failure: { error: 'ERR-16', reason: 'Retry attempt exceeded' },
  reverted: true,
  retried: true,
  visited: { from: 1_000, to: 59_999 },
  started: { from: 0, to: 86_399_999 },
  end: 'completed',
  asOf: 123_456,
};

describe('the address of what a number counts', () => {
  it.each<[string, InsightsPart]>([
    ['[V2-1] keeps all of it', whole],
    ['[V2-1] keeps that all trips are counted', {}],
    ['[V2-1] keeps records that were not routed', { notRouted: true }],
    ['[V2-1] keeps an error without a reason', { failure: { error: 'ERR-9', reason: null } }],
    ['[V2-1] keeps a reason without an error', { failure: { error: null, reason: 'Object has been deleted' } }],
    ['[V2-1] keeps a failure with neither', { failure: { error: null, reason: null } }],
  ])('%s', (_title, counted) => {
    const form = { ...noAuditFilters, object: 'Lead' as const, counted };
    expect(auditFiltersOfSearch(new URLSearchParams(searchOfAuditFilters(form)))).toEqual(form);
  });

  it('[V2-1] leaves out what it cannot mean', () => {
    expect(partOfSearch(new URLSearchParams('result=failed'))).toBeNull();
    const odd = 'counted=trips&result=failed,nonsense&visited=2026-02-30..x&as-of=soon&ended=never&failure=ERR-1~Whim';
    expect(partOfSearch(new URLSearchParams(odd))).toEqual({
      results: ['failed'],
      failure: { error: 'ERR-1', reason: null },
    });
  });
});
