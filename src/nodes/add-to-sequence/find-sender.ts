import { blankToNull } from '#shared/field.ts';
import type { MailboxChoice } from '../contract/step.ts';
import type { FactRecord, TripFacts } from '../contract/trip-facts.ts';
import type { AddToSequenceConfig } from './config.ts';

/** Whose mailbox the emails are to go out from, or why that cannot be told. */
export type Sender =
  /** `from` says in words who it is, and where the id was read. */
  | { readonly kind: 'ready'; readonly mailbox: MailboxChoice; readonly from: string }
  | { readonly kind: 'queue'; readonly name: string }
  | { readonly kind: 'missing'; readonly message: string };

/** [ADD-1] [ADD-4] [ADD-5] Finds the sender by the node's mailbox setting; `userIdField` is the mapped field of User. */
export function findSender(config: AddToSequenceConfig, facts: TripFacts, userIdField: string): Sender {
  switch (config.mailbox) {
    case 'specific-user':
      return config.outreachUserId === null
        ? missing('No Outreach user is chosen.')
        : {
            kind: 'ready',
            mailbox: { kind: 'specific-user', outreachUserId: String(config.outreachUserId) },
            from: `Outreach user ${config.outreachUserId}, as the node is set`,
          };
    case 'owner':
      return ownerAsSender(facts, userIdField);
    case 'user-field':
      return fieldAsSender(config.userField, facts, userIdField);
  }
}

function ownerAsSender(facts: TripFacts, userIdField: string): Sender {
  const owner = facts.owner();
  if (!owner) return missing(`The owner of the ${facts.object} cannot be found.`);
  if (owner.kind === 'queue') return { kind: 'queue', name: String(owner.record['Name'] ?? owner.id) };
  return userAsSender(owner.record, owner.id, userIdField);
}

function fieldAsSender(field: string | null, facts: TripFacts, userIdField: string): Sender {
  if (field === null) return missing('No user field is chosen.');
  const userId = blankToNull(facts.record[field]);
  if (userId === null) return missing(`${field} is blank on the ${facts.object}.`);
  const user = facts.get('User', String(userId));
  return user
    ? userAsSender(user, String(user['Id'] ?? userId), userIdField)
    : missing(`${field} does not name a user who can be found.`);
}

function userAsSender(user: FactRecord, salesforceUserId: string, userIdField: string): Sender {
  const outreachUserId = blankToNull(user[userIdField]);
  const name = String(user['Name'] ?? salesforceUserId);
  if (outreachUserId === null) return missing(`${userIdField} is blank on User ${name}.`);
  return {
    kind: 'ready',
    mailbox: { kind: 'user', outreachUserId: String(outreachUserId), salesforceUserId },
    from: `${userIdField} of User ${name} is ${outreachUserId}`,
  };
}

const missing = (message: string): Sender => ({ kind: 'missing', message });
