import type { JournalEntry } from '#logs/journal-entry.ts';

/** A rule that a run names. */
export interface RuleAtWork {
  readonly rule: string;
  /** Entries that name it. */
  readonly count: number;
  /** `seq` of the first of them. */
  readonly first: number;
}

/** [LOG-8] The rules and errors that the journal of a run gives as its reasons, or that its batches, polls and pushes follow, by id, in one pass. */
export function rulesAtWork(journal: readonly JournalEntry[]): ReadonlyMap<string, RuleAtWork> {
  const found = new Map<string, { rule: string; count: number; first: number }>();
  for (const entry of journal) {
    for (const rule of rulesOfEntry(entry)) {
      const known = found.get(rule);
      if (known) known.count += 1;
      else found.set(rule, { rule, count: 1, first: entry.seq });
    }
  }
  return found;
}

/** The rule that an entry gives as its reason, and the one by which there are such entries at all. */
function rulesOfEntry(entry: JournalEntry): ReadonlySet<string> {
  const rules = new Set<string>();
  const reason = entry.type === 'callout-answered' ? entry.error : 'why' in entry ? entry.why.rule : undefined;
  const nature = natureOf(entry);
  if (reason) rules.add(reason);
  if (nature !== undefined) rules.add(nature);
  return rules;
}

function natureOf(entry: JournalEntry): string | undefined {
  switch (entry.type) {
    case 'match-stored':
      return 'MAT-1';
    case 'batch-started':
      return 'APP-7';
    case 'sync-polled':
      return 'SYN-4';
    case 'sync-carried':
      return entry.direction === 'out' ? 'SYN-3' : undefined;
    default:
      return undefined;
  }
}
