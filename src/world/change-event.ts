import type { JournalEvent } from '#logs/journal-entry.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';

type Image = Readonly<Record<string, unknown>>;

/** [LOG-8] The journal's account of a change: only the fields that differ, in code-unit order of their names. */
export function changeEvent(change: RecordChange<Image>): JournalEvent {
  const { system, object, id, kind, by } = change;
  const fields = fieldsOf(change.before ?? NOTHING, change.after ?? NOTHING);
  const event = { type: 'record-changed', system, object, id, kind, by, fields } as const;
  return change.after === null ? { ...event, gone: true } : event;
}

const NOTHING: Image = {};

type ChangedField = readonly [field: string, before: Json, after: Json];

function fieldsOf(before: Image, after: Image): readonly ChangedField[] {
  const names = Object.keys(after);
  if (before !== NOTHING) for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) names.push(name);
  const fields: ChangedField[] = [];
  for (const name of names.sort()) {
    const was = (before[name] ?? null) as Json;
    const is = (after[name] ?? null) as Json;
    if (!isSame(was, is)) fields.push([name, was, is]);
  }
  return fields;
}

const isSame = (was: Json, is: Json): boolean =>
  was === is || (isComposite(was) && isComposite(is) && stableJson(was) === stableJson(is));

const isComposite = (value: Json): boolean => typeof value === 'object' && value !== null;
