import { createPartnerCounter, type PartnerCounter, type PartnerInsight } from './insights-partner.ts';
import { addVisit, addVisitUnder, newCounter, type Counter, type Tally } from './insights-tally.ts';
import { visitsOf, type Visit, type VisitResult } from './insights-visits.ts';
import type { TripLog } from './trip-log.ts';

/** [V2-1] What came of trips through one graph, on the whole and by node. */
export interface RoutingInsights {
  /** Trips that had begun. */
  readonly trips: number;
  readonly completed: number;
  readonly superseded: number;
  /** Trips that ended with an error: put back, or stopped. */
  readonly error: number;
  readonly open: number;
  /** [V2-1] [V2-3] The nodes of each partner action together, by the type of the node; none came to some of them. */
  readonly actions: ReadonlyMap<string, PartnerInsight>;
  /** Nodes that no trip came to are absent. */
  readonly nodes: ReadonlyMap<string, NodeInsight>;
}

export interface NodeInsight {
  readonly node: string;
  /** Trips that came to the node. */
  readonly came: Tally;
  /** Each visit counts under one result: they add up to `came.visits`. */
  readonly results: ReadonlyMap<VisitResult, Tally>;
  /** [ADD-8] The path was put back because of the node, with a callout or without. */
  readonly reverted: Tally;
  /** The last visit because of which the path was put back: an example to look at. */
  readonly latestRevert: Visit | null;
  /** By edge; edges that no trip followed are absent. */
  readonly edges: ReadonlyMap<string, EdgeInsight>;
  /** Null where the node is not one of the partner's. */
  readonly partner: PartnerInsight | null;
}

export interface EdgeInsight {
  readonly edge: string;
  readonly error: boolean;
  readonly left: Tally;
  /** The last visit that left by it: an example to look at. */
  readonly latest: Visit;
}

export interface InsightsOptions {
  /** Ids of the partner's nodes, each with its type: the action it calls. */
  readonly partners: ReadonlyMap<string, string>;
  /** The instant as of which everything is counted; the end of the journal where absent. */
  readonly asOf?: number | undefined;
}

/** [V2-1] Counts what came of trips, in time proportional to the steps of the trips. */
export function routingInsightsOf(trips: Iterable<TripLog>, options: InsightsOptions): RoutingInsights {
  const { partners, asOf = Infinity } = options;
  const nodes = new Map<string, GrowingNode>();
  const actions = new Map([...partners.values()].map((action) => [action, createPartnerCounter()]));
  const totals = { trips: 0, completed: 0, superseded: 0, error: 0, open: 0 };
  for (const trip of trips) {
    const visits = visitsOf(trip, asOf);
    if (visits.length === 0) continue;
    totals.trips += 1;
    totals[trip.end !== null && trip.end.at <= asOf ? trip.end.outcome : 'open'] += 1;
    for (const visit of visits) {
      let node = nodes.get(visit.node);
      if (node === undefined) nodes.set(visit.node, (node = newNode(visit.node, partners)));
      addToNode(node, visit);
      actions.get(partners.get(visit.node) ?? '')?.add(visit);
    }
  }
  return {
    ...totals,
    actions: new Map([...actions].map(([action, counter]) => [action, counter.insight()])),
    nodes: new Map([...nodes].map(([id, node]) => [id, { ...node, partner: node.partner?.insight() ?? null }])),
  };
}

interface GrowingNode {
  readonly node: string;
  readonly came: Counter;
  readonly reverted: Counter;
  readonly results: Map<VisitResult, Counter>;
  readonly edges: Map<string, Growing<EdgeInsight> & { readonly left: Counter }>;
  readonly partner: PartnerCounter | null;
  latestRevert: Visit | null;
}

type Growing<T> = { -readonly [Key in keyof T]: T[Key] };

const newNode = (node: string, partners: ReadonlyMap<string, string>): GrowingNode => ({
  node,
  came: newCounter(),
  reverted: newCounter(),
  results: new Map(),
  edges: new Map(),
  partner: partners.has(node) ? createPartnerCounter() : null,
  latestRevert: null,
});

function addToNode(node: GrowingNode, visit: Visit): void {
  addVisit(node.came, visit);
  addVisitUnder(node.results, visit.result, visit);
  if (visit.reverted) {
    addVisit(node.reverted, visit);
    node.latestRevert = visit;
  }
  if (visit.step !== null) {
    const { edge, error } = visit.step;
    let way = node.edges.get(edge);
    if (way === undefined) node.edges.set(edge, (way = { edge, error, left: newCounter(), latest: visit }));
    way.latest = visit;
    addVisit(way.left, visit);
  }
  node.partner?.add(visit);
}
