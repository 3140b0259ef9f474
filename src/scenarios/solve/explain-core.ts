import { describeCriteria } from '#criteria/describe-criteria.ts';
import { describeCriterion } from '#criteria/operators.ts';
import type { Goal } from './goal.ts';
import type { SolveContext } from './solve-context.ts';

/** Why goals contradict each other, in a sentence. */
export function explainCore(core: readonly Goal[], context: SolveContext): string {
  const [only, ...others] = core;
  if (!only) return 'Nothing is asked, and yet it cannot be';
  const said = core.map((goal) => goal.title ?? describeGoal(goal, context));
  if (others.length === 0) return `It can never be that ${said[0]}`;
  return `It can never be at once that ${said.slice(0, -1).join('; that ')}; and that ${said.at(-1)}`;
}

function describeGoal({ criteria, holds, item }: Goal, { fields }: SolveContext): string {
  const labelOf = (path: string): string => fields.find(({ name }) => name === path)?.label ?? path;
  const single = item === undefined ? undefined : criteria.items[item];
  const text = single ? describeCriterion(single, labelOf) : describeCriteria(criteria, labelOf).join(' ');
  return `"${text}" ${holds ? 'holds' : 'fails'}`;
}
