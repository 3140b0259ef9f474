import type { JsonObject } from '#shared/json.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { WireRequest, WireResponse } from '#mocks/kit/wire.ts';
import { readAccount } from './account-body.ts';
import type { OutreachContext } from './context.ts';
import { document, noContent, readId } from './json-api.ts';
import { listDocument } from './list-route.ts';
import type { OutreachToken } from './outreach-state.ts';
import { readData, readProspect, readRelationship } from './prospect-body.ts';
import { createRecord, editRecord, removeRecord } from './record-operations.ts';
import {
  badRequest,
  notAuthorized,
  resourceNotFound,
  routeNotFound,
  validationError,
  type OutreachRefusal,
} from './refusal.ts';
import { plurals, resourceObject, type Plural } from './resources.ts';
import { act, enrol, type SequenceStateAction } from './sequence-states.ts';

/** A request after its path was understood. */
export interface Route {
  readonly plural: Plural;
  readonly right: 'read' | 'write' | 'delete';
  readonly id: number | undefined;
  readonly action: SequenceStateAction | undefined;
}

export interface Caller {
  readonly token: OutreachToken;
  readonly by: Actor;
}

type Answer = Result<WireResponse, OutreachRefusal>;

const actions: readonly string[] = ['finish', 'pause', 'resume'];

/** Understands a path and a method, or finds that no such route exists. */
export function findRoute(request: WireRequest): Result<Route, OutreachRefusal> {
  const [, api, version, plural, idText, word, verb, ...rest] = request.path.replace(/\/$/, '').split('/');
  if (api !== 'api' || version !== 'v2' || !isPlural(plural) || rest.length > 0) return err(routeNotFound);
  const id = readId(idText);
  if (idText !== undefined && id === undefined) return err(resourceNotFound(plurals[plural], idText));
  const right = request.method === 'GET' ? 'read' : request.method === 'DELETE' ? 'delete' : 'write';
  const route = { plural, right, id, action: undefined } as const;
  if (word !== undefined) {
    const known = word === 'actions' && verb !== undefined && actions.includes(verb);
    if (!known || plural !== 'sequenceStates' || request.method !== 'POST') return err(routeNotFound);
    return ok({ ...route, action: verb as SequenceStateAction });
  }
  return methodExists(request.method, plural, id) ? ok(route) : err(routeNotFound);
}

/** Does what a request asks for, once it is known to be allowed. */
export function followRoute(context: OutreachContext, route: Route, request: WireRequest, caller: Caller): Answer {
  const { store } = context;
  const { plural, id, action } = route;
  const kind = plurals[plural];
  if (id !== undefined && store.get(kind, id) === undefined) return err(resourceNotFound(kind, id));
  if (action !== undefined && id !== undefined) {
    const done = act(context, id, action, caller.by);
    return done.ok ? ok(document(200, resourceObject(kind, id, store))) : done;
  }
  if (request.method === 'GET') {
    if (id !== undefined) return ok(document(200, resourceObject(kind, id, store)));
    const page = listDocument(plural, request.query ?? {}, store);
    return page.ok ? ok({ ...document(200, {}), body: page.value }) : page;
  }
  if (request.method === 'DELETE' && id !== undefined) {
    const removed = removeRecord(context, kind, id, caller.by);
    return removed.ok ? ok(noContent) : removed;
  }
  return kind === 'prospect' || kind === 'account'
    ? writeRecord(context, kind, id, request, caller.by)
    : createSequenceState(context, request, caller);
}

function writeRecord(
  context: OutreachContext,
  kind: 'prospect' | 'account',
  id: number | undefined,
  request: WireRequest,
  by: Actor,
): Answer {
  const data = readData(request.body, kind);
  if (!data.ok) return data;
  if (id !== undefined && readId(data.value['id']) !== id) {
    return err(badRequest("The request's id must be the one of its address."));
  }
  const done =
    kind === 'prospect' ? writeProspect(context, id, data.value, by) : writeAccount(context, id, data.value, by);
  if (!done.ok) return done;
  return ok(document(id === undefined ? 201 : 200, resourceObject(kind, done.value.id, context.store)));
}

type Written = Result<{ readonly id: number }, OutreachRefusal>;

function writeProspect(context: OutreachContext, id: number | undefined, data: JsonObject, by: Actor): Written {
  const values = id === undefined ? {} : (context.store.get('prospect', id)?.values ?? {});
  const patch = readProspect(data, values);
  if (!patch.ok) return patch;
  if (id === undefined) return createRecord(context, 'prospect', patch.value, by);
  return editRecord(context, 'prospect', id, patch.value, by);
}

function writeAccount(context: OutreachContext, id: number | undefined, data: JsonObject, by: Actor): Written {
  const values = id === undefined ? {} : (context.store.get('account', id)?.values ?? {});
  const patch = readAccount(data, values);
  if (!patch.ok) return patch;
  if (id === undefined) return createRecord(context, 'account', { name: '', ...patch.value }, by);
  return editRecord(context, 'account', id, patch.value, by);
}

function createSequenceState(context: OutreachContext, request: WireRequest, caller: Caller): Answer {
  const data = readData(request.body, 'sequenceState');
  if (!data.ok) return data;
  const ids: number[] = [];
  for (const name of ['prospect', 'sequence', 'mailbox']) {
    const id = readRelationship(data.value, name);
    if (typeof id !== 'number') {
      const label = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
      return err(validationError(`${label} can't be blank.`, `/data/relationships/${name}`));
    }
    ids.push(id);
  }
  const [prospectId = 0, sequenceId = 0, mailboxId = 0] = ids;
  const mailbox = context.store.get('mailbox', mailboxId);
  const others = mailbox !== undefined && mailbox.userId !== caller.token.userId;
  // [OUT-7] "Send from all records": only one's own mailbox without it.
  if (others && !context.settings.profile.sendFromAllMailboxes) return err(notAuthorized);
  const done = enrol(context, { prospectId, sequenceId, mailboxId }, caller.by);
  return done.ok ? ok(document(201, resourceObject('sequenceState', done.value.id, context.store))) : done;
}

function methodExists(method: WireRequest['method'], plural: Plural, id: number | undefined): boolean {
  if (method === 'GET') return true;
  if (plural === 'prospects' || plural === 'accounts') return (method === 'POST') === (id === undefined);
  return plural === 'sequenceStates' && (id === undefined ? method === 'POST' : method === 'DELETE');
}

const isPlural = (text: string | undefined): text is Plural => text !== undefined && Object.hasOwn(plurals, text);
