import { describe, expect, it } from 'vitest';
import { auditFiltersOfSearch, auditTripOfSearch, searchOfAuditFilters } from '#playback/audit-filter-address.ts';
import { noAuditFilters, type AuditFilterForm } from '#playback/audit-filter-form.ts';

const read = (search: string): AuditFilterForm => auditFiltersOfSearch(new URLSearchParams(search));

const full: AuditFilterForm = {
  from: '2026-01-05',
  to: '2026-01-06',
  text: 'Ada & Söhne',
  trigger: 'updated',
  previousOwner: '005ak0000000001AAA',
  newOwner: '00Gak0000000001AAA',
  outcome: 'error-fallback',
  fallbackShowsOutreach: true,
  object: 'Contact',
  node: 'add',
  edge: 'queue-owner',
  error: 'Retry attempt exceeded',
  counted: null,
};

describe('the address of Audit Logs', () => {
  it('[LOG-1] is blank where nothing is asked, and reads as nothing asked', () => {
    expect(searchOfAuditFilters(noAuditFilters)).toBe('');
    expect(read('')).toEqual(noAuditFilters);
  });

  it('[LOG-1] keeps every filter, odd characters included', () => {
    expect(read(searchOfAuditFilters(full))).toEqual(full);
    expect(searchOfAuditFilters(noAuditFilters, null, 0)).toBe('?asof=1970-01-01T00%3A00%3A00.000Z');
    expect(searchOfAuditFilters({ ...noAuditFilters, outcome: 'error-outreach' }, 12)).toBe(
      '?outcome=error-outreach&trip=12',
    );
  });

  it('ignores what it cannot mean', () => {
    const odd = '?trigger=old&outcome=best&object=Case&from=2026-02-31&to=soon&fallback=1&previous-owner=%20&what=else';
    expect(read(odd)).toEqual(noAuditFilters);
  });

  it('takes an edge only together with its node', () => {
    expect(read('?edge=next').edge).toBeNull();
    expect(searchOfAuditFilters({ ...noAuditFilters, edge: 'next' })).toBe('');
  });

  it('opens a log only by the number of a journal entry', () => {
    const trip = (search: string): number | null => auditTripOfSearch(new URLSearchParams(search));
    expect([trip('?trip=0'), trip('?trip=667')]).toEqual([0, 667]);
    expect([trip(''), trip('?trip='), trip('?trip=-1'), trip('?trip=1e3'), trip('?trip=first')]).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});
