import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import { formatInstant } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput, Stimulus } from '#world/run-input.ts';
import type { RunReport } from './run-report-schema.ts';

type Creation = Stimulus & { readonly type: 'create-record' };

/** What the run itself asked of Salesforce and was refused; a node's refusals stand in its trip. */
export function refusalsOf({ input, journal }: RecordedRun, names: Names): RunReport['refused'] {
  const fold = createRefusalsFold(input);
  for (const entry of journal) fold.take(entry);
  return fold.finish(names);
}

/** Follows what is refused entry by entry, for whoever reads a journal in parts. */
export interface RefusalsFold {
  take(entry: JournalEntry): void;
  finish(names: Names): RunReport['refused'];
}

export function createRefusalsFold(input: RunInput): RefusalsFold {
  const creations = input.stimuli
    .filter((stimulus): stimulus is Creation => stimulus.type === 'create-record')
    .toSorted((a, b) => a.after - b.after);
  let next = 0;
  const refused: { readonly entry: Refused; readonly creation: Creation | undefined }[] = [];
  return {
    take(entry) {
      // Creations come in the order in which they were asked for: each either stands or was refused.
      const creation = isOutcomeOfCreation(entry) ? creations[next++] : undefined;
      if (entry.type === 'write-refused' && isOwn(entry)) refused.push({ entry, creation });
    },
    finish: (names) =>
      refused.map(({ entry: { object, id, code, message, at }, creation }) => {
        const name = id === null ? nameOf(creation) : names.record(object, id).name;
        return { object, id, name, at: formatInstant(at), code, message };
      }),
  };
}

type Refused = EntryOf<'write-refused'>;

type Written = Extract<JournalEntry, { readonly type: 'record-changed' | 'write-refused' }>;

const isOwn = ({ by }: Written): boolean => by.through === 'person' || by.through === 'import';

function isOutcomeOfCreation(entry: JournalEntry): boolean {
  if (entry.type === 'write-refused') return entry.id === null && isOwn(entry);
  return entry.type === 'record-changed' && entry.system === 'salesforce' && entry.kind === 'created' && isOwn(entry);
}

function nameOf(creation: Creation | undefined): string {
  const { FirstName, LastName, Company } = creation?.fields ?? {};
  const person = [FirstName, LastName].filter((part) => (part ?? null) !== null).join(' ');
  return [person, Company].filter((part) => (part ?? '') !== '').join(', ');
}
