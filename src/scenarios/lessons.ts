import type { Lesson } from './lesson.ts';
import { callouts } from './lessons/callouts.ts';
import { convertAndMerge } from './lessons/convert-and-merge.ts';
import { edges } from './lessons/edges.ts';
import { errorsOfAccess } from './lessons/errors-of-access.ts';
import { errorsOfOutages } from './lessons/errors-of-outages.ts';
import { errorsOfPeople } from './lessons/errors-of-people.ts';
import { errorsOfRulesets } from './lessons/errors-of-rulesets.ts';
import { firstSteps } from './lessons/first-steps.ts';
import { missingProspectId } from './lessons/missing-prospect-id.ts';
import { sync } from './lessons/sync.ts';
import { syncLimits } from './lessons/sync-limits.ts';

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
