import type { EdgeId, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById } from '#graph/graph-queries.ts';
import { MINUTE } from '#shared/instant.ts';
import { edgeKey } from '../coverage-item.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { leave } from './leave.ts';
import type { Terrain } from './leaving.ts';
import type { WaySolver } from './solve-way.ts';
import { prospectFieldOf, type Cast } from './cast.ts';
import { askedBy, knownHere } from './asked-by.ts';
import { liveAfter, type LiveAfter } from './live-after.ts';
import { asks, startOf, withWish, type Way } from './way.ts';
import type { Workbench } from './workbench.ts';

/** All ways through a graph that no contradiction rules out, as far as they were followed. */
export interface Ways {
  /** Ways to a node, before it decides; the shortest first. */
  readonly to: ReadonlyMap<NodeId, readonly Way[]>;
  /** Ways by an edge, by the key of the edge. */
  readonly by: ReadonlyMap<string, readonly Way[]>;
  /** Why ways end before an edge, by the key of the edge; none where nothing was found against one. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
  /** Nodes to which there are more ways than were followed. */
  readonly cut: ReadonlySet<NodeId>;
}

/** Ways to one node that are followed on. */
const MOST = 160;
/** Ways to one node that differ in nothing that can still be asked. */
const MOST_ALIKE = 2;
/** Ways by one edge that are kept. */
const MOST_BY = 8;

/** Follows the graph from its triggers, node by node, and asks of every edge whether a record can take it. Yields now and then. */
export function* waysOfGraph(
  { graph, catalog }: Workbench,
  terrain: Terrain,
  solver: WaySolver,
): Generator<undefined, Ways> {
  const to = new Map<NodeId, Way[]>();
  const by = new Map<string, Way[]>();
  const refused = new Map<string, string[]>();
  const cut = new Set<NodeId>();
  const queue: { readonly node: NodeId; readonly way: Way }[] = [];
  const alike = new Map<string, number>();
  const lives = new Map<NodeId, LiveAfter>();
  const liveAt = (node: NodeId): LiveAfter => {
    const live = lives.get(node) ?? liveAfter(graph, node);
    lives.set(node, live);
    return live;
  };
  const prospectFields = (['Lead', 'Contact'] as const).flatMap((object) => prospectFieldOf(terrain.org, object) ?? []);
  const arrive = (node: NodeId, way: Way): void => {
    const known = to.get(node) ?? [];
    const here = liveAt(node);
    if (opensNothing(way, node, here)) return;
    const asked = `${node} ${askedBy(way, here, prospectFields)}`;
    const count = alike.get(asked) ?? 0;
    if (count >= MOST_ALIKE) return;
    if (known.length >= MOST) return void cut.add(node);
    alike.set(asked, count + 1);
    to.set(node, [...known, way]);
    queue.push({ node, way });
  };
  for (const { id, type, config } of graph.nodes) {
    if (type !== 'trigger' || config['enabled'] === false) continue;
    const updated = config['kind'] === 'updated';
    const started = startOf(updated ? 'updated' : 'new', graph.object, scenarioDefaults.start + (updated ? MINUTE : 0));
    arrive(id, withNaturalId(started, terrain.cast));
  }
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { node: id, way } = next;
    const node = nodeById(graph, id);
    if (!node) continue;
    for (const spec of edgesOf(node, catalog)) {
      if (spec.never === true) continue;
      yield;
      for (const on of possible(way, id, spec.id)) {
        const target = edgeFrom(graph, id, spec.id)?.to;
        if (target !== undefined) arrive(target, on);
      }
    }
  }
  return { to, by, refused, cut };

  function possible(way: Way, id: NodeId, edge: EdgeId): readonly Way[] {
    const node = nodeById(graph, id);
    if (!node) return [];
    const key = edgeKey(id, edge);
    const refuse = (because: string): readonly Way[] => {
      const known = refused.get(key) ?? [];
      if (!known.includes(because)) refused.set(key, [...known, because]);
      return [];
    };
    const leaving = leave(way, node, edge, terrain);
    if ('never' in leaving) return refuse(leaving.never);
    const open = leaving.ways.filter((each) => {
      if (each.goals.length === way.goals.length) return true;
      const user = solver.userProof(each);
      if (user) {
        refuse(user.because);
        return false;
      }
      const answer = solver.solve(each);
      if (answer.type === 'impossible') {
        const proof = solver.proof(each);
        refuse((proof ?? answer).because);
        // What only this org or this instant rules out may be elsewhere.
        if (!proof) cut.add(id);
      }
      return answer.type !== 'impossible';
    });
    const kept = by.get(key) ?? [];
    by.set(key, [...kept, ...open].slice(0, MOST_BY));
    return open;
  }
}

/** The record carries the id of its own prospect, where nothing else is asked of it. */
const withNaturalId = (way: Way, { prospectField, prospectId }: Cast): Way =>
  prospectField === null ? way : withWish(way, asks(prospectField, 'equals', '', String(prospectId)));

/**
 * [HLD-1] A circle leads through a hold, after which the record and the systems may stand in any way: what comes round
 * for the second time opens all that a third time would, unless it is another record by then, or knows other matches.
 */
function opensNothing(way: Way, node: NodeId, live: LiveAfter): boolean {
  const before = way.steps.filter((step) => step.node.id === node);
  const last = before.at(-1);
  return before.length >= 2 && last !== undefined && knownHere(last.knew, live) === knownHere(way, live);
}
