import type { DateOrder } from './read-date.ts';
import type { FieldValue } from '#shared/field.ts';

/** One row that was read. */
export interface CsvRow {
  /** 1-based line of the text on which the row starts. */
  readonly line: number;
  /** API names to values, for every known column; a blank cell is `null`. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Text of the layout's extra columns by their key; a blank cell is left out. */
  readonly extras: Readonly<Record<string, string>>;
  /** The row as it stands in the file. */
  readonly cells: readonly string[];
}

/** One row that could not be read, as it stands in the file. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
  readonly cells: readonly string[];
}

/** A row that reading refused, with what could be read of it, so that whoever looks further can name all its faults. */
export interface UnreadRow extends RefusedRow {
  /** Absent where the cells cannot be told apart. */
  readonly readable?: ReadableCells;
}

export interface ReadableCells extends Pick<CsvRow, 'values' | 'extras'> {
  /** API names of the fields whose fault stands in the reason. */
  readonly faulty: readonly string[];
}

export interface CsvColumn {
  readonly heading: string;
  /** API name. */
  readonly field: string;
}

/** What was found in a file, besides its rows. */
export interface CsvSummary {
  readonly object: string;
  readonly columns: readonly CsvColumn[];
  /** Headings that no field has, in the file's order; their cells are not read. */
  readonly unknownColumns: readonly string[];
  /** The heading row as it stands in the file, for a file of refused rows. */
  readonly headings: readonly string[];
  /** Rows without any text. */
  readonly blankRows: number;
  /** How something that can be read in two ways was read, in plain sentences. */
  readonly notes: readonly string[];
  /** By heading, for columns whose cells tell it. */
  readonly dateOrders: Readonly<Record<string, DateOrder>>;
}

/** A file of records, read. */
export interface CsvRecords extends CsvSummary {
  readonly rows: readonly CsvRow[];
  readonly refused: readonly UnreadRow[];
}
