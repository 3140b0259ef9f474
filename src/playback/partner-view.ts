import type { TableSort } from '#ui/use-sorted-rows.ts';

/** [LOG-4] What the Response Status Code can be asked for: a class, or how the callout stands. */
export type PartnerStatus = 'succeeded' | 'failed' | 'pending' | '400' | '300' | '0';

/** What the rows can be grouped by. */
export type PartnerGrouping = 'reason' | 'error' | 'node' | 'status';

/** The filters of Partner Logs; blank lets everything through. */
export interface PartnerFilters {
  readonly text: string;
  readonly status: PartnerStatus | null;
  /** A failure reason of LOG-5, or `none` for callouts without one. */
  readonly reason: string | null;
  /** Name of the node, as the report shows it. */
  readonly node: string | null;
  readonly action: string | null;
  /** Days of the org's time zone: `2026-01-05`. */
  readonly from: string;
  readonly to: string;
}

/** All that the address of Partner Logs says. */
export interface PartnerView {
  readonly filters: PartnerFilters;
  readonly group: PartnerGrouping | null;
  readonly sort: TableSort | undefined;
  /** The callout that is opened. */
  readonly callout: string | null;
  /** [LOG-7] Salesforce user whose view it is; null is the simulator itself, which sees everything. */
  readonly viewAs: string | null;
  /** Whether the report is read as it stood at the step that the Simulator shows. */
  readonly atStep: boolean;
}

export const noPartnerFilters: PartnerFilters = {
  text: '',
  status: null,
  reason: null,
  node: null,
  action: null,
  from: '',
  to: '',
};

/** Whether any filter is set. */
export const isFiltered = (filters: PartnerFilters): boolean =>
  Object.values(filters).some((value) => value !== null && value !== '');

export const plainPartnerView: PartnerView = {
  filters: noPartnerFilters,
  group: null,
  sort: undefined,
  callout: null,
  viewAs: null,
  atStep: false,
};

/** The choices of the status filter, in its words. */
export const partnerStatuses: readonly { readonly value: PartnerStatus; readonly label: string }[] = [
  { value: 'succeeded', label: '200 succeeded' },
  { value: 'failed', label: '0, 300, 400 failed' },
  { value: '400', label: '400 failed' },
  { value: '300', label: '300 failed' },
  { value: '0', label: '0 failed' },
  { value: 'pending', label: 'Blank: pending' },
];

/** The choices of grouping, in the words of the report's columns. */
export const partnerGroupings: readonly { readonly value: PartnerGrouping; readonly label: string }[] = [
  { value: 'reason', label: 'Failure Reasons' },
  { value: 'error', label: 'Last error' },
  { value: 'node', label: 'Node Name' },
  { value: 'status', label: 'Response Status Code' },
];
