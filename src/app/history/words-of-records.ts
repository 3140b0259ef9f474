import type { StepWords } from './workspace-step.ts';

/** What was done to records of one kind, by how many of them. */
export interface RecordEdits<T> {
  readonly created: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  readonly deleted: readonly T[];
  readonly restored: readonly T[];
}

export interface RecordWords<T> {
  readonly one: string;
  readonly many: string;
  readonly system: string;
  /** Address of the list. */
  readonly list: string;
  readonly nameOf: (record: T) => string;
  readonly idOf: (record: T) => string;
  /** Fields that differ, as people know them; those that nobody writes are left out. */
  readonly fieldsOf: (before: T, after: T) => readonly string[];
}

/** Says in a few words what was done to records, and leads to the record, or to the list where it is gone. */
export function wordsOfRecords<T>(edits: RecordEdits<T>, words: RecordWords<T>): StepWords | undefined {
  const { created, changed, deleted, restored } = edits;
  const { system, list, nameOf, idOf } = words;
  const say = (verb: string, records: readonly T[], stays: boolean): StepWords => {
    const [first] = records;
    const one = first !== undefined && records.length === 1;
    const what = one ? `${words.one} ${nameOf(first)}` : `${records.length} ${words.many.toLowerCase()}`;
    const to = one && stays ? `${list}/${idOf(first)}` : list;
    return { title: `${verb} ${what} in ${system}`, place: { to, name: `${system}, ${words.many}` } };
  };
  if (created.length > 0) return say('Created', created, true);
  if (deleted.length > 0) return say('Deleted', deleted, false);
  if (restored.length > 0) return say('Restored', restored, true);
  const [change] = changed;
  if (!change) return undefined;
  const all = changed.map(({ after }) => after);
  const fields = [...new Set(changed.flatMap(({ before, after }) => words.fieldsOf(before, after)))];
  const [field] = fields;
  if (field === undefined || fields.length > 1) return say('Changed', all, true);
  const step = say('', all, true);
  return { ...step, title: `Changed ${field} of${step.title}` };
}
