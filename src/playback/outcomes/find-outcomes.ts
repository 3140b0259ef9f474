import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import type { OutcomesFilter } from '../outcomes-filter.ts';
import type { RunView } from '../run-view.ts';
import { placeInGraph } from '../trip-in-graph.ts';

/** Logs looked at between two breaths. */
const AT_ONCE = 1_000;

/** The logs that a filter lets through, in order, in parts: whoever drives it can breathe in between. */
export function* findOutcomes(
  view: RunView,
  graph: FlowGraph,
  filter: OutcomesFilter,
): Generator<undefined, readonly AuditLog[], undefined> {
  const { group, text, owner } = filter;
  const candidates = group === undefined ? view.logs : view.groups.in(group);
  const passes = passTest(view, graph, filter);
  if (passes === undefined && owner === undefined && (text ?? '').trim() === '') return candidates;
  const found: AuditLog[] = [];
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    const part = candidates.slice(from, from + AT_ONCE);
    for (const log of filterAuditLogs(part, { text, newOwner: owner })) {
      if (passes === undefined || passes(log)) found.push(log);
    }
    yield;
  }
  return found;
}

/** [GRA-7] Whether a trip came to a node of the graph that is shown, or left it by an edge: as the canvas counts them. */
function passTest(
  view: RunView,
  graph: FlowGraph,
  { node, edge }: OutcomesFilter,
): ((log: AuditLog) => boolean) | undefined {
  if (node === undefined) return undefined;
  const place = placeInGraph(view.run, graph.object, graph) ?? ((at: string) => at);
  return ({ trip }) => {
    if (trip === null || trip.object !== graph.object) return false;
    if (edge !== undefined) {
      return trip.steps.some((step) => step.edge === edge && place(step.node, step.seq) === node);
    }
    if (place(trip.startNode, trip.startedSeq) === node) return true;
    return trip.steps.some(
      (step) => place(step.node, step.seq) === node || (step.to !== null && place(step.to, step.seq) === node),
    );
  };
}
