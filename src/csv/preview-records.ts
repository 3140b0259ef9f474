import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CsvLayout } from './csv-layout.ts';
import type { ColumnTarget } from './choose-columns.ts';
import { proposedTargets } from './choose-columns.ts';
import { decodeFile, type Encoding } from './decode-text.ts';
import type { Delimiter } from './delimiter.ts';
import { otherObject } from './match-headings.ts';
import { isBlankRow, parseRows, type RawRow } from './parse-rows.ts';

/** What a file looks like, before it is said what its columns are. */
export interface CsvPreview {
  readonly encoding: Encoding;
  /** Whether the file began with a byte order mark. */
  readonly marked: boolean;
  readonly delimiter: Delimiter;
  /** Rows with any text in them, the first one included. */
  readonly rowCount: number;
  /** Rows with another number of cells than the first one. */
  readonly raggedRows: number;
  /** The first rows with any text; the first of all holds the headings, if the file has any. */
  readonly first: readonly RawRow[];
  /** Up to three different values of each column below the first row. */
  readonly examples: readonly (readonly string[])[];
  /** What the cells of the first row stand for, read as headings. */
  readonly proposed: readonly ColumnTarget[];
  /** The object whose export this is by its headings, where that is clearly another one: `contacts`. */
  readonly looksLike: string | null;
}

const SHOWN = 9;
const EXAMPLES = 3;
/** Rows in which examples are looked for. */
const SEARCHED = 500;

/** Looks through a whole file without reading any value; faults are those of the file as a whole. */
export function previewRecords(
  bytes: Uint8Array,
  layout: CsvLayout,
  onProgress?: (done: number, of: number) => void,
): Result<CsvPreview, FileFault> {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return decoded;
  const parsed = parseRows(decoded.value.text, onProgress);
  if (!parsed.ok) return parsed;
  const filled = parsed.value.rows.filter((row) => !isBlankRow(row));
  const [heading] = filled;
  if (!heading) {
    return err({
      code: 'csv/empty',
      message: 'The file is empty.',
      hint: 'Choose a CSV file with a row of headings and at least one row of values.',
    });
  }
  const other = otherObject(heading.cells, layout);
  return ok({
    encoding: decoded.value.encoding,
    marked: decoded.value.marked,
    delimiter: parsed.value.delimiter,
    rowCount: filled.length,
    raggedRows: filled.filter((row) => row.cells.length !== heading.cells.length).length,
    first: filled.slice(0, SHOWN),
    examples: heading.cells.map((_cell, index) => examplesOf(filled, index)),
    proposed: proposedTargets(heading.cells, layout),
    looksLike: other?.plural ?? null,
  });
}

function examplesOf(rows: readonly RawRow[], column: number): readonly string[] {
  const found = new Set<string>();
  for (let at = 1; at < Math.min(rows.length, SEARCHED) && found.size < EXAMPLES; at += 1) {
    const cell = rows[at]?.cells[column]?.trim() ?? '';
    if (cell !== '') found.add(cell);
  }
  return [...found];
}
