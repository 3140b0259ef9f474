import type { JournalEntry } from '#logs/journal-entry.ts';

/** A rule that a run names. */
export interface RuleAtWork {
  readonly rule: string;
  /** Entries that name it. */
  readonly count: number;
  /** `seq` of the first of them. */
  readonly first: number;
}

/** [LOG-8] The rules and errors that the journal of a run gives as its reasons, by id, in one pass. */
export function rulesAtWork(journal: readonly JournalEntry[]): ReadonlyMap<string, RuleAtWork> {
  const found = new Map<string, { rule: string; count: number; first: number }>();
  for (const entry of journal) {
    const rule = ruleOfEntry(entry);
    if (rule === null) continue;
    const known = found.get(rule);
    if (known) known.count += 1;
    else found.set(rule, { rule, count: 1, first: entry.seq });
  }
  return found;
}

function ruleOfEntry(entry: JournalEntry): string | null {
  if (entry.type === 'callout-answered') return entry.error;
  return 'why' in entry ? (entry.why.rule ?? null) : null;
}
