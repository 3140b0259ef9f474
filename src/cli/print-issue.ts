import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgeTitle, nodeById } from '#graph/graph-queries.ts';
import type { Issue, Severity } from '#graph/issue.ts';
import { catalog } from '#nodes/catalog.ts';
import { plainText } from './plain-text.ts';

interface IssueContext {
  /** Named where the line does not stand under its file. */
  readonly file?: string | undefined;
  /** In place of the issue's own. */
  readonly severity?: Severity;
}

/** One issue as a line: where it is, what is wrong, the rule behind it, and what mends it. */
export function printIssue(issue: Issue, graph: FlowGraph, { file, severity }: IssueContext = {}): string {
  const { node, edge, field } = issue.place;
  const name = node === undefined ? undefined : `"${nodeById(graph, node)?.name ?? node}"`;
  const title = node !== undefined && edge ? edgeTitle(graph, node, edge, catalog) : edge;
  const where = [name, title && `edge "${title}"`, field]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  const parts = [WORDS[severity ?? issue.severity], file, where].filter((part) => part !== undefined && part !== '');
  const rule = issue.rule === undefined ? '' : ` [${issue.rule}]`;
  const fix = issue.fix === undefined ? '' : ` Fix: ${issue.fix.title}.`;
  return plainText(`${parts.join(': ')}: ${issue.message}${rule}${fix}`);
}

const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
