import { criteriaHold } from '#criteria/evaluate-criteria.ts';
import type { CriteriaFacts } from '#criteria/criteria.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { isErrorEntry } from '../transport/mark-of.ts';
import type { Breakpoint, BreakpointPlace } from './breakpoint.ts';

/** The record that an entry speaks of as it stood then; undefined where it speaks of none. */
export type FactsOf = (entry: JournalEntry) => CriteriaFacts | undefined;

/** The first enabled breakpoint that an entry meets. A condition fails where the entry speaks of no record. */
export function breakpointAt(
  breakpoints: readonly Breakpoint[],
  entry: JournalEntry,
  factsOf: FactsOf,
): Breakpoint | undefined {
  return breakpoints.find((each) => {
    if (!each.enabled || !meets(each, entry)) return false;
    if (each.condition === undefined || each.condition.items.length === 0) return true;
    const facts = factsOf(entry);
    return facts !== undefined && criteriaHold(each.condition, facts);
  });
}

function meets(place: BreakpointPlace, entry: JournalEntry): boolean {
  switch (place.kind) {
    case 'node':
      return (
        (entry.type === 'edge-followed' && entry.to === place.node) ||
        (entry.type === 'trip-started' && entry.node === place.node)
      );
    case 'edge':
      return entry.type === 'edge-followed' && entry.node === place.node && entry.edge === place.edge;
    case 'field':
      return (
        entry.type === 'record-changed' &&
        entry.object === place.object &&
        entry.fields.some(([field]) => field === place.field)
      );
    case 'attempt':
      return entry.type === 'callout-sent' && entry.attempt === place.attempt;
    case 'error':
      return isErrorEntry(entry);
  }
}
