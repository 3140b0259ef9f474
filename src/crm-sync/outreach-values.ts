import type { FieldValue } from '#shared/field.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachUser, Prospect } from '#mocks/outreach/outreach-state.ts';

/** Outreach's fields that a mapping can name, beside a prospect's own attributes (`custom1`, …). */
const prospectTexts = ['firstName', 'lastName', 'company', 'title'] as const;
const userTexts = ['email', 'firstName', 'lastName'] as const;

type Writable<T> = { -readonly [K in keyof T]?: T[K] };
export type ProspectPatch = Writable<Omit<Prospect, 'id' | 'createdAt' | 'updatedAt'>>;
export type UserPatch = Writable<Omit<OutreachUser, 'id' | 'updatedAt'>>;

/** Under which name a change of Outreach's reports a mapped field. */
export function imageField(outreachField: string): string {
  return { email: 'emails', owner: 'ownerId', stage: 'stageId' }[outreachField] ?? outreachField;
}

/** A prospect's value as Salesforce takes it; the owner is not among them, for it is another record's id. */
export function prospectValue(prospect: Prospect, field: string, outreach: Outreach): FieldValue {
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
    const others = (before?.emails ?? []).slice(1).filter((each) => each !== value);
    patch.emails = value === null ? others : [String(value), ...others];
  } else if (field === 'optedOut') {
    patch.optedOut = value === true;
  } else if (prospectTexts.some((name) => name === field)) {
    patch[field as (typeof prospectTexts)[number]] = value === null ? null : String(value);
  } else {
    patch.values = { ...(patch.values ?? before?.values), [field]: value };
  }
}

/** A user's value as Salesforce takes it. */
export function userValue(user: OutreachUser, field: string): FieldValue {
  if (field === 'id') return String(user.id);
  const value = userTexts.some((name) => name === field) ? user[field as (typeof userTexts)[number]] : '';
  return value === '' ? null : value;
}

/** Lays one Salesforce value over what is to be written to a user; fields that Outreach's users lack are passed by. */
export function setUserValue(patch: UserPatch, field: string, value: FieldValue): void {
  if (!userTexts.some((name) => name === field)) return;
  patch[field as (typeof userTexts)[number]] = value === null ? '' : String(value);
}
