import type { OutreachKind, OutreachRecords } from './outreach-records.ts';
import type { OutreachStore } from './outreach-store.ts';
import { dataTooLong, resourceNotFound, validationError, type OutreachRefusal } from './refusal.ts';

type Check<R> = (record: R, store: OutreachStore) => OutreachRefusal | null;

const checks: { readonly [K in OutreachKind]: Check<OutreachRecords[K]> } = {
  prospect: (prospect, store) =>
    textsFit({
      firstName: prospect.firstName,
      lastName: prospect.lastName,
      company: prospect.company,
      title: prospect.title,
    }) ??
    emailsAreFree(prospect.id, prospect.emails, store) ??
    exists(store, 'stage', prospect.stageId) ??
    exists(store, 'user', prospect.ownerId) ??
    exists(store, 'account', prospect.accountId),
  account: (account, store) =>
    notBlank('Name', account.name, 'name') ??
    textsFit({ name: account.name, domain: account.domain }) ??
    exists(store, 'user', account.ownerId),
  user: (user, store) =>
    notBlank('Email', user.email, 'email') ??
    looksLikeEmail(user.email) ??
    (store.all('user').some((other) => other.id !== user.id && sameText(other.email, user.email))
      ? validationError('Email has already been taken.', '/data/attributes/email')
      : null) ??
    (user.mailboxId !== null && store.get('mailbox', user.mailboxId)?.userId !== user.id
      ? validationError("Mailbox must be one of the user's own.", '/data/relationships/mailbox')
      : null),
  mailbox: (mailbox, store) => looksLikeEmail(mailbox.email) ?? exists(store, 'user', mailbox.userId),
  sequence: (sequence, store) =>
    notBlank('Name', sequence.name, 'name') ??
    textsFit({ name: sequence.name }) ??
    ((sequence.description ?? '').length > 1_024 ? dataTooLong('/data/attributes/description') : null) ??
    exists(store, 'ruleset', sequence.rulesetId) ??
    exists(store, 'user', sequence.ownerId) ??
    (sequence.steps.some((step) => !Number.isFinite(step.interval) || step.interval < 0)
      ? validationError("A step's interval must be 0 seconds or more.", '/data/relationships/sequenceSteps')
      : null),
  ruleset: (ruleset, store) =>
    notBlank('Name', ruleset.name, 'name') ??
    textsFit({ name: ruleset.name }) ??
    // [OUT-10]
    firstOf(Object.values(ruleset.stageIds), (stageId) => exists(store, 'stage', stageId)),
  sequenceState: (state, store) =>
    exists(store, 'prospect', state.prospectId) ??
    exists(store, 'sequence', state.sequenceId) ??
    exists(store, 'mailbox', state.mailboxId),
  // [OUT-10] Stages are told apart by their names, as lead statuses are.
  stage: (stage, store) =>
    notBlank('Name', stage.name, 'name') ??
    textsFit({ name: stage.name }) ??
    (store.all('stage').some((other) => other.id !== stage.id && sameText(other.name, stage.name))
      ? validationError('Name has already been taken.', '/data/attributes/name')
      : null),
  validationRule: (rule) => notBlank('Message', rule.message, 'message') ?? notBlank('Field', rule.field, 'field'),
};

/** Why a record cannot stand in Outreach as it is, or null. */
export function checkRecord<K extends OutreachKind>(
  kind: K,
  record: OutreachRecords[K],
  store: OutreachStore,
): OutreachRefusal | null {
  return checks[kind](record, store);
}

function exists(store: OutreachStore, kind: OutreachKind, id: number | null): OutreachRefusal | null {
  return id === null || store.get(kind, id) !== undefined ? null : resourceNotFound(kind, id);
}

function firstOf<T>(list: readonly T[], check: (one: T) => OutreachRefusal | null): OutreachRefusal | null {
  for (const one of list) {
    const refusal = check(one);
    if (refusal) return refusal;
  }
  return null;
}

function emailsAreFree(id: number, emails: readonly string[], store: OutreachStore): OutreachRefusal | null {
  for (const [at, email] of emails.entries()) {
    const wrong = looksLikeEmail(email);
    if (wrong) return wrong;
    const holder = store.prospectByEmail(email);
    const twice = emails.slice(0, at).some((earlier) => sameText(earlier, email));
    // As recorded from the live service, unchanged.
    if (twice || (holder !== undefined && holder.id !== id))
      return validationError('Contacts email hash has already been taken.');
  }
  return null;
}

function looksLikeEmail(email: string): OutreachRefusal | null {
  return /^[^\s@]+@[^\s@]+$/.test(email)
    ? null
    : validationError(`"${email}" is not a valid email address.`, '/data/attributes/emails');
}

function notBlank(label: string, text: string, attribute: string): OutreachRefusal | null {
  return text.trim() === '' ? validationError(`${label} can't be blank.`, `/data/attributes/${attribute}`) : null;
}

function textsFit(texts: Readonly<Record<string, string | null>>): OutreachRefusal | null {
  const long = Object.entries(texts).find(([, text]) => text !== null && text.length > 255);
  return long ? dataTooLong(`/data/attributes/${long[0]}`) : null;
}

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
