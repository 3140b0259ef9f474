import type { OutreachKind, OutreachRecords } from './outreach-records.ts';
import { validationError, type OutreachRefusal } from './refusal.ts';

/** What deleting looks into. */
interface RecordLists {
  all<K extends 'sequence' | 'ruleset' | 'prospect'>(kind: K): readonly OutreachRecords[K][];
}

/** Why a record cannot be deleted while others rest on it, or null. */
export function refuseRemoval(store: RecordLists, kind: OutreachKind, id: number): OutreachRefusal | null {
  if (kind === 'user') return validationError('Users cannot be deleted. Lock the user instead.');
  if (kind === 'ruleset') {
    const on = store.all('sequence').filter((sequence) => sequence.rulesetId === id);
    return inUse('ruleset', on, 'Move them to another ruleset first.');
  }
  if (kind !== 'stage') return null;
  // [OUT-10]
  const named = store.all('ruleset').filter(({ stageIds }) => Object.values(stageIds).includes(id));
  const prospects = store.all('prospect').filter((prospect) => prospect.stageId === id).length;
  if (prospects === 0) return inUse('stage', named, 'Let these rulesets name another stage first.');
  const who = prospects === 1 ? 'a prospect' : `${prospects} prospects`;
  return validationError(`The stage is in use by ${who}. Move them to another stage first.`);
}

function inUse(what: string, by: readonly { readonly name: string }[], cure: string): OutreachRefusal | null {
  const names = by.map(({ name }) => name).join(', ');
  return by.length === 0 ? null : validationError(`The ${what} is in use by ${names}. ${cure}`);
}
