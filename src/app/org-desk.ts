import { CrmSync } from '#crm-sync/crm-sync.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { Instant } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';

/** The simulated systems of an org set up for edits before a run, joined as they are in a run. */
export interface Desk {
  readonly salesforce: SalesforceOrg;
  readonly outreach: Outreach;
  readonly sync: CrmSync;
}

/**
 * Edits an org through its systems' own checks. The sync takes note of every change, so that the next run's
 * first poll and push carry it. A refused edit leaves the org as it was.
 */
export function atDesk<T, E>(
  org: OrgSetup,
  at: Instant,
  work: (desk: Desk) => Result<T, E>,
): Result<{ readonly org: OrgSetup; readonly value: T }, E> {
  const now = (): Instant => at;
  // What falls due later is worked out anew from the state when a run starts.
  const schedule = (): void => undefined;
  const salesforce: SalesforceOrg = new SalesforceOrg(org.salesforce, {
    now,
    sink: (change) => sync.onSalesforceChange(change),
  });
  const outreach: Outreach = new Outreach(org.outreach, {
    now,
    sink: (change) => sync.onOutreachChange(change),
    schedule,
  });
  const { timeZone } = org.salesforce.organization;
  const sync: CrmSync = new CrmSync(org.sync, {
    salesforce,
    outreach,
    now,
    schedule,
    timeZone,
    record: () => undefined,
  });
  const done = work({ salesforce, outreach, sync });
  if (!done.ok) return done;
  return ok({
    org: { ...org, salesforce: salesforce.toState(), outreach: outreach.toState(), sync: sync.toState() },
    value: done.value,
  });
}
