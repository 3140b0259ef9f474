import { blankToNull } from '#shared/field.ts';
import type { SequenceStateChange, Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import { CONFIGURATION_ERROR, MISSING_PROSPECT_ID, NEXT } from '../add-to-sequence/edges.ts';
import type { Note } from '../contract/node-check.ts';
import { leaveBy, mappedFields, revertPath } from '../partner/mapped-fields.ts';
import {
  authorizationCheck,
  mappingCheck,
  outreachIdsCheck,
  prospectIdCheck,
  wrongOutreachId,
} from '../partner/prospect-checks.ts';
import type { UpdateSequenceStateConfig } from './config.ts';

/** What a prospect is after each change, in words. */
export const DONE: Readonly<Record<SequenceStateChange, string>> = {
  pause: 'paused',
  resume: 'resumed',
  finish: 'finished',
};

/**
 * [V2-3] Hands over what is to be done to the prospect's sequence states, checked in the order of ADD-6.
 * A merge in the path keeps prospects from being added (MRG-2), not from being paused, resumed or finished.
 */
export function runUpdateSequenceState(config: UpdateSequenceStateConfig, facts: TripFacts, note?: Note): Step {
  note?.(authorizationCheck(facts));
  if (!facts.partner.authorized) {
    return leaveBy(CONFIGURATION_ERROR, 'The authorization for Outreach is invalid.', 'ADD-2');
  }
  const fields = mappedFields(facts);
  note?.(mappingCheck(fields, facts));
  if (!fields.ok) return revertPath(fields.message);
  // [CNV-2] The trip's record, and with it the mapping, is the contact's after a conversion.
  const prospectId = blankToNull(facts.record[fields.prospect]);
  const wrongId = wrongOutreachId(facts, fields.prospect, prospectId);
  note?.(outreachIdsCheck(wrongId));
  if (wrongId !== undefined) return revertPath(wrongId);
  note?.(prospectIdCheck(fields.prospect, prospectId, facts));
  if (prospectId === null) {
    return leaveBy(MISSING_PROSPECT_ID, `${fields.prospect} is blank on the ${facts.object}.`, 'ADD-3');
  }
  const sequenceId = config.sequences === 'all' ? null : config.sequenceId;
  note?.({
    asks: 'There is a sequence whose state changes',
    saw:
      sequenceId === null
        ? config.sequences === 'all'
          ? 'all that the prospect is in'
          : 'none is chosen'
        : `sequence ${sequenceId}`,
    passed: config.sequences === 'all' || sequenceId !== null,
    rule: 'V2-3',
  });
  // A graph with no sequence chosen is not valid and is not run.
  if (config.sequences === 'chosen' && sequenceId === null) {
    return leaveBy(CONFIGURATION_ERROR, 'No sequence is chosen.', 'V2-3');
  }
  const where = sequenceId === null ? 'all sequences that it is in' : `sequence ${sequenceId}`;
  const merge = facts.mergeInPath
    ? ' The Merge Dupe node in this path does not prevent it: a merge only keeps prospects from being added (MRG-2).'
    : '';
  return {
    type: 'callout',
    callout: {
      action: 'update-prospect-sequence-state',
      target: { object: facts.object, id: String(facts.record['Id']) },
      prospectId: String(prospectId),
      change: config.change,
      sequenceId,
    },
    edge: NEXT,
    why: {
      text: `Prospect ${prospectId} is handed over to be ${DONE[config.change]} in ${where}.${merge}`,
      rule: facts.mergeInPath ? 'V2-3' : 'ADD-11',
    },
  };
}
