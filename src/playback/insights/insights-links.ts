import { createContext, useContext } from 'react';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { InsightsPart } from '#logs/insights-part.ts';
import { searchOfAuditFilters } from '../audit-filter-address.ts';
import type { AuditFilterForm } from '../audit-filter-form.ts';
import type { InsightsView } from '../insights-view.ts';
import type { PartWording } from './part-words.ts';

/** What a number needs to become a link to the trips that it counts. */
export interface InsightsLinks {
  readonly wording: PartWording;
  /** Address of Audit Logs with the trips of a part of the set. */
  hrefOf(part: InsightsPart): string;
  /** Its query. */
  searchOf(part: InsightsPart): string;
  /** Called before a link is followed. */
  onLeave(): void;
  /** The part within the set, for its words. */
  whole(part: InsightsPart): InsightsPart;
}

export const InsightsLinksContext = createContext<InsightsLinks | undefined>(undefined);

export function useInsightsLinks(): InsightsLinks {
  const links = useContext(InsightsLinksContext);
  if (!links) throw new Error('Counts live inside Routing Insights');
  return links;
}

export interface LinkOptions {
  readonly shown: InsightsView;
  readonly object: RoutedObject;
  readonly wording: PartWording;
  /** Address of Audit Logs with a query. */
  readonly addressOfLogs: (search: string) => string;
  readonly onLeave: () => void;
}

/** Links from the numbers of a view: the same filters, and what the number counts. */
export function insightsLinks({ shown, object, wording, addressOfLogs, onLeave }: LinkOptions): InsightsLinks {
  const whole = (part: InsightsPart): InsightsPart => ({
    ...part,
    ...(shown.started === null ? {} : { started: shown.started }),
    ...(shown.asOf === null ? {} : { asOf: shown.asOf }),
  });
  // These filters look at the end of a trip; Audit Logs would read them as of then.
  const { outcome, newOwner, text } = shown.form;
  const carried = outcome === null && newOwner === null && text === '' ? shown.asOf : null;
  const searchOf = (part: InsightsPart): string =>
    searchOfAuditFilters(auditFormOf(shown.form, object, whole(part)), null, carried);
  return { wording, whole, searchOf, onLeave, hrefOf: (part) => addressOfLogs(searchOf(part)) };
}

/** [LOG-1] The filters of Audit Logs for a part: their own where they can say it, else the part itself. */
export function auditFormOf(filters: AuditFilterForm, object: RoutedObject, part: InsightsPart): AuditFilterForm {
  const base: AuditFilterForm = { ...filters, object, node: null, edge: null, error: null, counted: null };
  const { nodes, edge = null, ...rest } = part;
  const [node] = nodes ?? [];
  // With a node Audit Logs reads the outcome as that of the node: the outcome of the set is the trip's.
  const own = filters.outcome === null && Object.keys(rest).length === 0;
  return own && nodes?.length === 1 && node !== undefined ? { ...base, node, edge } : { ...base, counted: part };
}
