import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { routedCriteriaIssues, shadowedChoices } from '../contract/check-criteria-of.ts';
import { asksSomething } from '../contract/criteria-default.ts';
import { checkEdgeNames, nodeIssue } from '../contract/node-issues.ts';
import { OTHERWISE, type ConditionConfig } from './config.ts';
import { conditionChoices } from './run.ts';

/** [CND-4] Outcomes without a name or criteria, outcomes that are never taken, criteria that make no sense. */
export function checkCondition(context: CheckContext, { outcomes }: ConditionConfig): readonly Issue[] {
  const choices = conditionChoices({ outcomes });
  const asksNothing = outcomes.findIndex(({ criteria }) => !asksSomething(criteria));
  return [
    ...(outcomes.length === 0 ? [withoutOutcomes(context)] : []),
    ...(asksNothing >= 0 ? [takesAll(context, asksNothing, outcomes[asksNothing]?.name ?? '')] : []),
    ...checkEdgeNames(context, outcomes, 'outcomes', ['Otherwise']),
    ...shadowedChoices(context, choices, 'CND-4'),
    ...outcomes.flatMap(({ criteria }, index) =>
      routedCriteriaIssues(context, criteria, `outcomes[${index}].criteria`),
    ),
  ];
}

const withoutOutcomes = (context: CheckContext): Issue =>
  nodeIssue(
    context,
    'warning',
    'condition/no-outcomes',
    'The condition has no outcomes: every record leaves by Otherwise',
    {
      field: 'outcomes',
      edge: OTHERWISE,
      rule: 'CND-4',
    },
  );

const takesAll = (context: CheckContext, index: number, name: string): Issue =>
  nodeIssue(context, 'warning', 'condition/takes-all', `Outcome "${name}" has no criteria: it takes every record`, {
    field: `outcomes[${index}].criteria`,
    rule: 'CND-4',
  });
