import type { AuditLog } from '#logs/audit-log.ts';
import { orgAt, prospectOfOrg, recordOfOrg } from '#world/org-at.ts';
import { sideBySide, type JoinedField } from '#world/side-by-side.ts';
import { prospectAt, salesforceRecordAt } from '../record-at.ts';
import type { RunView } from '../run-view.ts';
import { nextCarry, type NextCarry, type PairStory } from './next-carry.ts';

/** One mapped field of the record in view, in both systems, and what the sync will do about it. */
export interface PairField extends JoinedField {
  readonly next: NextCarry | null;
}

/** The record in view and its prospect at an entry. */
export interface Pair {
  readonly type: 'Lead' | 'Contact';
  readonly record: string;
  /** Null where there is none. */
  readonly prospect: string | null;
  readonly fields: readonly PairField[];
}

/** The record of a log beside its prospect once entry `seq` is written; null for an object without prospects. */
export function pairAt(view: RunView, log: AuditLog, seq: number): Pair | null {
  const record = salesforceRecordAt(view, log, seq);
  const type = record.object;
  if (type !== 'Lead' && type !== 'Contact') return null;
  const prospect = prospectAt(view, log, record, seq);
  const org = orgAt(view.run, seq);
  const here = recordOfOrg(view.run, type, record.id, seq);
  const there = prospect === null ? undefined : prospectOfOrg(view.run, prospect.id, seq);
  const upTo = <E extends { readonly seq: number }>(entries: readonly E[]): readonly E[] =>
    entries.filter((entry) => entry.seq <= seq);
  const lastPoll = view.run.journal.findLast(
    (entry) => entry.seq <= seq && entry.type === 'sync-polled' && entry.object === type,
  );
  const about = view.index.entriesAbout(record.id).flatMap((at) => (at <= seq ? (view.run.journal[at] ?? []) : []));
  const story: PairStory = {
    type,
    here: upTo(view.history.changesOf(type, record.id)),
    there: prospect === null ? [] : upTo(view.history.changesOf('prospect', prospect.id)),
    sync: [...(lastPoll === undefined ? [] : [lastPoll]), ...about].sort((a, b) => a.seq - b.seq),
  };
  return {
    type,
    record: record.id,
    prospect: there === undefined ? null : (prospect?.id ?? null),
    fields: sideBySide(org, type, here, there).map((field) => ({
      ...field,
      // A prospect that is not there differs in nothing.
      differs: there !== undefined && field.differs,
      next: there === undefined ? null : nextCarry(field, story, org),
    })),
  };
}
