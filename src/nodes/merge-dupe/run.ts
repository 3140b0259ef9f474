import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import type { MergeDupeConfig } from './config.ts';

export const MERGED = 'merged';
export const MERGE_FAILED = 'merge-failed';

/** [MRG-1] Asks for the merge of the routed record into the duplicate that was found earlier in the path. */
export function runMergeDupe({ variable, fillBlankFields }: MergeDupeConfig, facts: TripFacts): Step {
  const match = variable === null ? undefined : facts.variables[variable];
  if (!match) return failed('No duplicate has been found on this path.');
  if (match.object !== facts.object) return failed(`A ${facts.object} cannot be merged into a ${match.object}.`);
  if (match.id === facts.record['Id']) return failed('The duplicate is the routed record itself.');
  const master = facts.get(match.object, match.id);
  if (!master) return failed('The duplicate is no longer there.');
  return {
    type: 'act',
    action: { type: 'merge-dupe', masterId: match.id, fillBlankFields },
    why: { text: `Merges the record into "${String(master['Name'] ?? match.id)}".`, rule: 'MRG-1' },
    done: MERGED,
    failed: MERGE_FAILED,
  };
}

const failed = (text: string): Step => ({ type: 'leave', edge: MERGE_FAILED, why: { text, rule: 'MRG-1' } });
