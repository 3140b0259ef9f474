import papaparse from 'papaparse';
import type { FieldValue } from '#shared/field.ts';

/** A column to write: its heading, and the value of each record in it. */
export interface CsvExportColumn<Row> {
  readonly heading: string;
  readonly value: (row: Row) => FieldValue | undefined;
}

/** Text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Signed numbers and telephone numbers calculate nothing. */
const HARMLESS = /^[+-][\d\s().,/-]*$/;

/**
 * The text with an apostrophe before it where a spreadsheet would run it as a formula: where it starts
 * with `=`, `+`, `-`, `@`, a tab or a carriage return and is no signed number or telephone number.
 * `readRecords` keeps the apostrophe: what stands in a file is what is read.
 */
export const protectCell = (text: string): string => (FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text);

/**
 * Writes records as CSV: a row of headings, commas, quotes where needed, Windows line ends, a byte
 * order mark so that spreadsheets read it as UTF-8. Text is protected against formulas; numbers are not text.
 */
export function writeRecords<Row>(columns: readonly CsvExportColumn<Row>[], rows: readonly Row[]): string {
  return print([columns.map((column) => protectCell(column.heading)), ...linesOf(columns, rows)]);
}

/** The rows alone, to go on with a file that `writeRecords` began. */
export const writeMoreRecords = <Row>(columns: readonly CsvExportColumn<Row>[], rows: readonly Row[]): string =>
  rows.length === 0 ? '' : printLines(linesOf(columns, rows));

const linesOf = <Row>(columns: readonly CsvExportColumn<Row>[], rows: readonly Row[]): readonly (readonly string[])[] =>
  rows.map((row) => columns.map((column) => printCell(column.value(row))));

/** As `writeRecords`, for cells that are text already, such as refused rows under their own headings. */
export const writeCells = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  print([headings, ...rows].map((cells) => cells.map(protectCell)));

const print = (rows: readonly (readonly string[])[]): string => `\ufeff${printLines(rows)}`;

const printLines = (rows: readonly (readonly string[])[]): string =>
  `${papaparse.unparse(rows, { newline: '\r\n' })}\r\n`;

function printCell(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? protectCell(value) : String(value);
}
