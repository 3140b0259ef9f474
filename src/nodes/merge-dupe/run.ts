import { countOf } from '#shared/count-of.ts';
import type { Note } from '../contract/node-check.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import type { MergeDupeConfig } from './config.ts';

export const MERGED = 'merged';
export const MERGE_FAILED = 'merge-failed';

/** [MRG-1] Asks for the merge of the routed record into the duplicate that was found earlier in the path. */
export function runMergeDupe({ variable, fillBlankFields }: MergeDupeConfig, facts: TripFacts, note?: Note): Step {
  const match = variable === null ? undefined : facts.variables[variable];
  note?.({
    asks: 'A duplicate was found earlier in the path',
    saw: match ? `${variable}: ${match.object} ${match.id}, of ${countOf(match.candidates, 'candidate')}` : 'none',
    passed: match !== undefined,
    rule: 'MRG-1',
  });
  if (!match) return failed('No duplicate has been found on this path.');
  note?.({
    asks: 'It is of the same object as the record',
    saw: `${match.object} and ${facts.object}`,
    passed: match.object === facts.object,
    rule: 'SF-6',
  });
  if (match.object !== facts.object) return failed(`A ${facts.object} cannot be merged into a ${match.object}.`);
  note?.({
    asks: 'It is another record',
    saw: match.id === facts.record['Id'] ? 'the routed record itself' : match.id,
    passed: match.id !== facts.record['Id'],
    rule: 'MRG-1',
  });
  if (match.id === facts.record['Id']) return failed('The duplicate is the routed record itself.');
  const master = facts.get(match.object, match.id);
  note?.({
    asks: 'It is still there',
    saw: master ? String(master['Name'] ?? match.id) : 'deleted or merged since',
    passed: master !== undefined,
    rule: 'SF-9',
  });
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
