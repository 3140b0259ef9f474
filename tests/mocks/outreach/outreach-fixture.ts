import { NO_STAGES } from '#mocks/outreach/new-record.ts';
import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import type { OutreachDue } from '#mocks/outreach/context.ts';
import { emptyOutreachState } from '#mocks/outreach/empty-state.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import type { OutreachImage } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState, Prospect, Ruleset, Sequence } from '#mocks/outreach/outreach-state.ts';
import { HOUR } from '#shared/instant.ts';
import type { Json, JsonObject } from '#shared/json.ts';

export const person: Actor = { through: 'person', user: '1' };
export const START = 1_000 * HOUR;
export const allScopes = ['sequences.all', 'sequenceStates.all', 'mailboxes.all', 'prospects.all'];

const prospect: Prospect = {
  id: 1,
  firstName: 'Ada',
  lastName: 'Byron',
  company: 'Engines',
  title: null,
  emails: ['ada@engines.example'],
  optedOut: false,
  locked: false,
  stageId: 1,
  ownerId: 2,
  accountId: null,
  values: { custom1: 'red' },
  createdAt: START,
  updatedAt: START,
};

const sequence: Sequence = {
  id: 1,
  name: 'Welcome',
  description: null,
  shareType: 'shared',
  enabled: true,
  rulesetId: 1,
  ownerId: 1,
  steps: [{ id: 1, order: 1, stepType: 'auto_email', interval: 0 }],
};

const ruleset: Ruleset = {
  id: 1,
  name: 'Default',
  permitDuplicateProspects: 'allow',
  sequenceExclusivity: 'none',
  stageIds: NO_STAGES,
};

/** Two users with mailboxes, one prospect, two sequences on rulesets of their own, and a grant of user 1. */
export function outreachState(patch: Partial<OutreachState> = {}): OutreachState {
  const empty = emptyOutreachState();
  return {
    ...empty,
    app: { ...empty.app, issued: true },
    users: [1, 2].map((id) => ({
      id,
      email: `user${id}@sales.example`,
      firstName: 'User',
      lastName: String(id),
      locked: false,
      mailboxId: id,
      updatedAt: START,
    })),
    mailboxes: [1, 2].map((id) => ({
      id,
      userId: id,
      email: `user${id}@sales.example`,
      sendDisabled: false,
      syncDisabled: false,
      sendErroredAt: null,
    })),
    prospects: [prospect],
    rulesets: [ruleset, { ...ruleset, id: 2, name: 'Other' }],
    sequences: [sequence, { ...sequence, id: 2, name: 'Nurture', rulesetId: 2 }],
    tokens: [
      {
        accessToken: 'access',
        refreshToken: 'refresh',
        appId: empty.app.appId,
        userId: 1,
        scopes: allScopes,
        accessEndsAt: START + 2 * HOUR,
        refreshEndsAt: START + 300 * HOUR,
        revoked: false,
      },
    ],
    nextId: { ...empty.nextId, prospect: 2, user: 3, mailbox: 3, sequence: 3, ruleset: 3, token: 2 },
    ...patch,
  };
}

/** Outreach on a clock that the test moves, with everything it reports and asks for. */
export class OutreachFixture {
  now = START;
  readonly changes: RecordChange<OutreachImage>[] = [];
  readonly agenda: { readonly dueAt: number; readonly due: OutreachDue }[] = [];
  readonly outreach: Outreach;

  constructor(state: OutreachState = outreachState()) {
    this.outreach = new Outreach(state, {
      now: () => this.now,
      sink: (change) => this.changes.push(change),
      schedule: (dueAt, due) => this.agenda.push({ dueAt, due }),
    });
  }

  /** Moves the clock and fires what has come due by then. */
  advanceTo(instant: number): void {
    for (let next = this.#takeDue(instant); next; next = this.#takeDue(instant)) {
      this.now = next.dueAt;
      this.outreach.fire(next.due);
    }
    this.now = instant;
  }

  send(method: WireRequest['method'], path: string, body?: Json, query?: Record<string, string>): WireResponse {
    return this.outreach.handle({
      method,
      path: `/api/v2/${path}`,
      headers: { authorization: 'Bearer access', 'content-type': 'application/vnd.api+json' },
      ...(body === undefined ? {} : { body }),
      ...(query === undefined ? {} : { query }),
    });
  }

  /** Adds a prospect to a sequence over the wire. */
  add(prospectId = 1, sequenceId = 1, mailboxId = 1): WireResponse {
    return this.send('POST', 'sequenceStates', {
      data: {
        type: 'sequenceState',
        relationships: {
          prospect: { data: { type: 'prospect', id: prospectId } },
          sequence: { data: { type: 'sequence', id: String(sequenceId) } },
          mailbox: { data: { type: 'mailbox', id: mailboxId } },
        },
      },
    });
  }

  #takeDue(instant: number): (typeof this.agenda)[number] | undefined {
    const next = [...this.agenda].sort((a, b) => a.dueAt - b.dueAt)[0];
    if (!next || next.dueAt > instant) return undefined;
    this.agenda.splice(this.agenda.indexOf(next), 1);
    return next;
  }
}

/** The first error of an answer, as `status id detail`. */
export function errorOf(response: WireResponse): string {
  const errors = (response.body as JsonObject)['errors'] as readonly JsonObject[] | undefined;
  return `${response.status} ${String(errors?.[0]?.['id'])} ${String(errors?.[0]?.['detail'] ?? errors?.[0]?.['details'])}`;
}

/** The `data` of an answer. */
export const dataOf = (response: WireResponse): JsonObject => (response.body as { readonly data: JsonObject }).data;
