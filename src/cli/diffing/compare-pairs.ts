import { err, ok, type Result } from '#shared/result.ts';
import type { ComparedLog } from '#world/compare-runs.ts';
import { recordKeys } from '#world/compared-records.ts';
import type { Aspect } from '#world/parted-ways.ts';
import type { CliIo } from '../cli-io.ts';
import { progressOn } from '../progress.ts';
import { compareInputs, type DiffPair } from './compare-inputs.ts';
import type { DiffReport } from './diff-report.ts';
import { differenceOf, keyOf, type Difference } from './difference.ts';

/** [RUN-4] Runs pair after pair and gathers who came out differently. An error is the text to print. */
export async function comparePairs(
  pairs: readonly DiffPair[],
  ignored: ReadonlySet<Aspect>,
  known: ReadonlySet<string>,
  io: CliIo,
): Promise<Result<NonNullable<DiffReport['records']>, string>> {
  const progress = progressOn(io, 'Comparing', pairs.length);
  const differences: Difference[] = [];
  const all = { records: 0, differing: 0, trips: 0 };
  for (const [at, pair] of pairs.entries()) {
    const rows = compareInputs(pair);
    if (!rows.ok) return err(`error: ${pair.test === null ? '' : `${pair.test}: `}${rows.error}\n`);
    const rowsOf = byRecord(rows.value);
    for (const own of rowsOf.values()) {
      const found = own.map((row) => differenceOf(row, pair.test, ignored, placeOf(row, own)));
      differences.push(...found.filter((each) => each !== null));
      all.differing += found.some((each) => each !== null) ? 1 : 0;
    }
    all.records += rowsOf.size;
    all.trips += rows.value.filter(({ first, second }) => (first?.trip ?? second?.trip ?? null) !== null).length;
    progress.to(at + 1);
    await io.streams?.breathe();
  }
  progress.clear();
  const keys = new Set(differences.map(keyOf));
  return ok({
    compared: all.records,
    differing: all.differing,
    trips: all.trips,
    differences: differences.map((each) => ({ ...each, expected: known.has(keyOf(each)) })),
    gone: [...known].filter((key) => !keys.has(key)).length,
  });
}

const triggerOf = ({ first, second }: ComparedLog): string | undefined => (first ?? second)?.record.trigger;

/** Which of the times it is that the record came to the trigger, from 1; null where it came once. */
function placeOf(row: ComparedLog, own: readonly ComparedLog[]): number | null {
  const alike = own.filter((each) => triggerOf(each) === triggerOf(row));
  return alike.length > 1 ? alike.indexOf(row) + 1 : null;
}

/** Rows by the record that they are of, in order of their first. */
function byRecord(rows: readonly ComparedLog[]): ReadonlyMap<string, readonly ComparedLog[]> {
  const keyOfRow = recordKeys(rows);
  const records = new Map<string, ComparedLog[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const own = records.get(key);
    if (own) own.push(row);
    else records.set(key, [row]);
  }
  return records;
}
