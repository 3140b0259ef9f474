import type { OutcomeFilter } from '#logs/audit-outcome.ts';
import type { AuditLogFilter } from '#logs/filter-audit-logs.ts';
import type { InsightsPart } from '#logs/insights-part.ts';
import type { Instant } from '#shared/instant.ts';
import { dayRangeOf } from './day-range.ts';

/** The filters as the form holds them; blank lets everything through. */
export interface AuditFilterForm {
  /** Days of the org's time zone: `2026-01-05`. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly trigger: 'new' | 'updated' | null;
  readonly previousOwner: string | null;
  readonly newOwner: string | null;
  readonly outcome: OutcomeFilter | null;
  readonly fallbackShowsOutreach: boolean;
  /** Object whose graph was passed. */
  readonly object: 'Lead' | 'Contact' | null;
  /** Id of a node that was passed, and of the edge by which it was left. */
  readonly node: string | null;
  readonly edge: string | null;
  /** Id of a callout error, such as `ERR-9`, or a failure reason (LOG-5). */
  readonly error: string | null;
  /** [V2-1] What a number of Routing Insights counts. */
  readonly counted: InsightsPart | null;
}

/** What Audit Logs shows: the filters, and the log that is opened, by the journal entry at which it begins. */
export interface AuditView {
  readonly form: AuditFilterForm;
  readonly trip: number | null;
  /** The instant as of which the logs are read; null for the end of the run. */
  readonly asOf: Instant | null;
}

export const noAuditFilters: AuditFilterForm = {
  from: '',
  to: '',
  text: '',
  trigger: null,
  previousOwner: null,
  newOwner: null,
  outcome: null,
  fallbackShowsOutreach: false,
  object: null,
  node: null,
  edge: null,
  error: null,
  counted: null,
};

/** Days become instants: the first of the day From, the last of the day To (CLK-5). */
export function filterOfForm(form: AuditFilterForm, timeZone: string): AuditLogFilter {
  return {
    ...dayRangeOf(form, timeZone),
    text: form.text,
    trigger: form.trigger ?? undefined,
    previousOwner: form.previousOwner ?? undefined,
    newOwner: form.newOwner ?? undefined,
    outcome: form.outcome ?? undefined,
    fallbackShowsOutreach: form.fallbackShowsOutreach,
    object: form.object ?? undefined,
    node: form.node ?? undefined,
    edge: form.edge ?? undefined,
    error: form.error ?? undefined,
    counted: form.counted ?? undefined,
  };
}
