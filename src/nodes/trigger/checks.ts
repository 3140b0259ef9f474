import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { routedCriteriaIssues, shadowedChoices } from '../contract/check-criteria-of.ts';
import { checkEdgeNames, nodeIssue } from '../contract/node-issues.ts';
import type { TriggerConfig } from '../contract/trigger-config.ts';
import { triggerChoices } from './run.ts';

/** [GRA-3] Edges without a name, edges that are never taken, criteria that make no sense; none where it is off. */
export function checkTrigger(context: CheckContext, config: TriggerConfig): readonly Issue[] {
  if (!config.enabled) return [];
  return [
    ...(config.edges.length === 0 ? [withoutEdges(context)] : []),
    ...checkEdgeNames(context, config.edges, 'edges'),
    ...shadowedChoices(context, triggerChoices(config), 'GRA-3'),
    ...config.edges.flatMap(({ criteria }, index) =>
      routedCriteriaIssues(context, criteria, `edges[${index}].criteria`),
    ),
  ];
}

const withoutEdges = (context: CheckContext): Issue =>
  nodeIssue(context, 'warning', 'trigger/no-edges', 'The trigger has no edges: no record is routed', {
    field: 'edges',
    rule: 'GRA-3',
  });
