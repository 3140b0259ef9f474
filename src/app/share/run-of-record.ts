import type { AuditLog } from '#logs/audit-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SharedView } from './run-link.ts';

/** One record's part of a run. */
export interface RecordPart {
  readonly run: RecordedRun;
  readonly view: SharedView;
}

/**
 * A run with the story of one record alone, for many records would not fit into a file. What changed in the systems
 * stays, whoever changed it: the record was decided upon by it. Entries are counted anew.
 */
export function runOfRecord(
  run: RecordedRun,
  { log, stops, view }: { readonly log: AuditLog; readonly stops: readonly JournalEntry[]; readonly view: SharedView },
): RecordPart {
  const own = new Set(stops.map(({ seq }) => seq));
  const kept = run.journal.filter((entry) => own.has(entry.seq) || isOfAll(entry));
  const numbers = new Map(kept.map(({ seq }, index) => [seq, index]));
  const trip = log.trip?.trip;
  const callouts = new Set((log.trip?.callouts ?? []).map(({ callout }) => callout));
  const journal = kept.map((entry, seq): JournalEntry => {
    switch (entry.type) {
      case 'trip-started':
        return { ...entry, seq, cause: entry.cause === null ? null : (numbers.get(entry.cause) ?? null) };
      case 'graph-deployed':
        return { ...entry, seq, held: entry.held.filter((held) => held.trip === trip) };
      case 'run-ended':
        return {
          ...entry,
          seq,
          openTrips: entry.openTrips.filter((open) => open === trip),
          openCallouts: entry.openCallouts.filter((open) => callouts.has(open)),
        };
      default:
        return { ...entry, seq };
    }
  });
  const seqOf = (before: number): number =>
    numbers.get(before) ?? numbers.get(kept.findLast(({ seq }) => seq <= before)?.seq ?? 0) ?? 0;
  return {
    run: { ...run, journal },
    view: { ...view, seq: seqOf(view.seq), trip: view.trip === null ? null : seqOf(view.trip) },
  };
}

/** What every record may have been decided upon by, and what is told of the run as a whole. */
function isOfAll({ type }: JournalEntry): boolean {
  switch (type) {
    case 'run-started':
    case 'run-ended':
    case 'record-changed':
    case 'setting-changed':
    case 'fault-made':
    case 'fault-lifted':
    case 'fault-refused':
    case 'edit-made':
    case 'edit-refused':
    case 'graph-deployed':
      return true;
    default:
      return false;
  }
}
