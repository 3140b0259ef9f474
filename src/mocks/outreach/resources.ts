import { formatInstant, type Instant } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import { BASE, linked, toOne } from './json-api.ts';
import type { OutreachRecords } from './outreach-records.ts';
import type { OutreachStore } from './outreach-store.ts';

/** The kinds that have routes, by the plural that stands in the path. */
export const plurals = {
  prospects: 'prospect',
  accounts: 'account',
  users: 'user',
  mailboxes: 'mailbox',
  sequences: 'sequence',
  sequenceStates: 'sequenceState',
  rulesets: 'ruleset',
  stages: 'stage',
} as const;

export type Plural = keyof typeof plurals;
export type ResourceKind = (typeof plurals)[Plural];

/** How one kind stands on the wire. */
export interface Resource<R> {
  readonly attributes: (record: R) => JsonObject;
  readonly relationships: (record: R, store: OutreachStore) => JsonObject;
  /** Names that `filter[…]` takes, with the values that a record has under each. */
  readonly filters: Readonly<Record<string, (record: R) => readonly Json[]>>;
}

type Resources = { readonly [K in ResourceKind]: Resource<OutreachRecords[K]> };

/** The real service's timestamps carry whole seconds. */
const at = (instant: Instant): string => formatInstant(Math.floor(instant / 1_000) * 1_000);

export const resources: Resources = {
  prospect: {
    attributes: (p) => ({
      ...p.values,
      firstName: p.firstName,
      lastName: p.lastName,
      name: [p.firstName, p.lastName].filter((part) => part !== null).join(' ') || null,
      company: p.company,
      title: p.title,
      emails: p.emails,
      optedOut: p.optedOut,
      createdAt: at(p.createdAt),
      updatedAt: at(p.updatedAt),
    }),
    relationships: (p, store) => ({
      account: toOne('account', p.accountId),
      owner: toOne('user', p.ownerId),
      stage: toOne('stage', p.stageId),
      sequenceStates: {
        ...linked(`sequenceStates?filter%5Bprospect%5D%5Bid%5D=${p.id}`),
        meta: { count: store.statesOf(p.id).length },
      },
    }),
    filters: {
      emails: (p) => p.emails,
      firstName: (p) => [p.firstName],
      lastName: (p) => [p.lastName],
      company: (p) => [p.company],
      title: (p) => [p.title],
      account: (p) => [p.accountId],
      owner: (p) => [p.ownerId],
      stage: (p) => [p.stageId],
    },
  },
  account: {
    attributes: (a) => ({
      ...a.values,
      name: a.name,
      domain: a.domain,
      createdAt: at(a.createdAt),
      updatedAt: at(a.updatedAt),
    }),
    relationships: (a) => ({
      owner: toOne('user', a.ownerId),
      prospects: linked(`prospects?filter%5Baccount%5D%5Bid%5D=${a.id}`),
    }),
    filters: { name: (a) => [a.name], domain: (a) => [a.domain], owner: (a) => [a.ownerId] },
  },
  user: {
    attributes: (u) => ({
      email: u.email,
      firstName: u.firstName,
      lastName: u.lastName,
      name: `${u.firstName} ${u.lastName}`.trim(),
      locked: u.locked,
      updatedAt: at(u.updatedAt),
    }),
    relationships: (u, store) => ({
      mailbox: toOne('mailbox', u.mailboxId),
      mailboxes: {
        data: store
          .all('mailbox')
          .filter((mailbox) => mailbox.userId === u.id)
          .map(({ id }) => ({ type: 'mailbox', id })),
        ...linked(`mailboxes?filter%5Buser%5D%5Bid%5D=${u.id}`),
      },
    }),
    filters: { email: (u) => [u.email], locked: (u) => [u.locked] },
  },
  mailbox: {
    attributes: (m) => ({
      email: m.email,
      username: m.email,
      userId: m.userId,
      sendDisabled: m.sendDisabled,
      syncDisabled: m.syncDisabled,
      sendErroredAt: m.sendErroredAt === null ? null : at(m.sendErroredAt),
    }),
    relationships: (m) => ({ user: toOne('user', m.userId) }),
    filters: { userId: (m) => [m.userId], user: (m) => [m.userId], email: (m) => [m.email] },
  },
  sequence: {
    attributes: (s) => ({
      name: s.name,
      description: s.description,
      shareType: s.shareType,
      enabled: s.enabled,
      sequenceStepCount: s.steps.length,
    }),
    relationships: (s) => ({
      owner: toOne('user', s.ownerId),
      ruleset: toOne('ruleset', s.rulesetId),
      sequenceSteps: {
        data: s.steps.map(({ id }) => ({ type: 'sequenceStep', id })),
        links: { related: `${BASE}/sequenceSteps?filter%5Bsequence%5D%5Bid%5D=${s.id}` },
        meta: { count: s.steps.length },
      },
      sequenceStates: linked(`sequenceStates?filter%5Bsequence%5D%5Bid%5D=${s.id}`),
    }),
    filters: { name: (s) => [s.name], shareType: (s) => [s.shareType], owner: (s) => [s.ownerId] },
  },
  sequenceState: {
    attributes: (s) => ({
      state: s.state,
      createdAt: at(s.createdAt),
      stateChangedAt: at(s.stateChangedAt),
      updatedAt: at(s.stateChangedAt),
    }),
    relationships: (s) => ({
      prospect: toOne('prospect', s.prospectId),
      sequence: toOne('sequence', s.sequenceId),
      mailbox: toOne('mailbox', s.mailboxId),
    }),
    filters: {
      state: (s) => [s.state],
      prospect: (s) => [s.prospectId],
      sequence: (s) => [s.sequenceId],
      mailbox: (s) => [s.mailboxId],
    },
  },
  ruleset: {
    attributes: (r) => ({
      name: r.name,
      permitDuplicateProspects: r.permitDuplicateProspects,
      sequenceExclusivity: r.sequenceExclusivity,
    }),
    relationships: () => ({}),
    filters: { name: (r) => [r.name] },
  },
  stage: {
    attributes: (s) => ({ name: s.name, order: s.order }),
    relationships: () => ({}),
    filters: { name: (s) => [s.name] },
  },
};

/** One record as a JSON:API resource; ids are whole numbers on this service's wire. */
export function resourceObject(kind: ResourceKind, id: number, store: OutreachStore): JsonObject {
  return objectOf(kind, store.get(kind, id), store);
}

function objectOf<K extends ResourceKind>(
  kind: K,
  record: OutreachRecords[K] | undefined,
  store: OutreachStore,
): JsonObject {
  if (!record) throw new Error(`No ${kind} to show`);
  const resource: Resource<OutreachRecords[K]> = resources[kind];
  return {
    type: kind,
    id: record.id,
    attributes: resource.attributes(record),
    relationships: resource.relationships(record, store),
    links: { self: `${BASE}/${pluralOf(kind)}/${record.id}` },
  };
}

const pluralOf = (kind: ResourceKind): string => Object.entries(plurals).find(([, each]) => each === kind)?.[0] ?? kind;
