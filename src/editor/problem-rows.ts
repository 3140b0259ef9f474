import { checkTitle } from '#checks/check-titles.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { Issue, Severity } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { countOf } from '#shared/count-of.ts';
import { isOpenEdge, sortIssues } from './issue-lists.ts';

/** How the list of problems is put together. */
export type ProblemGrouping = 'kind' | 'node' | 'none';

/** One line of the list: an issue, or the open edges of one node together. */
export interface ProblemRow {
  readonly type: 'row';
  readonly key: string;
  /** The first one stands for all. */
  readonly issue: Issue;
  readonly message: string;
  /** Where it is: the name of the node, or `Graph`. */
  readonly at: string;
  /** What kind of problem it is, where no heading says so. */
  readonly lead?: string;
}

/** The heading over rows of one kind or one node. */
export interface ProblemHead {
  readonly type: 'head';
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  /** Issues under it. */
  readonly count: number;
  /** Of all under it, where they are of one kind. */
  readonly code: string | undefined;
  readonly node: NodeId | undefined;
  /** How many of them a click can mend. */
  readonly fixable: number;
  readonly rows: readonly ProblemRow[];
}

/** The headings with their rows, worst first; one heading without words where nothing is grouped. */
export function groupProblems(
  issues: readonly Issue[],
  by: ProblemGrouping,
  graph: FlowGraph,
  kinds: NodeKinds,
): readonly ProblemHead[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of sortIssues(issues)) {
    const key = by === 'kind' ? `${issue.severity} ${issue.code}` : by === 'node' ? (issue.place.node ?? '') : '';
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups].flatMap(([key, [first, ...others]]): readonly ProblemHead[] => {
    if (!first) return [];
    const all = [first, ...others];
    const { node } = first.place;
    return [
      {
        type: 'head',
        key: `${by} ${key}`,
        title: by === 'kind' ? checkTitle(first.code) : by === 'node' ? nameAt(graph, node) : '',
        severity: first.severity,
        count: all.length,
        code: by === 'kind' ? first.code : undefined,
        node: by === 'node' ? node : undefined,
        fixable: all.filter(({ fix }) => fix !== undefined).length,
        rows: rowsOf(all, graph, kinds).map((row) => (by === 'node' ? { ...row, at: '' } : row)),
      },
    ];
  });
}

/** [GRA-6] Edges of one node that lead nowhere share a row: there may be one for each error edge. */
function rowsOf(issues: readonly Issue[], graph: FlowGraph, kinds: NodeKinds): readonly ProblemRow[] {
  const together = new Map<string, Issue[]>();
  for (const [index, issue] of issues.entries()) {
    const key = isOpenEdge(issue) ? `${issue.code} ${issue.place.node ?? ''}` : `${index} ${keyOf(issue)}`;
    const row = together.get(key);
    if (row) row.push(issue);
    else together.set(key, [issue]);
  }
  return [...together].flatMap(([key, [issue, ...more]]): readonly ProblemRow[] =>
    issue
      ? [
          {
            type: 'row',
            key,
            issue,
            message: more.length === 0 ? issue.message : openEdgesMessage([issue, ...more], graph, kinds),
            at: nameAt(graph, issue.place.node),
          },
        ]
      : [],
  );
}

function openEdgesMessage(issues: readonly Issue[], graph: FlowGraph, kinds: NodeKinds): string {
  const node = nodeById(graph, issues[0]?.place.node ?? '');
  const specs = node ? edgesOf(node, kinds) : [];
  const titles = issues.map(({ place }) => specs.find(({ id }) => id === place.edge)?.title ?? place.edge ?? '');
  const what = issues[0]?.code === 'graph/open-error-edge' ? 'error edge' : 'edge';
  const verb = 'lead nowhere';
  return `${countOf(issues.length, what)} of "${node?.name ?? ''}" ${verb}: ${titles.join(', ')}.`;
}

const keyOf = ({ code, place }: Issue): string =>
  `${code} ${place.node ?? ''} ${place.edge ?? ''} ${place.field ?? ''}`;

const nameAt = (graph: FlowGraph, node: NodeId | undefined): string =>
  node === undefined ? 'Graph' : (nodeById(graph, node)?.name ?? node);

/** Whether a row is about an issue: the open edges of one node share a row. */
export const isRowOf = ({ issue }: ProblemRow, of: Issue | undefined): boolean =>
  of !== undefined &&
  issue.code === of.code &&
  issue.place.node === of.place.node &&
  (isOpenEdge(of) || issue.message === of.message);

/** What stands in the list, headings and rows one after the other; closed headings alone. A kind of one row needs no heading. */
export const linesOf = (
  heads: readonly ProblemHead[],
  isOpen: (head: ProblemHead) => boolean,
): readonly (ProblemHead | ProblemRow)[] =>
  heads.flatMap((head): readonly (ProblemHead | ProblemRow)[] => {
    const { title, code, rows, fixable } = head;
    if (title === '') return rows;
    if (code !== undefined && rows.length === 1 && fixable < 2) return rows.map((row) => ({ ...row, lead: title }));
    return isOpen(head) ? [head, ...rows] : [head];
  });
