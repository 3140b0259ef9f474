import type { JournalEvent } from '#logs/journal-entry.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import type { Json } from '#shared/json.ts';
import { stableJson } from '#shared/stable-json.ts';

type Image = Readonly<Record<string, unknown>>;

/** [LOG-8] The journal's account of a change: only the fields that differ, in code-unit order of their names. */
export function changeEvent(change: RecordChange<Image>): JournalEvent {
  const { system, object, id, kind, by } = change;
  const before = change.before ?? {};
  const after = change.after ?? {};
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields: (readonly [string, Json, Json])[] = [];
  for (const name of [...names].sort()) {
    const was = (before[name] ?? null) as Json;
    const is = (after[name] ?? null) as Json;
    if (was !== is && (!isComposite(was) || !isComposite(is) || stableJson(was) !== stableJson(is))) {
      fields.push([name, was, is]);
    }
  }
  const event = { type: 'record-changed', system, object, id, kind, by, fields } as const;
  return change.after === null ? { ...event, gone: true } : event;
}

const isComposite = (value: Json): boolean => typeof value === 'object' && value !== null;
