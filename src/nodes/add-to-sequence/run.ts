import { blankToNull, type FieldValue } from '#shared/field.ts';
import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import type { AddToSequenceConfig } from './config.ts';
import { CONFIGURATION_ERROR, MISSING_PROSPECT_ID, MISSING_USER_ID, NEXT, QUEUE_OWNER } from './edges.ts';
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
  // A graph with no sequence chosen is not valid and is not run.
  if (config.sequenceId === null) return leave(CONFIGURATION_ERROR, 'No sequence is chosen.', 'ADD-1');
  return {
    type: 'callout',
    callout: {
      action: 'add-to-sequence',
      target: { object: facts.object, id: String(facts.record['Id']) },
      prospectId: String(prospectId),
      sequenceId: config.sequenceId,
      mailbox: sender.mailbox,
    },
    edge: NEXT,
    why: { text: `Prospect ${prospectId} is handed over for sequence ${config.sequenceId}.`, rule: 'ADD-11' },
  };
}

const leave = (edge: string, text: string, rule: string): Step => ({ type: 'leave', edge, why: { text, rule } });

const revert = (text: string): Step => ({ type: 'revert', why: { text, rule: 'ADD-8' } });

type MappedFields =
  | { readonly ok: true; readonly prospect: string; readonly user: string }
  | { readonly ok: false; readonly message: string };

/** [APP-2] [ADD-8] All three objects must be mapped, whichever of them the trip needs. */
function mappedFields({ object, partner }: TripFacts): MappedFields {
  const prospect = partner.mappedField(object);
  if (!prospect.ok) return prospect;
  const user = partner.mappedField('User');
  if (!user.ok) return user;
  const other = partner.mappedField(object === 'Lead' ? 'Contact' : 'Lead');
  return other.ok ? { ok: true, prospect: prospect.field, user: user.field } : other;
}

/** [ADD-8] What a mapped field holds that no id of Outreach's looks like; a blank is another matter. */
function wrongOutreachId({ partner }: TripFacts, field: string, value: FieldValue): string | undefined {
  if (value === null || partner.canBeOutreachId(value)) return undefined;
  return `${field} holds "${value}", which cannot be an id of Outreach's: the mapping is wrong.`;
}

const wrongSenderId = (facts: TripFacts, field: string, sender: Sender): string | undefined =>
  sender.kind === 'ready' && sender.mailbox.kind === 'user'
    ? wrongOutreachId(facts, field, sender.mailbox.outreachUserId)
    : undefined;
