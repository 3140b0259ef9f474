import { historyOf } from '#world/run-history.ts';
import type { RecordRef } from './scenario-anchor.ts';
import { recordName, type RecordKey, type RunReading } from './scenario-reading.ts';

/** How a test names a record: by its name where that leads to it, as ids of created records shift when the org grows. */
export function refOf({ run, find }: RunReading, { object, id }: RecordKey): RecordRef {
  const history = historyOf(run);
  const gone = history.changesOf(object, id).findLast((change) => change.gone === true);
  const image = history.imageAt(object, id, gone === undefined ? run.journal.length - 1 : gone.seq - 1);
  const name = image === null ? '' : recordName(image);
  return name !== '' && find({ object, name })?.id === id ? { object, name } : { object, id };
}
