import type { ComparedLog } from './compare-runs.ts';

/**
 * Tells of which record each row is, as a record with several trips has several rows; `prefixOf` tells records apart where
 * the rows are of several runs.
 */
export function recordKeys<Row extends ComparedLog>(
  rows: readonly Row[],
  prefixOf: (row: Row) => string = () => '',
): (row: Row) => string {
  // The same record may have another id in the second run: a row of both says which.
  const inFirst = new Map<string, string>();
  for (const row of rows) {
    if (row.first && row.second) inFirst.set(`${prefixOf(row)} ${row.second.record.id}`, row.first.record.id);
  }
  return (row) => {
    const prefix = prefixOf(row);
    const second = row.second?.record.id ?? '';
    return `${prefix} ${row.first?.record.id ?? inFirst.get(`${prefix} ${second}`) ?? `B ${second}`}`;
  };
}
