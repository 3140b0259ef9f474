import { daysFromCivil, DAY, HOUR, type Instant } from '#shared/instant.ts';
import type { OrgPlan } from '#world/org-builder.ts';

/** The org and its people are a year older than its records. */
export const FOUNDED: Instant = daysFromCivil(2025, 1, 6) * DAY + 8 * HOUR;
/** Nothing is younger: a run begins at 09:00 on the same day where no other start is chosen. */
export const LAST_CHANGE: Instant = daysFromCivil(2026, 1, 5) * DAY + 8 * HOUR;

const sdr = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'] } as const;
const segments = ['Enterprise', 'Mid-Market', 'Small Business'] as const;
const segment = { name: 'Segment__c', label: 'Segment', type: 'picklist', picklist: segments } as const;

/** What the org has beyond a new one: an SDR and a segment on people, a status for recycled leads, two lead sources. */
export const demoPlan: OrgPlan = {
  name: 'Larkfield Software',
  leadStatuses: [
    { name: 'Open - Not Contacted', converted: false },
    { name: 'Working - Contacted', converted: false },
    { name: 'Recycled', converted: false },
    { name: 'Closed - Converted', converted: true },
    { name: 'Closed - Not Converted', converted: false },
  ],
  fields: [
    { object: 'Lead', field: sdr },
    { object: 'Lead', field: segment },
    { object: 'Contact', field: sdr },
  ],
  picklists: [
    { object: 'Lead', field: 'LeadSource', values: ['Webinar', 'Trade Show'] },
    { object: 'Contact', field: 'LeadSource', values: ['Webinar', 'Trade Show'] },
  ],
};

/** Segment by number of employees. */
export function segmentOf(employees: number): (typeof segments)[number] {
  if (employees >= 1_000) return 'Enterprise';
  return employees >= 200 ? 'Mid-Market' : 'Small Business';
}
