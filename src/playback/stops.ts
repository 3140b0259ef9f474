import type { AuditLog } from '#logs/audit-log.ts';
import type { CalloutLog } from '#logs/callout-log.ts';
import type { EntryOf } from '#logs/entry-of.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RecordHistory } from '#logs/record-history.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { StoryIndex } from './story-index.ts';

/**
 * The entries of a journal that tell one record's story: what caused the trip, the trip itself, its callouts,
 * what anyone else did to its records and their prospect, and the run's faults, up to the end of the run.
 */
export function stopsOf(
  log: AuditLog,
  { journal }: RecordedRun,
  history: RecordHistory,
  index: StoryIndex,
): readonly JournalEntry[] {
  const { trip, record } = log;
  const records = [{ object: record.object, record: record.id }, ...(trip?.recordSwitches ?? [])];
  const ids = new Set(records.map((each) => each.record));
  const prospects = new Set([...ids].flatMap((id) => index.prospectsOf(id)));
  const changes = [
    ...records.flatMap((each) => history.changesOf(each.object, each.record)),
    ...[...prospects].flatMap((id) => [
      ...history.changesOf('prospect', id),
      ...index.sequenceStatesOf(id).flatMap((state) => history.changesOf('sequenceState', state)),
    ]),
  ];
  const from = trip?.cause ?? causeOf(changes, log.seq);
  const seqs = new Set([
    log.seq,
    ...(trip === null ? [] : seqsOfTrip(trip)),
    ...changes.filter((change) => change.by.trip === undefined || change.by.trip === trip?.trip).map(({ seq }) => seq),
    ...[...ids].flatMap((id) => index.entriesAbout(id)),
    ...index.settings,
    ...(trip === null ? [] : index.turnsOf(trip.trip)),
    ...(trip?.callouts.flatMap(({ callout }) => index.batchesOf(callout)) ?? []),
  ]);
  // Faults from before the record came count too: they are why it fares as it does.
  return [...new Set([...[...seqs].filter((seq) => seq >= from), ...index.faults])]
    .sort((a, b) => a - b)
    .flatMap((seq) => journal[seq] ?? []);
}

function seqsOfTrip(trip: TripLog): readonly number[] {
  const { steps, matches, holds, recordSwitches, changes, refusals, callouts, revert, end } = trip;
  const parts = [steps, matches, holds, recordSwitches, changes, refusals].flat().map(({ seq }) => seq);
  const ends = [revert, end].flatMap((each) => (each === null ? [] : [each.seq]));
  return [trip.startedSeq, ...parts, ...ends, ...callouts.flatMap(seqsOfCallout)];
}

function seqsOfCallout({ queuedSeq, attempts, end }: CalloutLog): readonly number[] {
  const tries = attempts.flatMap(({ sentSeq, answer, retry }) => [sentSeq, answer?.seq ?? -1, retry?.seq ?? -1]);
  return [queuedSeq, ...tries, end?.seq ?? -1].filter((seq) => seq >= 0);
}

/** The change that a record which was not routed came by. */
const causeOf = (changes: readonly EntryOf<'record-changed'>[], before: number): number =>
  Math.max(-1, ...changes.map(({ seq }) => seq).filter((seq) => seq < before));
