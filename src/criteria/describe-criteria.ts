import type { Criteria } from './criteria.ts';
import { describeCriterion } from './operators.ts';

/** Criteria in words, one line each; with a custom expression they are numbered and the expression comes first. */
export function describeCriteria(criteria: Criteria, labelOf: (path: string) => string): readonly string[] {
  const lines = criteria.items.map((item) => describeCriterion(item, labelOf));
  if (criteria.logic === 'custom')
    return [criteria.expression?.trim() || '(no expression)', ...lines.map((line, index) => `${index + 1}. ${line}`)];
  const joint = criteria.logic === 'all' ? 'and ' : 'or ';
  return lines.map((line, index) => (index === 0 ? line : joint + line));
}
