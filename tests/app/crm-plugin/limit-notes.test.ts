import { describe, expect, it } from 'vitest';
import { capNote, limitNote } from '#app/crm-plugin/limit-notes.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();

/** The org with other limits and counts. */
const withCalls = (max: number, used: number, dailyCap: number | null, callsToday = 0): OrgSetup => ({
  ...setup,
  salesforce: { ...setup.salesforce, apiRequests: { max, used } },
  sync: { ...setup.sync, dailyCap, callsToday },
});

describe("the org's limit", () => {
  it('[SF-8] says nothing while calls are left', () => {
    expect(limitNote(withCalls(100_000, 2_977, null))).toBeNull();
    expect(capNote(withCalls(100_000, 2_977, 1_000, 150))).toBeNull();
    expect(capNote(withCalls(100_000, 2_977, null, 150))).toBeNull();
  });

  it('[SF-8] says that nothing syncs where no call is allowed or left', () => {
    expect(limitNote(withCalls(0, 2_977, null))).toBe('No call is allowed: nothing syncs.');
    expect(limitNote(withCalls(2_000, 2_977, null))).toBe(
      'The day has seen more calls than that already: nothing syncs until it is over.',
    );
    expect(limitNote(withCalls(2_977, 2_977, null))).toContain('nothing syncs until it is over');
  });
});

describe("Outreach's cap", () => {
  it('[SYN-11] says that nothing syncs where no call is allowed or left', () => {
    expect(capNote(withCalls(100_000, 2_977, 0))).toBe('No call is allowed: nothing syncs.');
    expect(capNote(withCalls(100_000, 2_977, 100, 150))).toContain('nothing syncs until it is over');
  });

  it('[SYN-11] [SF-8] says that a lower limit of the org counts first', () => {
    expect(capNote(withCalls(5_000, 0, 6_000))).toBe(
      "The org's limit of 5,000 calls counts first: this cap is never met.",
    );
    expect(capNote(withCalls(5_000, 0, 5_000))).toBeNull();
  });
});
