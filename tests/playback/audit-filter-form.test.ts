import { describe, expect, it } from 'vitest';
import { filterOfForm, noAuditFilters } from '#playback/audit-filter-form.ts';

describe('filterOfForm', () => {
  it('[LOG-1] asks for nothing where the form is blank', () => {
    expect(filterOfForm(noAuditFilters, 'UTC')).toMatchObject({ from: undefined, to: undefined, outcome: undefined });
  });

  it('[CLK-5] takes whole days of the org: the first instant of From, the last of To', () => {
    const form = { ...noAuditFilters, from: '2026-01-05', to: '2026-01-05' };
    const utc = filterOfForm(form, 'UTC');
    expect([utc.from, utc.to]).toEqual([Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 6) - 1]);
    expect(filterOfForm(form, 'America/New_York').from).toBe(Date.UTC(2026, 0, 5, 5));
  });

  it('leaves a half-typed day out', () => {
    expect(filterOfForm({ ...noAuditFilters, from: '2026-13' }, 'UTC').from).toBeUndefined();
  });
});
