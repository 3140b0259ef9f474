import type { Criteria, Operator } from '#criteria/criteria.ts';
import { checkCriteria } from '#graph/check-criteria.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { joinPath } from '#graph/document-path.ts';
import { asksSomething } from './criteria-default.ts';
import { nodeIssue } from './node-issues.ts';
import type { Choice } from './node-type.ts';
import { leadsTo, storedVariables, triggersBefore } from './ways.ts';

/** [CND-2] to [CND-4] Faults of criteria about the routed record; `at` is their place in the config. */
export function routedCriteriaIssues(context: CheckContext, criteria: Criteria, at: string): readonly Issue[] {
  const variables = storedVariables(context).filter(({ node }) => leadsTo(context.graph, node, context.node.id));
  const scope = { object: context.graph.object, variables, ...environmentOf(context) };
  return [...issuesOf(context, criteria, at, scope), ...neverChanged(context, criteria, at)];
}

/** [MAT-1] Faults of criteria about the candidates of a match, which know no variables. */
export const candidateCriteriaIssues = (
  context: CheckContext,
  object: 'Lead' | 'Contact' | 'Account',
  criteria: Criteria,
  at: string,
): readonly Issue[] => issuesOf(context, criteria, at, { object, variables: [], ...environmentOf(context) });

/** Ways that no record can take, as one before them in the order takes all. */
export function shadowedChoices(context: CheckContext, choices: readonly Choice[], rule: string): readonly Issue[] {
  const taker = choices.findIndex(({ criteria }) => !asksSomething(criteria));
  if (taker < 0) return [];
  return choices.slice(taker + 1).map(({ edge, title }) => {
    const message = `"${title}" is never taken: "${choices[taker]?.title}" comes first and has no criteria`;
    return nodeIssue(context, 'warning', 'node/never-taken', message, { edge, rule });
  });
}

function issuesOf(
  context: CheckContext,
  criteria: Criteria,
  at: string,
  scope: Parameters<typeof checkCriteria>[1],
): readonly Issue[] {
  return checkCriteria(criteria, scope).map((fault) =>
    nodeIssue(context, fault.severity, fault.code, fault.message, {
      field: joinPath(at, fault.at),
      rule: fault.rule,
    }),
  );
}

const CHANGES: readonly Operator[] = ['has-changed', 'changed-to', 'changed-from'];

/** [GRA-4] On a trip that a new record started, nothing has changed. */
function neverChanged(context: CheckContext, { items }: Criteria, at: string): readonly Issue[] {
  const index = items.findIndex(({ operator }) => CHANGES.includes(operator));
  if (index < 0) return [];
  const triggers = triggersBefore(context);
  if (!triggers.has('new') || triggers.has('updated')) return [];
  const message = `Only new records come here, and nothing of a new record has changed: a criterion on "${items[index]?.field}" never holds`;
  return [
    nodeIssue(context, 'warning', 'node/never-changed', message, { field: `${at}.items[${index}]`, rule: 'GRA-4' }),
  ];
}

const environmentOf = ({ environment }: CheckContext) => (environment ? { environment } : {});
