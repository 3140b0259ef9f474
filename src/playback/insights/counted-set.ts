import type { FlowGraph } from '#graph/flow-graph.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import { isWithin, type InstantRange } from '#logs/insights-part.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { Instant } from '#shared/instant.ts';
import { filterOfForm, type AuditFilterForm } from '../audit-filter-form.ts';
import type { RunView } from '../run-view.ts';

/** The trips that are counted, and those of the same graph that the filters leave out. */
export interface CountedSet {
  readonly trips: readonly TripLog[];
  /** [GRA-3] When records of the same filters were not routed. */
  readonly notRouted: readonly Instant[];
  /** Trips through the graph without any filter. */
  readonly of: number;
}

/** [V2-1] The set of trips through one graph that the filters let through. */
export function countedSetOf(
  view: RunView,
  graph: FlowGraph,
  filters: AuditFilterForm,
  started: InstantRange | null,
): CountedSet {
  const form: AuditFilterForm = {
    ...filters,
    object: graph.object,
    node: null,
    edge: null,
    error: null,
    counted: null,
  };
  const trips: TripLog[] = [];
  const notRouted: Instant[] = [];
  for (const { trip, record } of filterAuditLogs(view.logs, filterOfForm(form, view.timeZone))) {
    if (started !== null && !isWithin(record.startedAt, started)) continue;
    if (trip === null) notRouted.push(record.startedAt);
    else trips.push(trip);
  }
  const of = view.trips.trips.filter(({ object }) => object === graph.object).length;
  return { trips, notRouted, of };
}

/** The nodes of a graph that call the partner, each with its type. */
export const partnerNodesOf = (graph: FlowGraph, catalog: NodeCatalog): ReadonlyMap<string, string> =>
  new Map(
    graph.nodes
      .filter(({ type }) => catalog.typeOf(type)?.section === 'Partner → Outreach')
      .map(({ id, type }) => [id, type]),
  );
