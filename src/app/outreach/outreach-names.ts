import type { OutreachState, OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { FieldChoice } from '#ui/field-control.tsx';

/** What a prospect is called on screen: the name, else the email address, else the number. */
export function prospectName(prospect: Prospect): string {
  const name = [prospect.firstName, prospect.lastName].filter(Boolean).join(' ');
  return name || prospect.emails[0] || `Prospect ${prospect.id}`;
}

export function outreachUserName(user: OutreachUser): string {
  return `${user.firstName} ${user.lastName}`.trim() || user.email;
}

/** Looks names up by id; unknown ids read as a number. */
export interface OutreachNames {
  readonly prospect: (id: number) => string;
  readonly account: (id: number | null) => string;
  readonly user: (id: number | null) => string;
  readonly mailbox: (id: number | null) => string;
  readonly sequence: (id: number) => string;
  readonly ruleset: (id: number) => string;
  readonly stage: (id: number | null) => string;
}

const cache = new WeakMap<OutreachState, OutreachNames>();

export function outreachNames(state: OutreachState): OutreachNames {
  const known = cache.get(state);
  if (known) return known;
  const names: OutreachNames = {
    prospect: lookUp(state.prospects, prospectName),
    account: orBlank(lookUp(state.accounts, (account) => account.name)),
    user: orBlank(lookUp(state.users, outreachUserName)),
    mailbox: orBlank(lookUp(state.mailboxes, (mailbox) => mailbox.email)),
    sequence: lookUp(state.sequences, (sequence) => sequence.name),
    ruleset: lookUp(state.rulesets, (ruleset) => ruleset.name),
    stage: orBlank(lookUp(state.stages, (stage) => stage.name)),
  };
  cache.set(state, names);
  return names;
}

function lookUp<T extends { readonly id: number }>(list: readonly T[], nameOf: (one: T) => string) {
  const byId = new Map(list.map((one) => [one.id, one]));
  return (id: number): string => {
    const found = byId.get(id);
    return found ? nameOf(found) : `No. ${id}`;
  };
}

const orBlank =
  (name: (id: number) => string) =>
  (id: number | null): string =>
    id === null ? '' : name(id);

/** Records as choices of a select, whose values are texts. */
export const choicesOf = <T extends { readonly id: number }>(
  list: readonly T[],
  nameOf: (one: T) => string,
): FieldChoice[] => list.map((one) => ({ value: String(one.id), label: nameOf(one) }));
