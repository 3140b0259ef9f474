import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';
import { formatInstant } from '#shared/instant.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { Stimulus } from '#world/run-input.ts';
import type { RunReport } from './run-report-schema.ts';

type Creation = Stimulus & { readonly type: 'create-record' };

/** What the run itself asked of Salesforce and was refused; a node's refusals stand in its trip. */
export function refusalsOf({ input, journal }: RecordedRun, names: Names): RunReport['refused'] {
  const creations = input.stimuli
    .filter((stimulus): stimulus is Creation => stimulus.type === 'create-record')
    .toSorted((a, b) => a.after - b.after);
  let next = 0;
  const refused: RunReport['refused'] = [];
  for (const entry of journal) {
    // Creations come in the order in which they were asked for: each either stands or was refused.
    const creation = isOutcomeOfCreation(entry) ? creations[next++] : undefined;
    if (entry.type !== 'write-refused' || !isOwn(entry)) continue;
    const { object, id, code, message, at } = entry;
    const name = id === null ? nameOf(creation) : names.record(object, id).name;
    refused.push({ object, id, name, at: formatInstant(at), code, message });
  }
  return refused;
}

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
