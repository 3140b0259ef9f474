import type { Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Actor, ChangeSink } from '#mocks/kit/change.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import { refuseAppRequest, type AppRequest } from './app-request.ts';
import type { OutreachContext, OutreachDue } from './context.ts';
import type { EnrolmentRequest } from './enrolment.ts';
import { handleRequest } from './handle-request.ts';
import { openWindow } from './maintenance-window.ts';
import type { NewRecord } from './new-record.ts';
import type { OutreachImage, OutreachKind, OutreachRecords, OutreachSettings } from './outreach-records.ts';
import { OutreachStore } from './outreach-store.ts';
import type {
  ApiApplication,
  OutreachAccount,
  OutreachState,
  OutreachToken,
  Prospect,
  SequenceState,
} from './outreach-state.ts';
import { RateLimit, resetOf } from './rate-limit.ts';
import { createRecord, editRecord, removeRecord, type EditableKind, type Patch } from './record-operations.ts';
import type { OutreachRefusal } from './refusal.ts';
import { act, activate, enrol, resumePending, type SequenceStateAction } from './sequence-states.ts';
import { Tokens } from './tokens.ts';

/** How Outreach reaches the world around it. */
export interface OutreachPorts {
  readonly now: () => Instant;
  readonly sink: ChangeSink<OutreachImage>;
  /** Asks to be given `due` back by `fire` at an instant. */
  readonly schedule: (dueAt: Instant, due: OutreachDue) => void;
}

const itself: Actor = { through: 'outreach' };

/**
 * The simulated Outreach: a synchronous, deterministic core. API clients come in by `handle`, with the
 * real service's requests and answers; people and the sync act on it directly.
 */
export class Outreach {
  readonly #context: OutreachContext;

  constructor(state: OutreachState, ports: OutreachPorts) {
    const { profile, app, rateLimit, maintenance, networkDown, rulesetInForce } = state;
    const store = new OutreachStore(state, ports.sink);
    this.#context = {
      store,
      tokens: new Tokens(state.tokens, () => store.takeId('token')),
      limits: new RateLimit(state.rateWindows),
      now: ports.now,
      schedule: ports.schedule,
      settings: { profile, app, rateLimit, maintenance, networkDown, rulesetInForce },
    };
  }

  /** Takes up what stands half done in the state it was made from; once, when a run begins. */
  start(): void {
    resumePending(this.#context);
  }

  /** Answers one API request. `by` says on whose behalf it comes, for the record of changes. */
  handle(request: WireRequest, by?: Actor): WireResponse {
    return handleRequest(this.#context, request, by);
  }

  fire(due: OutreachDue): void {
    activate(this.#context, due.stateId, itself);
  }

  get<K extends OutreachKind>(kind: K, id: number): OutreachRecords[K] | undefined {
    return this.#context.store.get(kind, id);
  }

  /** All records of a kind in order of id. */
  list<K extends OutreachKind>(kind: K): readonly OutreachRecords[K][] {
    return this.#context.store.all(kind);
  }

  /** The prospect who holds an email address, compared without case. */
  prospectByEmail(email: string): Prospect | undefined {
    return this.#context.store.prospectByEmail(email);
  }

  /** Accounts of a name, compared without case, oldest first. */
  accountsByName(name: string): readonly OutreachAccount[] {
    return this.#context.store.accountsByName(name);
  }

  /** A prospect's sequence states, oldest first. */
  statesOf(prospectId: number): readonly SequenceState[] {
    return this.#context.store.statesOf(prospectId);
  }

  create<K extends EditableKind>(
    kind: K,
    fields: NewRecord[K],
    by: Actor,
  ): Result<OutreachRecords[K], OutreachRefusal> {
    return createRecord(this.#context, kind, fields, by);
  }

  edit<K extends EditableKind>(
    kind: K,
    id: number,
    patch: Patch<K>,
    by: Actor,
  ): Result<OutreachRecords[K], OutreachRefusal> {
    return editRecord(this.#context, kind, id, patch, by);
  }

  remove(kind: OutreachKind, id: number, by: Actor): Result<null, OutreachRefusal> {
    return removeRecord(this.#context, kind, id, by);
  }

  /** [OUT-8] Adds a prospect to a sequence, as a person does it in Outreach. */
  enrol(request: EnrolmentRequest, by: Actor): Result<SequenceState, OutreachRefusal> {
    return enrol(this.#context, request, by);
  }

  /** [OUT-3] Finishes, pauses or resumes a prospect in a sequence. */
  act(stateId: number, action: SequenceStateAction, by: Actor): Result<SequenceState, OutreachRefusal> {
    return act(this.#context, stateId, action, by);
  }

  get settings(): OutreachSettings {
    return this.#context.settings;
  }

  /** Changes settings: the network, maintenance windows, profile rights, the rate limit, the application, which ruleset counts. */
  configure(patch: Partial<OutreachSettings>): Result<null, string> {
    if (patch.rateLimit !== undefined && (!Number.isInteger(patch.rateLimit) || patch.rateLimit < 1)) {
      return err('The rate limit must be a whole number of requests an hour, 1 or more.');
    }
    const wrong = patch.maintenance?.find(({ from, to }) => !(from < to));
    if (wrong) return err('A maintenance window must end after it begins.');
    this.#context.settings = { ...this.#context.settings, ...patch };
    return ok(null);
  }

  /** [APP-9] The API request form: hands out the App ID and the Client Secret, or says what the request lacks. */
  requestApp(request: AppRequest): Result<ApiApplication, string> {
    const refusal = refuseAppRequest(request);
    if (refusal !== null) return err(refusal);
    const app = { ...this.#context.settings.app, issued: true };
    this.#context.settings = { ...this.#context.settings, app };
    return ok(app);
  }

  /** The consent page: the code that a client trades for tokens, for the asked scopes that the application may have. */
  issueCode(appId: string, scopes: readonly string[], userId: number): Result<string, string> {
    const { app } = this.#context.settings;
    if (!app.issued || appId !== app.appId) return err(`Outreach has no application with the id "${appId}".`);
    const user = this.get('user', userId);
    if (!user) return err(`Outreach has no user with the id ${userId}.`);
    if (user.locked) return err(`${user.email} is locked in Outreach and cannot authorize anybody.`);
    const granted = scopes.filter((scope) => isGrantable(scope, app.grantableScopes));
    return ok(this.#context.tokens.issueCode(appId, granted, userId));
  }

  /** [ERR-19] Takes back the grants of one user, or of everybody. */
  revokeTokens(userId?: number): void {
    this.#context.tokens.revoke(userId);
  }

  /** [ERR-19] Takes back one grant. */
  revokeGrant(accessToken: string): void {
    this.#context.tokens.revokeGrant(accessToken);
  }

  /** [OUT-5] Counts one request of a user; false, and not counted, where the hour is used up. */
  countRequest(userId: number): boolean {
    return this.#context.limits.take(userId, this.#context.settings.rateLimit, this.#context.now());
  }

  /** [OUT-5] Requests that a user has left in this hour, and when the next hour begins. */
  requestsLeft(userId: number): { readonly left: number; readonly resetAt: Instant } {
    const now = this.#context.now();
    const left = this.#context.settings.rateLimit - this.#context.limits.used(userId, now);
    return { left: Math.max(0, left), resetAt: resetOf(now) };
  }

  /** [OUT-11] Counts requests of a user that come by another door; none, and when to try again, where they are too many. */
  drawOnLimit(userId: number, count: number): Result<null, { readonly retryAt: Instant }> {
    const { limits, settings, now } = this.#context;
    return limits.take(userId, settings.rateLimit, now(), count) ? ok(null) : err({ retryAt: resetOf(now()) });
  }

  /** [OUT-6] The end of the maintenance window that is open, or null. */
  maintenanceUntil(): Instant | null {
    return openWindow(this.#context.settings.maintenance, this.#context.now())?.to ?? null;
  }

  /** [ERR-1] Changes what the grants that stand now allow. */
  setScopes(scopes: readonly string[]): void {
    this.#context.tokens.setScopes(scopes);
  }

  /** Grants as they stand. */
  get tokens(): readonly OutreachToken[] {
    return this.#context.tokens.all;
  }

  /** [ERR-19] Ends the access and refresh tokens of one grant, or of all of them, now. */
  expireTokens(accessToken?: string): void {
    this.#context.tokens.expire(this.#context.now(), accessToken);
  }

  /** [ERR-1] Changes what each grant allows. */
  changeScopes(change: (token: OutreachToken) => readonly string[]): void {
    this.#context.tokens.changeScopes(change);
  }

  /** [OUT-5] Requests of a user that this hour has counted. */
  requestsUsed(userId: number): number {
    return this.#context.limits.used(userId, this.#context.now());
  }

  /** [OUT-5] Sets that count, as other applications of the user would raise it. */
  setRequestsUsed(userId: number, used: number): void {
    this.#context.limits.set(userId, used, this.#context.now());
  }

  /** Everything as plain data: a new Outreach made of it goes on as this one would. */
  toState(): OutreachState {
    const { store, tokens, limits, settings } = this.#context;
    return {
      prospects: store.all('prospect'),
      accounts: store.all('account'),
      users: store.all('user'),
      mailboxes: store.all('mailbox'),
      sequences: store.all('sequence'),
      rulesets: store.all('ruleset'),
      sequenceStates: store.all('sequenceState'),
      stages: store.all('stage'),
      validationRules: store.all('validationRule'),
      tokens: tokens.all,
      rateWindows: limits.windows,
      nextId: store.nextId,
      ...settings,
    };
  }
}

const isGrantable = (scope: string, grantable: readonly string[]): boolean =>
  grantable.includes(scope) || grantable.includes(scope.replace(/\.\w+$/, '.all'));
