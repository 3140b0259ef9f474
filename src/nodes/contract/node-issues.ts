import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import { firstFree, nameKey } from '#graph/unique-names.ts';
import type { Json } from '#shared/json.ts';
import { changeConfig } from './change-config.ts';

/** What an issue of one node may say beyond its message. */
interface IssueDetails {
  /** Path inside the config. */
  readonly field?: string;
  readonly edge?: string;
  readonly rule?: string;
  readonly fix?: IssueFix;
}

/** An issue at the node that is being checked. The message is a sentence, whose full stop may be left out. */
export function nodeIssue(
  context: CheckContext,
  severity: Severity,
  code: string,
  message: string,
  { field, edge, rule, fix }: IssueDetails = {},
): Issue {
  const place = { node: context.node.id, ...(edge !== undefined && { edge }), ...(field !== undefined && { field }) };
  const sentence = message.endsWith('.') ? message : `${message}.`;
  return {
    code,
    severity,
    message: sentence,
    place,
    ...(rule !== undefined && { rule }),
    ...(fix !== undefined && { fix }),
  };
}

/** Faults of a list of named edges: names that are missing, and names that cannot be told apart; `taken` are the node's own. */
export function checkEdgeNames(
  context: CheckContext,
  rows: readonly { readonly id: string; readonly name: string }[],
  at: string,
  taken: readonly string[] = [],
): readonly Issue[] {
  const seen = new Set(taken.map(nameKey));
  return rows.flatMap(({ id, name }, index) => {
    const place = { field: `${at}[${index}].name`, edge: id };
    const key = nameKey(name);
    const details = { ...place, fix: renameEdge(context, rows, at, index, taken) };
    if (key === '') return [nodeIssue(context, 'error', 'node/edge-without-name', `Edge "${id}" has no name`, details)];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [nodeIssue(context, 'warning', 'node/edge-name-twice', `Two edges are called "${name}"`, details)];
  });
}

/** Gives an edge its name with a number that none of the others has. */
function renameEdge(
  context: CheckContext,
  rows: readonly { readonly name: string }[],
  at: string,
  index: number,
  taken: readonly string[],
): IssueFix {
  const others = new Set([...taken, ...rows.filter((_, row) => row !== index).map(({ name }) => name)].map(nameKey));
  const base = rows[index]?.name.trim() || 'Outcome';
  const name = firstFree(base, ' ', (candidate) => others.has(nameKey(candidate)));
  const config = context.node.config[at];
  const renamed = Array.isArray(config)
    ? config.map((row: Json, place) =>
        place === index && typeof row === 'object' && row !== null && !Array.isArray(row) ? { ...row, name } : row,
      )
    : [];
  return changeConfig(context, `Rename to "${name}"`, { [at]: renamed });
}
