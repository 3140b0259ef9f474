import type { FieldValue } from '#shared/field.ts';
import { resourceNotFound, validationError, type OutreachRefusal } from './refusal.ts';
import type { OutreachSettings } from './outreach-records.ts';
import type { OutreachStore } from './outreach-store.ts';
import type { Mailbox, Prospect, Ruleset, Sequence, SequenceState, ValidationRule } from './outreach-state.ts';

export interface EnrolmentRequest {
  readonly prospectId: number;
  readonly sequenceId: number;
  readonly mailboxId: number;
}

/** [OUT-3] A prospect counts as active in a sequence unless finished or opted out. */
export const countsAsActive = (state: SequenceState): boolean =>
  state.state !== 'finished' && state.state !== 'opted_out';

/** [OUT-9] Whether a step needs an email address. */
export const isEmailStep = (step: Sequence['steps'][number]): boolean =>
  step.stepType === 'auto_email' || step.stepType === 'manual_email';

/** [OUT-8] Why a prospect cannot be added to a sequence: the first check that fails, in Outreach's order; or null. */
export function refuseEnrolment(
  store: OutreachStore,
  settings: Pick<OutreachSettings, 'rulesetInForce'>,
  request: EnrolmentRequest,
): OutreachRefusal | null {
  const prospect = store.get('prospect', request.prospectId);
  if (!prospect) return resourceNotFound('prospect', request.prospectId);
  const sequence = store.get('sequence', request.sequenceId);
  if (!sequence) return resourceNotFound('sequence', request.sequenceId);
  const mailbox = store.get('mailbox', request.mailboxId);
  if (!mailbox) return resourceNotFound('mailbox', request.mailboxId);
  const ruleset = store.get('ruleset', sequence.rulesetId);
  if (!ruleset) return resourceNotFound('ruleset', sequence.rulesetId);
  const detail =
    peopleDetail(store, prospect, sequence, mailbox) ??
    rulesetDetail(store, settings, prospect, sequence, ruleset) ??
    store.all('validationRule').find((rule) => ruleRefuses(rule, prospect, store))?.message;
  return detail === undefined ? null : validationError(detail);
}

function peopleDetail(
  store: OutreachStore,
  prospect: Prospect,
  sequence: Sequence,
  mailbox: Mailbox,
): string | undefined {
  if (prospect.locked) return 'Prospect is locked';
  if (store.get('user', mailbox.userId)?.locked) return 'User is locked';
  if (sequence.shareType !== 'shared' && sequence.ownerId !== mailbox.userId) return 'User is not the owner';
  if (prospect.emails.length === 0 && sequence.steps.some(isEmailStep)) return 'Prospect is missing email';
  if (prospect.optedOut) return 'Prospect is opted out';
  if (mailbox.sendDisabled) return 'Mailbox does not have send enabled';
  if (mailbox.sendErroredAt !== null) return 'Mailbox has invalid send credentials';
  return undefined;
}

function rulesetDetail(
  store: OutreachStore,
  settings: Pick<OutreachSettings, 'rulesetInForce'>,
  prospect: Prospect,
  sequence: Sequence,
  ruleset: Ruleset,
): string | undefined {
  const states = store.statesOf(prospect.id);
  const inForce = (state: SequenceState): Ruleset => rulesetOf(store, settings, state);
  const here = states.filter((state) => state.sequenceId === sequence.id);
  if (here.some((state) => inForce(state).permitDuplicateProspects === 'disallow'))
    return 'Prospect has already been targeted by this sequence';
  if (here.some((state) => countsAsActive(state) && inForce(state).permitDuplicateProspects === 'only_if_inactive'))
    return 'Prospect is still active in this sequence';
  const elsewhere = states.filter((state) => state.sequenceId !== sequence.id && countsAsActive(state)).map(inForce);
  const exclusivity = ruleset.sequenceExclusivity;
  if (elsewhere.some((other) => [exclusivity, other.sequenceExclusivity].includes('all_sequences')))
    return 'Prospect active in another sequence';
  if (
    exclusivity === 'exclusive_sequences' &&
    elsewhere.some((other) => other.sequenceExclusivity === 'exclusive_sequences')
  )
    return 'Prospect active in another exclusive sequence';
  return undefined;
}

/** [OUT-4] The ruleset that counts for a state: as it stands now, or as it stood when the prospect was added. */
export function rulesetOf(
  store: OutreachStore,
  settings: Pick<OutreachSettings, 'rulesetInForce'>,
  state: SequenceState,
): Ruleset {
  const sequence = store.get('sequence', state.sequenceId);
  const now = sequence && store.get('ruleset', sequence.rulesetId);
  return settings.rulesetInForce === 'when-added' || !now ? state.rulesetThen : now;
}

/** [ERR-4] */
function ruleRefuses(rule: ValidationRule, prospect: Prospect, store: OutreachStore): boolean {
  if (!rule.active) return false;
  const value = prospectValue(prospect, rule.field, store);
  if (rule.when === 'blank') return value === null || value === '';
  return value !== null && String(value).toLowerCase() === (rule.value ?? '').toLowerCase();
}

/** A prospect's value by attribute name: its own members, stage and owner by name, or a mapped value. */
function prospectValue(prospect: Prospect, field: string, store: OutreachStore): FieldValue {
  switch (field) {
    case 'firstName':
    case 'lastName':
    case 'company':
    case 'title':
    case 'optedOut':
    case 'locked':
      return prospect[field];
    case 'emails':
      return prospect.emails[0] ?? null;
    case 'stage':
      return prospect.stageId === null ? null : (store.get('stage', prospect.stageId)?.name ?? null);
    case 'owner':
      return prospect.ownerId === null ? null : (store.get('user', prospect.ownerId)?.email ?? null);
    default:
      return prospect.values[field] ?? null;
  }
}
