import type { FileFault } from '#shared/file-fault.ts';
import type { FieldValue } from '#shared/field.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CsvLayout, MomentWords } from './csv-layout.ts';
import type { CsvRecords, CsvRow, CsvSummary, UnreadRow } from './csv-records.ts';
import { chooseColumns, type ColumnTarget } from './choose-columns.ts';
import { type ColumnMeaning, matchHeadings } from './match-headings.ts';
import { isBlankRow, parseRows, type RawRow } from './parse-rows.ts';
import { type DateOrder, dateOrderOf } from './read-date.ts';
import { readCell } from './read-cell.ts';

/** A part of the file's rows, in order. */
export interface CsvChunk {
  readonly rows: readonly CsvRow[];
  readonly refused: readonly UnreadRow[];
  /** Rows of the file looked at so far, and in all. */
  readonly done: number;
  readonly of: number;
}

const NO_EXTRAS: Readonly<Record<string, string>> = {};

/** Rows to a chunk. */
const CHUNK = 1_000;

/**
 * Reads a CSV text of records: the first row that is not blank holds the headings. A row that cannot
 * be read is refused with its line and the reason; a fault of the file as a whole reads nothing.
 */
export function readRecords(text: string, layout: CsvLayout): Result<CsvRecords, readonly FileFault[]> {
  const rows: CsvRow[] = [];
  const refused: UnreadRow[] = [];
  const summary = readRecordsInChunks(text, layout, (chunk) => {
    rows.push(...chunk.rows);
    refused.push(...chunk.refused);
    return true;
  });
  return summary.ok ? ok({ ...summary.value, rows, refused }) : summary;
}

/** How a person says that a file is to be read. */
export interface CsvChoice {
  /** Whether the first row holds headings; where not, it is a record like the others. */
  readonly headed: boolean;
  /** What each column is, in the file's order. */
  readonly targets: readonly ColumnTarget[];
}

/**
 * As `readRecords`, handing the rows on in parts of at most 1,000 so that progress can be shown.
 * Reading stops with the fault `csv/stopped` where `onChunk` answers false.
 */
export function readRecordsInChunks(
  text: string,
  layout: CsvLayout,
  onChunk: (chunk: CsvChunk) => boolean,
): Result<CsvSummary, readonly FileFault[]> {
  const reading = readingRecords(text, layout);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    const { done, of } = step.value;
    if (!onChunk(step.value)) {
      return err([{ code: 'csv/stopped', message: `Reading was stopped after ${done} of ${of} rows.` }]);
    }
  }
}

/** As `readRecords`, in parts of at most 1,000 rows; with `choice` the columns are what a person says, not what the headings say. */
export function* readingRecords(
  text: string,
  layout: CsvLayout,
  choice?: CsvChoice,
  onProgress?: (done: number, of: number) => void,
): Generator<CsvChunk, Result<CsvSummary, readonly FileFault[]>> {
  const parsed = parseRows(text, onProgress);
  if (!parsed.ok) return err([parsed.error]);
  const filled = parsed.value.rows.filter((row) => !isBlankRow(row));
  const [heading] = filled;
  if (!heading) {
    return err([
      { code: 'csv/empty', message: 'The file is empty.', hint: 'Choose a CSV file with a row of headings.' },
    ]);
  }
  const headings = choice?.headed === false ? numbered(heading.cells) : heading.cells;
  const rows = choice?.headed === false ? filled : filled.slice(1);
  const columns = choice
    ? chooseColumns(headings, layout, choice.targets, heading.line)
    : matchHeadings(heading, layout);
  if (!columns.ok) return columns;
  const reader = new RowReader(layout, columns.value, rows);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const until = Math.min(from + CHUNK, rows.length);
    yield { ...reader.read(rows.slice(from, until)), done: until, of: rows.length };
  }
  return ok({
    object: layout.object,
    columns: columns.value.flatMap((column) =>
      column.type === 'field' ? [{ heading: column.heading, field: column.field.name }] : [],
    ),
    unknownColumns: columns.value.flatMap((column) => (column.type === 'unknown' ? [column.heading] : [])),
    headings,
    blankRows: blankRowsBetween(parsed.value.rows),
    notes: reader.notes,
    dateOrders: reader.dateOrders,
  });
}

/** Names for the columns of a file without headings. */
export const numbered = (cells: readonly string[]): readonly string[] =>
  cells.map((_cell, index) => `Column ${index + 1}`);

/** The line end after the last row makes no blank row. */
function blankRowsBetween(rows: readonly RawRow[]): number {
  const last = rows.at(-1);
  const trailing = last && last.cells.length === 1 && last.cells[0] === '' ? 1 : 0;
  return rows.filter(isBlankRow).length - trailing;
}

/** Turns raw rows into records, knowing what each column is. */
class RowReader {
  readonly notes: readonly string[];
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
  readonly #columns: readonly ColumnMeaning[];
  readonly #orders: readonly DateOrder[];
  readonly #required: ReadonlySet<string>;
  readonly #moment: MomentWords | undefined;
  /** Every known column, blank: rows are copies of it, so that they share one shape. */
  readonly #blank: Readonly<Record<string, FieldValue>>;

  constructor(layout: CsvLayout, columns: readonly ColumnMeaning[], rows: readonly RawRow[]) {
    this.#columns = columns;
    this.#moment = layout.moment;
    this.#required = new Set(layout.required);
    this.#blank = Object.fromEntries(
      columns.flatMap((column) => (column.type === 'field' ? [[column.field.name, null]] : [])),
    );
    const notes: string[] = [];
    const orders: Record<string, DateOrder> = {};
    this.#orders = columns.map((column, index) => {
      if (column.type !== 'field' || (column.field.type !== 'date' && column.field.type !== 'datetime')) {
        return 'month-first';
      }
      const known = layout.dateOrders?.[column.heading];
      if (known) return known;
      const order = dateOrderOf(rows.map((row) => row.cells[index] ?? ''));
      if (order) orders[column.heading] = order;
      if (order === null) {
        notes.push(`${column.heading}: dates such as 1/5/2026 were read month first, for no row tells which it is.`);
      }
      return order ?? 'month-first';
    });
    this.notes = notes;
    this.dateOrders = orders;
  }

  read(rows: readonly RawRow[]): { rows: readonly CsvRow[]; refused: readonly UnreadRow[] } {
    const read: CsvRow[] = [];
    const refused: UnreadRow[] = [];
    for (const row of rows) {
      const result = this.#readRow(row);
      if (result.ok) read.push(result.value);
      else refused.push(result.error);
    }
    return { rows: read, refused };
  }

  #readRow(row: RawRow): Result<CsvRow, UnreadRow> {
    const { cells, line } = row;
    if (cells.length !== this.#columns.length) {
      const reason = `The row has ${cells.length} cells, the heading row has ${this.#columns.length}`;
      return err({ line, reason, cells });
    }
    const values: Record<string, FieldValue> = { ...this.#blank };
    let extras = NO_EXTRAS;
    const faults: string[] = [];
    const faulty: string[] = [];
    for (let index = 0; index < cells.length; index += 1) {
      const column = this.#columns[index];
      const cell = cells[index] ?? '';
      if (column?.type === 'field') {
        const value = readCell(column.field, cell, this.#orders[index] ?? 'month-first', this.#moment);
        const isBlank = value.ok && value.value === null && this.#required.has(column.field.name);
        if (value.ok && !isBlank) {
          values[column.field.name] = value.value;
          continue;
        }
        faults.push(value.ok ? `${column.field.label} is blank` : value.error);
        faulty.push(column.field.name);
      } else if (column?.type === 'extra' && cell.trim() !== '') {
        extras = { [column.key]: cell.trim(), ...extras };
      }
    }
    if (faults.length > 0) return err({ line, reason: faults.join('; '), cells, readable: { values, extras, faulty } });
    return ok({ line, values, extras, cells });
  }
}
