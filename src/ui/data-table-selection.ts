/** Which rows of a table are ticked; kept by whoever acts on them. */
export interface TableSelection<Row> {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
  /** What a row is called: `Select Ada Byron`. */
  readonly nameOf: (row: Row) => string;
}

/** The ids with one of them ticked or not. */
export function withRow(ids: ReadonlySet<string>, id: string, ticked: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  if (ticked) next.add(id);
  else next.delete(id);
  return next;
}

/** The ids with all rows between two places ticked, both included. */
export function withRange<Row>(
  ids: ReadonlySet<string>,
  rows: readonly Row[],
  rowId: (row: Row) => string,
  from: number,
  to: number,
): ReadonlySet<string> {
  const next = new Set(ids);
  for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(rowId(row));
  return next;
}

/** How the box over all rows stands: `some` where only part of them is ticked. */
export function tickedShare<Row>(
  ids: ReadonlySet<string>,
  rows: readonly Row[],
  rowId: (row: Row) => string,
): 'none' | 'some' | 'all' {
  if (ids.size === 0 || rows.length === 0) return 'none';
  let ticked = 0;
  for (const row of rows) if (ids.has(rowId(row))) ticked += 1;
  return ticked === 0 ? 'none' : ticked === rows.length ? 'all' : 'some';
}
