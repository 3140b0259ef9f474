import type { Instant } from '#shared/instant.ts';
import type { OutreachKind, OutreachRecords } from './outreach-records.ts';

/** What a new record of each kind must say; the rest has Outreach's defaults. */
export type NewRecord = {
  readonly [K in OutreachKind]: Partial<Omit<OutreachRecords[K], 'id'>> &
    Required<Pick<OutreachRecords[K], Needed[K] & keyof OutreachRecords[K]>>;
};

interface Needed {
  readonly prospect: never;
  readonly account: 'name';
  readonly user: 'email' | 'firstName' | 'lastName';
  readonly mailbox: 'userId' | 'email';
  readonly sequence: 'name' | 'ownerId' | 'rulesetId';
  readonly ruleset: 'name';
  readonly sequenceState: 'prospectId' | 'sequenceId' | 'mailboxId' | 'rulesetThen';
  readonly stage: 'name';
  readonly validationRule: 'message' | 'field';
}

/** [OUT-10] A ruleset that leaves every stage as it is. */
export const NO_STAGES: OutreachRecords['ruleset']['stageIds'] = {
  started: null,
  replied: null,
  bounced: null,
  opted_out: null,
  finished: null,
};

type Defaults = { readonly [K in OutreachKind]: (now: Instant) => Omit<OutreachRecords[K], 'id' | Needed[K]> };

const defaults: Defaults = {
  prospect: (now) => ({
    firstName: null,
    lastName: null,
    company: null,
    title: null,
    emails: [],
    optedOut: false,
    locked: false,
    stageId: null,
    ownerId: null,
    accountId: null,
    values: {},
    createdAt: now,
    updatedAt: now,
  }),
  account: (now) => ({ domain: null, ownerId: null, values: {}, createdAt: now, updatedAt: now }),
  user: (now) => ({ locked: false, mailboxId: null, updatedAt: now }),
  mailbox: () => ({ sendDisabled: false, syncDisabled: false, sendErroredAt: null }),
  // A sequence made through the API is shared, as recorded from the live service.
  sequence: () => ({ description: null, shareType: 'shared', enabled: true, steps: [] }),
  ruleset: () => ({ permitDuplicateProspects: 'disallow', sequenceExclusivity: 'none', stageIds: NO_STAGES }),
  // [OUT-3] Every sequence state begins as pending.
  sequenceState: (now) => ({ state: 'pending', createdAt: now, stateChangedAt: now }),
  stage: () => ({ order: 1 }),
  validationRule: () => ({ when: 'blank', value: null, active: true }),
};

/** A whole record of a kind from what is given of it. */
export function newRecord<K extends OutreachKind>(
  kind: K,
  id: number,
  fields: NewRecord[K],
  now: Instant,
): OutreachRecords[K] {
  return { ...defaults[kind](now), ...fields, id } as OutreachRecords[K];
}
