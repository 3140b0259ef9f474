import type { CriteriaFacts } from '#criteria/criteria.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { recordFacts } from '#world/record-facts.ts';
import type { RunView } from '../run-view.ts';

/**
 * What a condition sees at an entry: the record of its trip or callout, with its values from before the trip; for a
 * changed record that record, with its values from before the change.
 */
export function factsOfEntry({ run, logAt }: RunView, entry: JournalEntry): CriteriaFacts | undefined {
  const { seq } = entry;
  if (entry.type === 'record-changed') {
    return recordFacts(run, { object: entry.object, record: entry.id, seq, since: seq - 1 });
  }
  const log = logAt(seq);
  if (log === undefined) return undefined;
  const { record, trip } = log;
  const since = (trip?.cause ?? trip?.startedSeq ?? log.seq) - 1;
  const moved = trip?.recordSwitches.findLast((each) => each.seq <= seq);
  return recordFacts(run, { object: moved?.object ?? record.object, record: moved?.record ?? record.id, seq, since });
}
