import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import type { Trial } from './workbench.ts';

/** A decision of a trial: a record stood in a node, having come by a way, and something was decided. */
export interface Site {
  readonly trial: Trial;
  /** Place in the journal. */
  readonly seq: number;
  readonly node: NodeId;
  /** Edges by which it had come. */
  readonly way: string;
}

/** Ways to one node that are told apart. */
const MOST = 16;

/** Where the records of all trials stood when something was decided, one site for each way to each node. */
export class Sites {
  readonly #graph: FlowGraph;
  readonly #byNode = new Map<NodeId, Site[]>();
  readonly #seen = new Set<Trial>();

  constructor(graph: FlowGraph) {
    this.#graph = graph;
  }

  /** Those of the shortest ways first. */
  of(node: NodeId): readonly Site[] {
    return this.#byNode.get(node) ?? [];
  }

  add(trial: Trial): void {
    if (this.#seen.has(trial)) return;
    this.#seen.add(trial);
    const ways = new Map<string, string>();
    for (const entry of trial.run.journal) {
      if (entry.type === 'record-not-routed') {
        const trigger = this.#graph.nodes.find(
          ({ type, config }) => type === 'trigger' && config['kind'] === entry.trigger,
        );
        if (trigger) this.#note({ trial, seq: entry.seq, node: trigger.id, way: '' });
      } else if (entry.type === 'edge-followed' || entry.type === 'trip-held' || entry.type === 'trip-reverted') {
        const way = ways.get(entry.trip) ?? '';
        this.#note({ trial, seq: entry.seq, node: entry.node, way });
        if (entry.type === 'edge-followed') ways.set(entry.trip, `${way} ${entry.node}/${entry.edge}`);
      }
    }
  }

  #note(site: Site): void {
    const known = this.#byNode.get(site.node) ?? [];
    if (known.length >= MOST || known.some(({ way }) => way === site.way)) return;
    this.#byNode.set(
      site.node,
      [...known, site].toSorted((a, b) => a.way.length - b.way.length),
    );
  }
}
