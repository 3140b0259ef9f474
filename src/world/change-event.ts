import type { JournalEvent } from '#logs/journal-entry.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';

type Image = Readonly<Record<string, unknown>>;

/** [LOG-8] The journal's account of a change: only the fields that differ, in code-unit order of their names. */
export function changeEvent(change: RecordChange<Image>): JournalEvent {
  const { system, object, id, kind, by } = change;
  const before = change.before ?? NOTHING;
  const after = change.after ?? NOTHING;
  const names = Object.keys(after).filter((name) => differ(before[name], after[name]));
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(after, name) && differ(before[name], undefined)) names.push(name);
  }
  const fields = names
    .sort()
    .map((name) => [name, (before[name] ?? null) as Json, (after[name] ?? null) as Json] as const);
  const event = { type: 'record-changed', system, object, id, kind, by, fields } as const;
  return change.after === null ? { ...event, gone: true } : event;
}

const NOTHING: Image = {};

/** Blank and absent are the same. */
function differ(was: unknown, is: unknown): boolean {
  const [before, after] = [was ?? null, is ?? null];
  if (before === after) return false;
  return !isComposite(before) || !isComposite(after) || stableJson(before as Json) !== stableJson(after as Json);
}

const isComposite = (value: unknown): boolean => typeof value === 'object' && value !== null;
