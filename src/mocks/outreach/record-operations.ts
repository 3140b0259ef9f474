import { ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { OutreachContext } from './context.ts';
import { newRecord, type NewRecord } from './new-record.ts';
import type { OutreachKind, OutreachRecords } from './outreach-records.ts';
import type { OutreachStore } from './outreach-store.ts';
import type { Mailbox, Prospect, Sequence } from './outreach-state.ts';
import { checkRecord } from './record-checks.ts';
import { refuseRemoval } from './refuse-removal.ts';
import { refuse, resourceNotFound, type OutreachRefusal } from './refusal.ts';
import { optOut, resumePending } from './sequence-states.ts';

/** Kinds that are made and edited as they are; a sequence state comes about by adding a prospect. */
export type EditableKind = Exclude<OutreachKind, 'sequenceState'>;
export type Patch<K extends EditableKind> = Partial<Omit<OutreachRecords[K], 'id'>>;
type Outcome<K extends OutreachKind> = Result<OutreachRecords[K], OutreachRefusal>;

export function createRecord<K extends EditableKind>(
  context: OutreachContext,
  kind: K,
  fields: NewRecord[K],
  by: Actor,
): Outcome<K> {
  const { store } = context;
  const record = newRecord(kind, store.peekId(kind), fields, context.now());
  const refusal = checkRecord(kind, record, store);
  if (refusal) return refuse(refusal);
  store.takeId(kind);
  store.insert(kind, record, by);
  if (kind === 'mailbox') becomeDefault(store, record as OutreachRecords['mailbox'], by);
  return ok(record);
}

/** Lays a patch over a record; nothing is reported where nothing changes. */
export function editRecord<K extends EditableKind>(
  context: OutreachContext,
  kind: K,
  id: number,
  patch: Patch<K>,
  by: Actor,
): Outcome<K> {
  const { store } = context;
  const before = store.get(kind, id);
  if (!before) return refuse(resourceNotFound(kind, id));
  const changed = Object.entries(patch).some(([name, value]) => !sameValue(before[name as keyof typeof before], value));
  if (!changed) return ok(before);
  const stamp = 'updatedAt' in before ? { updatedAt: context.now() } : {};
  const after: OutreachRecords[K] = { ...before, ...patch, ...stamp, id };
  const refusal = checkRecord(kind, after, store);
  if (refusal) return refuse(refusal);
  store.replace(kind, after, by);
  if (kind === 'mailbox') changeHands(context, before as Mailbox, after as Mailbox, by);
  if (kind === 'prospect' && turnedOn<Prospect>(before, after, 'optedOut')) optOut(context, id, by);
  if (kind === 'sequence' && turnedOn<Sequence>(before, after, 'enabled')) resumePending(context, id);
  // [OUT-10] Opting out may have set the stage too.
  return ok(store.get(kind, id) ?? after);
}

/** Deletes a record with what cannot stand without it; refused where others rest on it. */
export function removeRecord(
  context: OutreachContext,
  kind: OutreachKind,
  id: number,
  by: Actor,
): Result<null, OutreachRefusal> {
  const { store } = context;
  if (store.get(kind, id) === undefined) return refuse(resourceNotFound(kind, id));
  const inUse = refuseRemoval(store, kind, id);
  if (inUse) return refuse(inUse);
  if (kind === 'prospect') {
    for (const state of store.statesOf(id)) store.remove('sequenceState', state.id, by);
  }
  if (kind === 'account') {
    for (const prospect of store.all('prospect').filter((each) => each.accountId === id)) {
      store.replace('prospect', { ...prospect, accountId: null, updatedAt: context.now() }, by);
    }
  }
  if (kind === 'sequence') {
    const states = store.all('sequenceState').filter((state) => state.sequenceId === id);
    for (const state of states) store.remove('sequenceState', state.id, by);
  }
  if (kind === 'mailbox') {
    leaveDefault(context, id, by);
  }
  store.remove(kind, id, by);
  return ok(null);
}

/** [OUT-2] The first mailbox of a user is the default one. */
function becomeDefault(store: OutreachStore, mailbox: OutreachRecords['mailbox'], by: Actor): void {
  const user = store.get('user', mailbox.userId);
  if (user?.mailboxId === null) store.replace('user', { ...user, mailboxId: mailbox.id }, by);
}

/** [OUT-2] The default mailbox is one of the user's own: one that changes hands is the old user's default no longer. */
function changeHands(context: OutreachContext, before: Mailbox, after: Mailbox, by: Actor): void {
  if (before.userId === after.userId) return;
  leaveDefault(context, after.id, by);
  becomeDefault(context.store, after, by);
}

function leaveDefault({ store, now }: OutreachContext, mailboxId: number, by: Actor): void {
  for (const user of store.all('user').filter((each) => each.mailboxId === mailboxId)) {
    store.replace('user', { ...user, mailboxId: null, updatedAt: now() }, by);
  }
}

function turnedOn<R extends object>(before: object, after: object, member: keyof R): boolean {
  return (before as R)[member] === false && (after as R)[member] === true;
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
