import type { Criteria } from '#criteria/criteria.ts';
import { assertNever } from '#shared/assert-never.ts';
import { doubtsOf, type Doubt, type Hidden } from '#world/probe-question.ts';

/** Why only a run can tell, without a full stop. `labelOf` names a field path. */
export function doubtText(doubt: Doubt, labelOf: (path: string) => string): string {
  switch (doubt.type) {
    case 'matched':
      return `depends on the matched record ${doubt.variable}`;
    case 'changed':
      return 'depends on what an update changes';
    case 'written':
      return `“${doubt.by}” before this node may change ${labelOf(doubt.field)}`;
    case 'replaced':
      return `after “${doubt.by}” the trip may go on with another record`;
    default:
      return assertNever(doubt);
  }
}

/** All that criteria depend on and only a run can tell, as one sentence; undefined where there is nothing. */
export function doubtSentence(
  criteria: Criteria,
  hidden: Hidden,
  labelOf: (path: string) => string,
): string | undefined {
  const reasons = new Set<string>();
  for (const doubt of doubtsOf(criteria, hidden)) if (doubt) reasons.add(doubtText(doubt, labelOf));
  if (reasons.size === 0) return undefined;
  const text = [...reasons].join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}: known only in a run.`;
}
