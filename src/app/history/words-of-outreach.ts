import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { kindPages, type ListedKind } from '../outreach/kinds.ts';
import { outreachUserName, prospectName } from '../outreach/outreach-names.ts';
import { fieldLabel } from '../outreach/record-words.ts';
import { recordsOf } from '../outreach/records-of.ts';
import { listDifference } from './list-difference.ts';
import { wordsOfRecords } from './words-of-records.ts';
import type { StepWords } from './workspace-step.ts';

interface OutreachRecord {
  readonly id: number;
  readonly name?: string;
  readonly email?: string;
}

/** What was done to the records of Outreach; those of the first kind that has any speak for all. */
export function wordsOfOutreach(before: OutreachState, after: OutreachState): StepWords | undefined {
  for (const { kind, path, one, many } of kindPages) {
    const [was, is] = [recordsOf(before, kind), recordsOf(after, kind)] as readonly (readonly OutreachRecord[])[];
    if (!was || !is || was === is) continue;
    const { added, changed, removed } = listDifference(was, is, ({ id }) => id);
    const words = wordsOfRecords<OutreachRecord>(
      { created: added, changed, deleted: removed, restored: [] },
      {
        one,
        many,
        system: 'Outreach',
        list: `/outreach/${path}`,
        nameOf: (record) => nameOf(after, kind, record),
        idOf: ({ id }) => String(id),
        fieldsOf: changedMembers,
      },
    );
    if (words) return words;
  }
  return undefined;
}

function nameOf(state: OutreachState, kind: ListedKind, record: OutreachRecord): string {
  if (kind === 'prospect') return namedIn(state.prospects, record.id, prospectName);
  if (kind === 'user') return namedIn(state.users, record.id, outreachUserName);
  return record.name ?? record.email ?? String(record.id);
}

function namedIn<T extends { readonly id: number }>(
  records: readonly T[],
  id: number,
  nameOfOne: (record: T) => string,
): string {
  const found = records.find((record) => record.id === id);
  return found ? nameOfOne(found) : String(id);
}

/** Members that nobody edits. */
const STAMPS: ReadonlySet<string> = new Set(['updatedAt', 'stateChangedAt']);

function changedMembers(before: OutreachRecord, after: OutreachRecord): readonly string[] {
  const was = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => !STAMPS.has(name) && JSON.stringify(was.get(name)) !== JSON.stringify(value))
    .map(([name]) => fieldLabel(name));
}
