import type { InstantRange } from '#logs/insights-part.ts';
import { formatInstant, type Instant } from '#shared/instant.ts';
import { auditFiltersOfSearch, searchOfAuditFilters } from './audit-filter-address.ts';
import { noAuditFilters, type AuditFilterForm } from './audit-filter-form.ts';
import { instantOf, printRange, rangeOf } from './insights/part-address.ts';

/** What Routing Insights shows: which trips are counted, as of when, and what is looked at. */
export interface InsightsView {
  /** The filters of Audit Logs; `object` is the graph that is shown, `node` and `edge` what is chosen on it. */
  readonly form: AuditFilterForm;
  /** When the trips started, beside the days of the form. */
  readonly started: InstantRange | null;
  /** Null for the end of the run. */
  readonly asOf: Instant | null;
  /** As a table in place of the canvas. */
  readonly table: boolean;
}

/** The view as the query of an address: `?object=Lead&node=add&as-of=2026-01-05T09:00:00.000Z`; blank for nothing. */
export function searchOfInsights({ form, started, asOf, table }: InsightsView): string {
  const params = new URLSearchParams(searchOfAuditFilters({ ...form, error: null, counted: null }));
  if (started !== null) params.set('started', printRange(started));
  if (asOf !== null) params.set('as-of', formatInstant(asOf));
  if (table) params.set('show', 'table');
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The view that an address names. What it cannot mean is ignored. */
export const insightsOfSearch = (params: URLSearchParams): InsightsView => ({
  form: { ...auditFiltersOfSearch(params), error: null, counted: null },
  started: rangeOf(params.get('started')) ?? null,
  asOf: instantOf(params.get('as-of')) ?? null,
  table: params.get('show') === 'table',
});

/** The same view without any filter: all trips of the run, as they stand at its end. */
export const withoutFilters = (shown: InsightsView): InsightsView => ({
  ...shown,
  form: { ...noAuditFilters, object: shown.form.object, node: shown.form.node, edge: shown.form.edge },
  started: null,
  asOf: null,
});

/** A view without what is typed, dragged or only pointed at: changing it is no step of its own in the history. */
export const withoutMoves = (shown: InsightsView): InsightsView => ({
  ...shown,
  form: { ...shown.form, text: '', from: '', to: '', node: null, edge: null },
  asOf: null,
});
