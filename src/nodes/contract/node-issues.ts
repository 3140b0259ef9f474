import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import { nameKey } from '#graph/unique-names.ts';

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
    if (key === '') return [nodeIssue(context, 'error', 'node/edge-without-name', `Edge "${id}" has no name`, place)];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [nodeIssue(context, 'warning', 'node/edge-name-twice', `Two edges are called "${name}"`, place)];
  });
}
