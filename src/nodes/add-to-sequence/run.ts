import { blankToNull } from '#shared/field.ts';
import type { Note } from '../contract/node-check.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import { leaveBy as leave, mappedFields, revertPath as revert } from '../partner/mapped-fields.ts';
import {
  authorizationCheck,
  mappingCheck,
  outreachIdsCheck,
  prospectIdCheck,
  wrongOutreachId,
} from '../partner/prospect-checks.ts';
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
export function runAddToSequence(config: AddToSequenceConfig, facts: TripFacts, note?: Note): Step {
  note?.({
    asks: 'No Merge Dupe node stands in the path',
    saw: facts.mergeInPath ? 'one does: the prospect is not added' : 'none',
    passed: !facts.mergeInPath,
    rule: 'MRG-2',
  });
  if (facts.mergeInPath) {
    const text = 'A Merge Dupe node stands in this path: the prospect is not added.';
    return { type: 'leave', edge: NEXT, why: { text, rule: 'MRG-2' } };
  }
  note?.(authorizationCheck(facts));
  if (!facts.partner.authorized) {
    return leave(CONFIGURATION_ERROR, 'The authorization for Outreach is invalid.', 'ADD-2');
  }
  const fields = mappedFields(facts);
  note?.(mappingCheck(fields, facts));
  if (!fields.ok) return revert(fields.message);
  // [CNV-2] The trip's record, and with it the mapping, is the contact's after a conversion.
  const prospectId = blankToNull(facts.record[fields.prospect]);
  const sender = findSender(config, facts, fields.user);
  const wrongId = wrongOutreachId(facts, fields.prospect, prospectId) ?? wrongSenderId(facts, fields.user, sender);
  note?.(outreachIdsCheck(wrongId));
  if (wrongId !== undefined) return revert(wrongId);
  note?.(prospectIdCheck(fields.prospect, prospectId, facts));
  if (prospectId === null) {
    return leave(MISSING_PROSPECT_ID, `${fields.prospect} is blank on the ${facts.object}.`, 'ADD-3');
  }
  if (config.mailbox === 'owner') note?.(ownerCheck(sender, facts));
  if (sender.kind === 'queue') {
    return leave(QUEUE_OWNER, `The ${facts.object} is owned by the queue ${sender.name}.`, 'ADD-4');
  }
  note?.({
    asks: 'There is an Outreach user to send from',
    saw: sender.kind === 'missing' ? sender.message : sender.from,
    passed: sender.kind === 'ready',
    rule: 'ADD-5',
  });
  if (sender.kind === 'missing') return leave(MISSING_USER_ID, sender.message, 'ADD-5');
  const sequence = findSequence(config, facts);
  note?.({
    asks: 'There is a sequence to add to',
    saw: sequence.ok ? `sequence ${sequence.id}${sequence.of}` : sequence.message,
    passed: sequence.ok,
    rule: config.sequenceFrom === 'chosen' ? 'ADD-1' : 'V2-4',
  });
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

/** [ADD-4] */
const ownerCheck = (sender: Sender, facts: TripFacts) => {
  const owner = facts.owner();
  const name = String(owner?.record['Name'] ?? owner?.id ?? '');
  return {
    asks: 'The owner is no queue',
    saw: owner === undefined ? 'the owner cannot be found' : `${owner.kind} ${name}`,
    passed: sender.kind !== 'queue',
    rule: 'ADD-4',
  };
};

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
