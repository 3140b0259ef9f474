import type { CriteriaFacts } from '#criteria/criteria.ts';
import { readPath, type PathRoots, type RecordSource } from '#engine/read-path.ts';
import type { FactRecord } from '#nodes/contract/trip-facts.ts';
import type { RecordedRun } from './recorded-run.ts';
import { historyOf } from './run-history.ts';

/** Which record is looked at, and between which entries of the journal. */
export interface RecordMoment {
  readonly object: string;
  readonly record: string;
  /** The record as it stands after this entry. */
  readonly seq: number;
  /** What counts as before: the record as it stood after this entry. */
  readonly since: number;
}

/** [LOG-8] What criteria can ask of a record of a recorded run at an entry: its fields and those of its owner. */
export function recordFacts(run: RecordedRun, { object, record, seq, since }: RecordMoment): CriteriaFacts {
  const history = historyOf(run);
  const source: RecordSource = {
    get(of, id) {
      const image = history.imageAt(of, id, seq) as FactRecord | null;
      return image === null || image['IsDeleted'] === true ? undefined : image;
    },
  };
  const rootsAt = (when: number): PathRoots => ({
    record: (history.imageAt(object, record, when) as FactRecord | null) ?? {},
    origin: undefined,
    variables: {},
  });
  return {
    now: run.journal[seq]?.at ?? run.input.start,
    timeZone: run.input.org.salesforce.organization.timeZone,
    read: (path) => readPath(path, rootsAt(seq), source),
    before: (path) => readPath(path, rootsAt(since), source),
  };
}
