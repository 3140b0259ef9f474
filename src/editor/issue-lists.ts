import { countOf } from '#shared/count-of.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import type { Issue, Severity } from '#graph/issue.ts';
import { isPlacementIssue } from './placement-issue.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Errors first, then warnings, then notes; within each what is said of a node's place first, edges that lead nowhere
 * last, and else as they were found.
 */
export const sortIssues = (issues: readonly Issue[]): readonly Issue[] =>
  issues.toSorted((a, b) => rank[a.severity] - rank[b.severity] || weight(a) - weight(b));

function weight(issue: Issue): number {
  // [PLC-4] It is about every record that comes.
  if (isPlacementIssue(issue)) return 0;
  // [GRA-6] There may be one for each error edge: what is particular about a graph is not to drown among them.
  return isOpenEdge(issue) ? 2 : 1;
}

/** [GRA-6] Whether an issue only says that an edge leads nowhere. */
export const isOpenEdge = ({ code }: Issue): boolean =>
  code === 'graph/open-edge' || code === 'graph/open-error-edge' || code === 'graph/open-trigger-edge';

export function countIssues(issues: readonly Issue[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}

/** The worst severity among issues and how many have it; undefined where there are none. */
export function worstOf(issues: readonly Issue[]): { readonly severity: Severity; readonly count: number } | undefined {
  const counts = countIssues(issues);
  const severity = (['error', 'warning', 'info'] satisfies Severity[]).find((each) => counts[each] > 0);
  return severity && { severity, count: counts[severity] };
}

/** `2 errors, 1 warning`; undefined where there is nothing to say. */
export function issueSummary(issues: readonly Issue[]): string | undefined {
  const { error, warning, info } = countIssues(issues);
  const parts = [count(error, 'error'), count(warning, 'warning'), count(info, 'note')].filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}

const count = (number: number, word: string): string => (number === 0 ? '' : countOf(number, word));

export function issuesByNode(issues: readonly Issue[]): ReadonlyMap<NodeId, readonly Issue[]> {
  const byNode = new Map<NodeId, Issue[]>();
  for (const issue of issues) {
    const { node } = issue.place;
    if (node === undefined) continue;
    const list = byNode.get(node);
    if (list) list.push(issue);
    else byNode.set(node, [issue]);
  }
  return byNode;
}
