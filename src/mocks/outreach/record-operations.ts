import { ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { OutreachContext } from './context.ts';
import { newRecord, type NewRecord } from './new-record.ts';
import type { OutreachKind, OutreachRecords } from './outreach-records.ts';
import type { OutreachStore } from './outreach-store.ts';
import type { Prospect, Sequence } from './outreach-state.ts';
import { checkRecord } from './record-checks.ts';
import { refuse, resourceNotFound, validationError, type OutreachRefusal } from './refusal.ts';
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
  if (kind === 'prospect' && turnedOn<Prospect>(before, after, 'optedOut')) optOut(store, id, context.now(), by);
  if (kind === 'sequence' && turnedOn<Sequence>(before, after, 'enabled')) resumePending(context, id);
  return ok(after);
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
  if (kind === 'user') return refuse(validationError('Users cannot be deleted. Lock the user instead.'));
  if (kind === 'ruleset') {
    const on = store.all('sequence').filter((sequence) => sequence.rulesetId === id);
    if (on.length > 0) {
      const names = on.map(({ name }) => name).join(', ');
      return refuse(validationError(`The ruleset is in use by ${names}. Move them to another ruleset first.`));
    }
  }
  if (kind === 'stage' && store.all('prospect').some((prospect) => prospect.stageId === id)) {
    return refuse(validationError('The stage is in use. Move its prospects to another stage first.'));
  }
  if (kind === 'prospect') {
    for (const state of store.statesOf(id)) store.remove('sequenceState', state.id, by);
  }
  if (kind === 'sequence') {
    const states = store.all('sequenceState').filter((state) => state.sequenceId === id);
    for (const state of states) store.remove('sequenceState', state.id, by);
  }
  if (kind === 'mailbox') {
    for (const user of store.all('user').filter(({ mailboxId }) => mailboxId === id)) {
      store.replace('user', { ...user, mailboxId: null, updatedAt: context.now() }, by);
    }
  }
  store.remove(kind, id, by);
  return ok(null);
}

/** [OUT-2] The first mailbox of a user is the default one. */
function becomeDefault(store: OutreachStore, mailbox: OutreachRecords['mailbox'], by: Actor): void {
  const user = store.get('user', mailbox.userId);
  if (user?.mailboxId === null) store.replace('user', { ...user, mailboxId: mailbox.id }, by);
}

function turnedOn<R extends object>(before: object, after: object, member: keyof R): boolean {
  return (before as R)[member] === false && (after as R)[member] === true;
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
