/** One row of a table: the cells by the heading of their column, blank ones as empty text. */
export type TableRow = Readonly<Record<string, string>>;

/** Reads a table written as text: a line of headings, then a line a row, cells between `|`. */
export function textTable(text: string): readonly TableRow[] {
  const [headings = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((cells, index) => {
    if (cells.length !== headings.length)
      throw new Error(`Row ${index + 1} has ${cells.length} cells: ${cells.join('|')}`);
    return Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? '']));
  });
}

/** A cell that must be there. */
export function cell(row: TableRow, heading: string): string {
  const text = row[heading];
  if (text === undefined) throw new Error(`The table has no column ${heading}`);
  return text;
}
