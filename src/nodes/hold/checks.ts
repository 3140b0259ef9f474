import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { edgeFrom } from '#graph/graph-queries.ts';
import { routedCriteriaIssues } from '../contract/check-criteria-of.ts';
import { asksSomething } from '../contract/criteria-default.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import type { HoldConfig } from './config.ts';
import { MET } from './run.ts';

/** [HLD-1] Criteria that make no sense, and a Met edge that nothing can lead a record to. */
export function checkHold(context: CheckContext, { criteria }: HoldConfig): readonly Issue[] {
  if (asksSomething(criteria)) return routedCriteriaIssues(context, criteria, 'criteria');
  if (!edgeFrom(context.graph, context.node.id, MET)) return [];
  const message = 'The hold has no criteria: every record leaves by Time expired, none by Met';
  return [nodeIssue(context, 'warning', 'hold/never-met', message, { edge: MET, field: 'criteria', rule: 'HLD-1' })];
}
