import { criteriaHold } from '#criteria/evaluate-criteria.ts';
import type { Choice } from '../contract/node-type.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import { OTHERWISE, type ConditionConfig } from './config.ts';

export const conditionChoices = (config: ConditionConfig): readonly Choice[] =>
  config.outcomes.map(({ id, name, criteria }) => ({ edge: id, title: name, criteria }));

/** [CND-4] Leaves by the first outcome whose criteria hold, else by Otherwise. */
export function runCondition(config: ConditionConfig, facts: TripFacts): Step {
  for (const { id, name, criteria } of config.outcomes) {
    if (!criteriaHold(criteria, facts)) continue;
    return {
      type: 'leave',
      edge: id,
      why: { text: `"${name}" is the first outcome whose criteria hold.`, rule: 'CND-4' },
    };
  }
  return FITS_NONE;
}

const FITS_NONE: Step = { type: 'leave', edge: OTHERWISE, why: { text: 'No outcome fits.', rule: 'CND-4' } };
