import { blankToNull } from '#shared/field.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import { leaveBy as leave, mappedFields, revertPath as revert, wrongOutreachId } from '../partner/mapped-fields.ts';
import type { AddToSequenceConfig } from './config.ts';
import {
  CONFIGURATION_ERROR,
  MISSING_PROSPECT_ID,
  MISSING_USER_ID,
  NEXT,
  NO_PRIMARY_SEQUENCE,
  QUEUE_OWNER,
} from './edges.ts';
import { findSender, type Sender } from './find-sender.ts';

/** [ADD-6] Hands the prospect over to Outreach, or says why not: the first of its checks that fails decides. */
export function runAddToSequence(config: AddToSequenceConfig, facts: TripFacts): Step {
  if (facts.mergeInPath) {
    const text = 'A Merge Dupe node stands in this path: the prospect is not added.';
    return { type: 'leave', edge: NEXT, why: { text, rule: 'MRG-2' } };
  }
  if (!facts.partner.authorized) {
    return leave(CONFIGURATION_ERROR, 'The authorization for Outreach is invalid.', 'ADD-2');
  }
  const fields = mappedFields(facts);
  if (!fields.ok) return revert(fields.message);
  // [CNV-2] The trip's record, and with it the mapping, is the contact's after a conversion.
  const prospectId = blankToNull(facts.record[fields.prospect]);
  const sender = findSender(config, facts, fields.user);
  const wrongId = wrongOutreachId(facts, fields.prospect, prospectId) ?? wrongSenderId(facts, fields.user, sender);
  if (wrongId !== undefined) return revert(wrongId);
  if (prospectId === null) {
    return leave(MISSING_PROSPECT_ID, `${fields.prospect} is blank on the ${facts.object}.`, 'ADD-3');
  }
  if (sender.kind === 'queue') {
    return leave(QUEUE_OWNER, `The ${facts.object} is owned by the queue ${sender.name}.`, 'ADD-4');
  }
  if (sender.kind === 'missing') return leave(MISSING_USER_ID, sender.message, 'ADD-5');
  const sequence = findSequence(config, facts);
  if (!sequence.ok) return leave(sequence.edge, sequence.message, sequence.rule);
  return {
    type: 'callout',
    callout: {
      action: 'add-to-sequence',
      target: { object: facts.object, id: String(facts.record['Id']) },
      prospectId: String(prospectId),
      sequenceId: sequence.id,
      mailbox: sender.mailbox,
    },
    edge: NEXT,
    why: { text: `Prospect ${prospectId} is handed over for sequence ${sequence.id}${sequence.of}.`, rule: 'ADD-11' },
  };
}

type FoundSequence =
  | { readonly ok: true; readonly id: number; readonly of: string }
  | { readonly ok: false; readonly edge: string; readonly message: string; readonly rule: string };

/** [ADD-1] [V2-4] The node's own sequence, or the one that the owner's records go to at this moment. */
function findSequence({ sequenceFrom, sequenceId }: AddToSequenceConfig, facts: TripFacts): FoundSequence {
  if (sequenceFrom === 'primary-sequence') return primarySequence(facts);
  // A graph with no sequence chosen is not valid and is not run.
  if (sequenceId === null)
    return { ok: false, edge: CONFIGURATION_ERROR, message: 'No sequence is chosen.', rule: 'ADD-1' };
  return { ok: true, id: sequenceId, of: '' };
}

function primarySequence(facts: TripFacts): FoundSequence {
  const none = (message: string): FoundSequence => ({ ok: false, edge: NO_PRIMARY_SEQUENCE, message, rule: 'V2-4' });
  const owner = facts.owner();
  if (!owner) return none(`The owner of the ${facts.object} cannot be found.`);
  const name = String(owner.record['Name'] ?? owner.id);
  if (owner.kind === 'queue')
    return none(`The queue ${name} owns the ${facts.object}, and only users have a primary sequence.`);
  const id = facts.partner.primarySequence(String(owner.record['Id'] ?? owner.id));
  return id === null
    ? none(`User ${name} has no primary sequence.`)
    : { ok: true, id, of: `, the primary sequence of ${name}` };
}

const wrongSenderId = (facts: TripFacts, field: string, sender: Sender): string | undefined =>
  sender.kind === 'ready' && sender.mailbox.kind === 'user'
    ? wrongOutreachId(facts, field, sender.mailbox.outreachUserId)
    : undefined;
