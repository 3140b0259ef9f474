import type { FlowGraph } from '#graph/flow-graph.ts';
import { nodeById } from '#graph/graph-queries.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { explainDecision } from '#world/explain-decision.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { liveGraph } from '#world/run-graphs.ts';
import { criterionKey, edgeKey, failureKey, nodeKey, outcomeKey } from '../coverage-item.ts';
import { decides } from './items-of-node.ts';

/** How often each thing of a graph was reached. */
export type Hits = Map<string, number>;

interface Trip {
  readonly object: string;
  /** Where it stands, and in which graph; null once it has left by an open edge. */
  node: string | null;
  graph: FlowGraph | null;
}

type Decision = EntryOf<'edge-followed' | 'trip-held' | 'record-not-routed'>;

/**
 * What a run reached of each of its graphs, read off its journal once. A trip that goes on in another graph (GRA-7)
 * counts in each for what it did there.
 */
export function hitsOfRun(run: RecordedRun, catalog: NodeCatalog): ReadonlyMap<FlowGraph, Hits> {
  const byGraph = new Map<FlowGraph, Hits>();
  const trips = new Map<string, Trip>();
  const callouts = new Map<string, { readonly hits: Hits; readonly node: string; readonly failed: Set<string> }>();

  const hitsAt = (object: string, seq: number): { readonly graph: FlowGraph; readonly hits: Hits } | undefined => {
    const graph = liveGraph(run, object, seq);
    if (graph === undefined) return undefined;
    let hits = byGraph.get(graph);
    if (hits === undefined) byGraph.set(graph, (hits = new Map()));
    return { graph, hits };
  };

  const decided = (graph: FlowGraph, hits: Hits, node: string, entry: Decision): void => {
    const found = nodeById(graph, node);
    const type = found && catalog.typeOf(found.type);
    if (!type || !decides(type)) return;
    if (entry.type === 'edge-followed') hit(hits, outcomeKey(node, entry.edge));
    for (const { edge, tried, verdict } of explainDecision(run, entry.seq, catalog)?.choices ?? []) {
      if (!tried) continue;
      for (const [index, { holds }] of verdict.items.entries()) hit(hits, criterionKey(node, edge, index + 1, holds));
    }
  };

  for (const entry of run.journal) {
    switch (entry.type) {
      case 'trip-started': {
        const at = hitsAt(entry.object, entry.seq);
        trips.set(entry.trip, { object: entry.object, node: entry.node, graph: at?.graph ?? null });
        if (at) hit(at.hits, nodeKey(entry.node));
        break;
      }
      case 'record-not-routed': {
        const at = hitsAt(entry.object, entry.seq);
        const trigger = at?.graph.nodes.find(
          ({ type, config }) => type === 'trigger' && config['kind'] === entry.trigger,
        );
        if (at && trigger) decided(at.graph, at.hits, trigger.id, entry);
        break;
      }
      case 'trip-held':
      case 'edge-followed': {
        const trip = trips.get(entry.trip);
        const at = trip && hitsAt(trip.object, entry.seq);
        if (!at) break;
        // [GRA-7] A held trip goes on in the node of the same name.
        if (trip.node !== entry.node || trip.graph !== at.graph) hit(at.hits, nodeKey(entry.node));
        trip.node = entry.node;
        trip.graph = at.graph;
        decided(at.graph, at.hits, entry.node, entry);
        if (entry.type === 'trip-held') break;
        hit(at.hits, edgeKey(entry.node, entry.edge));
        if (entry.to !== null) hit(at.hits, nodeKey(entry.to));
        trip.node = entry.to;
        break;
      }
      case 'callout-queued': {
        const trip = trips.get(entry.trip);
        const at = trip && hitsAt(trip.object, entry.seq);
        if (at) callouts.set(entry.callout, { hits: at.hits, node: entry.node, failed: new Set() });
        break;
      }
      case 'callout-answered': {
        const callout = callouts.get(entry.callout);
        if (!callout || entry.error === null || callout.failed.has(entry.error)) break;
        callout.failed.add(entry.error);
        hit(callout.hits, failureKey(callout.node, entry.error));
        break;
      }
      default:
        break;
    }
  }
  return byGraph;
}

const hit = (hits: Hits, key: string): void => void hits.set(key, (hits.get(key) ?? 0) + 1);
