import type { EdgeId, FlowGraph, FlowNode, NodeId } from '#graph/flow-graph.ts';
import { edgeFrom, edgesOf, nodeById, nodesBefore, triggerNode } from '#graph/graph-queries.ts';
import type { EdgeSpec } from '#graph/node-kinds.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { MATCHED } from '#nodes/contract/ways.ts';

/** One node that is left on a way, and by which edge. */
export interface WayStep {
  readonly node: FlowNode;
  readonly edge: EdgeId;
}

/** One way from a trigger to a node, with what was gathered on it. */
export interface Way<Gathered> {
  readonly steps: readonly WayStep[];
  readonly gathered: Gathered;
}

/** No more connections are followed in looking for ways. */
const MOST_LOOKS = 20_000;

/**
 * Ways on which a trip can come to a node without passing any node twice, as they are found: first those from New,
 * those by normal edges before those by error edges, and those that need no match before those that do. A trigger
 * that is off starts none (GRA-2). `gather` answers what comes of taking a step with what was gathered before;
 * nothing where the step cannot be taken so.
 */
export function* waysTo<Gathered>(
  graph: FlowGraph,
  target: NodeId,
  catalog: NodeCatalog,
  start: Gathered,
  gather: (before: Gathered, step: WayStep) => readonly Gathered[],
): Generator<Way<Gathered>, void> {
  const leads = nodesBefore(graph, target);
  const steps: WayStep[] = [];
  const passed = new Set<NodeId>();
  let looks = 0;
  function* follow(node: FlowNode, before: Gathered): Generator<Way<Gathered>, void> {
    passed.add(node.id);
    for (const { id: edge } of likelyFirst(node, catalog)) {
      const to = edgeFrom(graph, node.id, edge)?.to;
      const next = to === undefined ? undefined : nodeById(graph, to);
      if (!next || passed.has(next.id) || (next.id !== target && !leads.has(next.id))) continue;
      steps.push({ node, edge });
      for (const gathered of gather(before, { node, edge })) {
        if ((looks += 1) > MOST_LOOKS) break;
        if (next.id === target) yield { steps: [...steps], gathered };
        else yield* follow(next, gathered);
      }
      steps.pop();
    }
    passed.delete(node.id);
  }
  for (const kind of ['new', 'updated'] as const) {
    const trigger = triggerNode(graph, kind);
    if (trigger && trigger.config['enabled'] !== false) yield* follow(trigger, start);
  }
}

const likelyFirst = (node: FlowNode, catalog: NodeCatalog): readonly EdgeSpec[] =>
  edgesOf(node, catalog).toSorted((a, b) => rank(a) - rank(b));

const rank = ({ id, kind }: EdgeSpec): number => (kind === 'error' ? 2 : id === MATCHED ? 1 : 0);
