import type { ComparedLog } from '#world/compare-runs.ts';
import { recordKeys } from '#world/compared-records.ts';

/**
 * `1 of 25 records differs`, each record counted once; the trips stand behind where records had several:
 * `43 of 43 records differ (84 of 84 trips)`. `prefixOf` tells records apart where the rows are of several runs.
 */
export function differenceText<Row extends ComparedLog>(
  rows: readonly Row[],
  prefixOf: (row: Row) => string = () => '',
): string {
  const keyOf = recordKeys(rows, prefixOf);
  const records = new Map<string, boolean>();
  for (const row of rows) records.set(keyOf(row), records.get(keyOf(row)) === true || row.differs.length > 0);
  const different = [...records.values()].filter(Boolean).length;
  const trips = rows.filter(({ first, second }) => (first?.trip ?? second?.trip ?? null) !== null);
  const parted = trips.filter(({ differs }) => differs.length > 0).length;
  const whole = `${shareText(different, records.size, 'record')} ${different === 1 ? 'differs' : 'differ'}`;
  return trips.length === records.size ? whole : `${whole} (${shareText(parted, trips.length, 'trip')})`;
}

const shareText = (part: number, all: number, noun: string): string =>
  `${part.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${noun}${all === 1 ? '' : 's'}`;
