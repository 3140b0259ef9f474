import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { RowMark } from '#ui/data-table.tsx';
import type { ListedKind } from './kinds.ts';

type Lists = { readonly [K in ListedKind]: (state: OutreachState) => readonly OutreachRecords[K][] };

const lists: Lists = {
  prospect: (state) => state.prospects,
  account: (state) => state.accounts,
  user: (state) => state.users,
  mailbox: (state) => state.mailboxes,
  sequence: (state) => state.sequences,
  ruleset: (state) => state.rulesets,
  stage: (state) => state.stages.toSorted((a, b) => a.order - b.order || a.id - b.id),
  sequenceState: (state) => state.sequenceStates,
};

/** All records of a kind, in order of id; stages in their own order. */
export const recordsOf = <K extends ListedKind>(state: OutreachState, kind: K): readonly OutreachRecords[K][] =>
  lists[kind](state);

/** How the records of a kind stand after a run, by id; those that are as they were are left out. */
export function marksOf(before: OutreachState, after: OutreachState, kind: ListedKind): ReadonlyMap<number, RowMark> {
  const was = new Map(recordsOf(before, kind).map((record) => [record.id, record]));
  const marks = new Map<number, RowMark>();
  for (const record of recordsOf(after, kind)) {
    const earlier = was.get(record.id);
    if (!earlier) marks.set(record.id, { kind: 'new', label: 'New' });
    else if (earlier !== record && differs(earlier, record))
      marks.set(record.id, { kind: 'changed', label: 'Changed' });
  }
  return marks;
}

/** Whether anything but the instant of the last write differs. */
function differs(a: object, b: object): boolean {
  const text = (record: object): string => JSON.stringify({ ...record, updatedAt: null });
  return text(a) !== text(b);
}
