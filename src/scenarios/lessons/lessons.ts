import type { Lesson } from '../lesson.ts';
import { callouts } from './callouts.ts';
import { convertAndMerge } from './convert-and-merge.ts';
import { edges } from './edges.ts';
import { errorsOfAccess } from './errors-of-access.ts';
import { errorsOfOutages } from './errors-of-outages.ts';
import { errorsOfPeople } from './errors-of-people.ts';
import { errorsOfRulesets } from './errors-of-rulesets.ts';
import { firstSteps } from './first-steps.ts';
import { missingProspectId } from './missing-prospect-id.ts';
import { sync } from './sync.ts';
import { syncLimits } from './sync-limits.ts';

/** The lessons that ship, in the order in which they are told; those of one group stand together. */
export const lessons: readonly Lesson[] = [
  ...firstSteps,
  missingProspectId,
  ...edges,
  ...sync,
  ...syncLimits,
  ...callouts,
  ...convertAndMerge,
  ...errorsOfAccess,
  ...errorsOfRulesets,
  ...errorsOfPeople,
  ...errorsOfOutages,
];
