import { outcomeFilterChoices } from '#logs/filter-audit-logs.ts';
import { formatInstant, parseInstant, type Instant } from '#shared/instant.ts';
import { noAuditFilters, type AuditFilterForm } from './audit-filter-form.ts';
import { instantOf, partOfSearch, putPart } from './insights/part-address.ts';

/**
 * The filters as the query of the address of Audit Logs: `?outcome=error-outreach&node=add`, blank where nothing is
 * asked. With `trip` the log that begins at that journal entry is opened too; with `asOf` the logs read as they did then.
 */
export function searchOfAuditFilters(form: AuditFilterForm, trip?: number | null, asOf?: Instant | null): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') params.set(name, value);
  };
  put('search', form.text);
  put('from', form.from);
  put('to', form.to);
  put('trigger', form.trigger);
  put('previous-owner', form.previousOwner);
  put('new-owner', form.newOwner);
  put('outcome', form.outcome);
  put('fallback', form.fallbackShowsOutreach ? 'with-outreach' : null);
  put('object', form.object);
  put('node', form.node);
  put('edge', form.node === null ? null : form.edge);
  put('error', form.error);
  if (form.counted !== null) putPart(params, form.counted);
  put('trip', trip === undefined || trip === null ? null : String(trip));
  put('asof', asOf === undefined || asOf === null ? null : formatInstant(asOf));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The filters that an address names. What it cannot mean is ignored. */
export function auditFiltersOfSearch(params: URLSearchParams): AuditFilterForm {
  const node = wordOf(params, 'node');
  return {
    ...noAuditFilters,
    text: params.get('search') ?? '',
    from: dayOf(params, 'from'),
    to: dayOf(params, 'to'),
    trigger: oneOf(['new', 'updated'], params.get('trigger')),
    previousOwner: wordOf(params, 'previous-owner'),
    newOwner: wordOf(params, 'new-owner'),
    outcome: outcomeFilterChoices.find(({ value }) => value === params.get('outcome'))?.value ?? null,
    fallbackShowsOutreach: params.get('fallback') === 'with-outreach',
    object: oneOf(['Lead', 'Contact'], params.get('object')),
    node,
    edge: node === null ? null : wordOf(params, 'edge'),
    error: wordOf(params, 'error'),
    counted: partOfSearch(params),
  };
}

/** The journal entry at which the log begins that an address opens; null where it opens none. */
export function auditTripOfSearch(params: URLSearchParams): number | null {
  const text = params.get('trip') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** The instant as of which an address has the logs read; null for the end of the run. */
export const auditAsOfOfSearch = (params: URLSearchParams): Instant | null => instantOf(params.get('asof')) ?? null;

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

const wordOf = (params: URLSearchParams, name: string): string | null => params.get(name)?.trim() || null;

function dayOf(params: URLSearchParams, name: string): string {
  const text = params.get(name) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseInstant(text).ok ? text : '';
}
