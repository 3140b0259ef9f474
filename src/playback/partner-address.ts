import { parseInstant } from '#shared/instant.ts';
import type { TableSort } from '#ui/use-sorted-rows.ts';
import { partnerGroupings, partnerStatuses, plainPartnerView, type PartnerView } from './partner-view.ts';

/** The query of the address of Partner Logs, blank where nothing is asked: `?status=failed&group=reason`. */
export function searchOfPartnerView({ filters, group, sort, callout, viewAs, atStep }: PartnerView): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') params.set(name, value);
  };
  put('search', filters.text);
  put('status', filters.status);
  put('reason', filters.reason);
  put('node', filters.node);
  put('action', filters.action);
  put('from', filters.from);
  put('to', filters.to);
  put('group', group);
  put('sort', sort ? `${sort.id}:${sort.direction}` : null);
  put('callout', callout);
  put('as', viewAs);
  put('view', atStep ? 'step' : null);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The view that an address names. What it cannot mean is ignored. */
export function partnerViewOfSearch(params: URLSearchParams): PartnerView {
  const word = (name: string): string | null => params.get(name)?.trim() || null;
  return {
    ...plainPartnerView,
    filters: {
      text: params.get('search') ?? '',
      status: partnerStatuses.find(({ value }) => value === params.get('status'))?.value ?? null,
      reason: word('reason'),
      node: word('node'),
      action: word('action'),
      from: dayOf(params, 'from'),
      to: dayOf(params, 'to'),
    },
    group: partnerGroupings.find(({ value }) => value === params.get('group'))?.value ?? null,
    sort: sortOf(params.get('sort')),
    callout: word('callout'),
    viewAs: word('as'),
    atStep: params.get('view') === 'step',
  };
}

function sortOf(text: string | null): TableSort | undefined {
  const [, id, direction] = /^([\w-]+):(ascending|descending)$/.exec(text ?? '') ?? [];
  if (id === undefined) return undefined;
  return { id, direction: direction === 'descending' ? 'descending' : 'ascending' };
}

function dayOf(params: URLSearchParams, name: string): string {
  const text = params.get(name) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(text) && parseInstant(text).ok ? text : '';
}
