import type { FieldValue } from '#shared/field.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachAccount, OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';
import type { Counterpart } from './sync-links.ts';

/** Outreach's fields that a mapping can name, beside a prospect's or account's own attributes (`custom1`, …). */
const prospectTexts = ['firstName', 'lastName', 'company', 'title'] as const;
const userTexts = ['email', 'firstName', 'lastName'] as const;

type Writable<T> = { -readonly [K in keyof T]?: T[K] };
export type ProspectPatch = Writable<Omit<Prospect, 'id' | 'createdAt' | 'updatedAt'>>;
export type AccountPatch = Writable<Omit<OutreachAccount, 'id' | 'createdAt' | 'updatedAt'>>;
export type UserPatch = Writable<Omit<OutreachUser, 'id' | 'updatedAt'>>;

const imageFields: Readonly<Record<Counterpart, Readonly<Record<string, string>>>> = {
  prospect: { email: 'emails', owner: 'ownerId', stage: 'stageId', account: 'accountId' },
  account: { owner: 'ownerId' },
  user: {},
};

/** Under which name a change of Outreach's reports a mapped field of a kind of record. */
export const imageField = (kind: Counterpart, outreachField: string): string =>
  imageFields[kind][outreachField] ?? outreachField;

/** A prospect's value as Salesforce takes it; owner and account are not among them, for they are other records' ids. */
export function prospectValue(prospect: Prospect, field: string, outreach: Pick<Outreach, 'get'>): FieldValue {
  switch (field) {
    case 'id':
      return String(prospect.id);
    case 'email':
    case 'emails':
      return prospect.emails[0] ?? null;
    case 'stage':
      return prospect.stageId === null ? null : (outreach.get('stage', prospect.stageId)?.name ?? null);
    case 'optedOut':
      return prospect.optedOut;
    default:
      return prospectTexts.some((name) => name === field)
        ? prospect[field as (typeof prospectTexts)[number]]
        : (prospect.values[field] ?? null);
  }
}

/** Lays one Salesforce value over what is to be written to a prospect; `before` is the prospect as it stands. */
export function setProspectValue(
  patch: ProspectPatch,
  field: string,
  value: FieldValue,
  before: Prospect | undefined,
): void {
  if (field === 'email' || field === 'emails') {
    const same = String(value).toLowerCase();
    const others = (before?.emails ?? []).slice(1).filter((each) => each.toLowerCase() !== same);
    patch.emails = value === null ? others : [String(value), ...others];
  } else if (field === 'optedOut') {
    patch.optedOut = value === true;
  } else if (prospectTexts.some((name) => name === field)) {
    patch[field as (typeof prospectTexts)[number]] = value === null ? null : String(value);
  } else {
    patch.values = { ...(patch.values ?? before?.values), [field]: value };
  }
}

/** [SYN-1] An account's value as Salesforce takes it; its owner is not among them. */
export function accountValue(account: OutreachAccount, field: string): FieldValue {
  if (field === 'id') return String(account.id);
  if (field === 'name' || field === 'domain') return account[field];
  return account.values[field] ?? null;
}

/** Lays one Salesforce value over what is to be written to an account. */
export function setAccountValue(
  patch: AccountPatch,
  field: string,
  value: FieldValue,
  before: OutreachAccount | undefined,
): void {
  if (field === 'name') patch.name = value === null ? '' : String(value);
  else if (field === 'domain') patch.domain = value === null ? null : String(value);
  else patch.values = { ...(patch.values ?? before?.values), [field]: value };
}

/** A user's value as Salesforce takes it. */
export function userValue(user: OutreachUser, field: string): FieldValue {
  if (field === 'id') return String(user.id);
  const value = userTexts.some((name) => name === field) ? user[field as (typeof userTexts)[number]] : '';
  return value === '' ? null : value;
}

/** Lays one Salesforce value over what is to be written to a user; false for fields that Outreach's users lack. */
export function setUserValue(patch: UserPatch, field: string, value: FieldValue): boolean {
  if (!userTexts.some((name) => name === field)) return false;
  patch[field as (typeof userTexts)[number]] = value === null ? '' : String(value);
  return true;
}
