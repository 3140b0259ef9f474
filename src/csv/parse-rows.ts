import papaparse from 'papaparse';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';

/** One row of cells as it stands in the file. */
export interface RawRow {
  /** 1-based line on which the row starts. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Excel's own first line, which names the separator. */
const SEPARATOR_LINE = /^sep=([,;\t])\n/i;

export const isBlankRow = (row: RawRow): boolean => row.cells.every((cell) => cell.trim() === '');

/** A text taken apart into its rows. */
export interface ParsedRows {
  readonly rows: readonly RawRow[];
  readonly delimiter: Delimiter;
}

/** Rows between two calls of `onProgress`. */
const PROGRESS = 5_000;

/**
 * All rows of a CSV text, blank ones included; the separator (comma, semicolon, tab) is detected, any
 * kind of line end is taken and stands as `\n` inside cells. A broken quote is a fault, for it hides where the rows after it begin.
 * `onProgress` is told how many characters are done, and of how many.
 */
export function parseRows(
  given: string,
  onProgress?: (done: number, of: number) => void,
): Result<ParsedRows, FileFault> {
  const unmarked = given.startsWith('\ufeff') ? given.slice(1) : given;
  const text = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = (separator?.[1] as Delimiter | undefined) ?? detectDelimiter(body);
  const rows: RawRow[] = [];
  let fault: FileFault | null = null;
  let start = 0;
  let line = separator ? 2 : 1;
  papaparse.parse(body, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const broken = errors.find((error) => error.type === 'Quotes');
      if (broken) {
        fault = quoteFault(broken.code, line + lineEnds(body, start, broken.index ?? start));
        parser.abort();
        return;
      }
      rows.push({ line, cells: data });
      line += lineEnds(body, start, meta.cursor);
      start = meta.cursor;
      if (rows.length % PROGRESS === 0) onProgress?.(start, body.length);
    },
  });
  return fault ? err(fault) : ok({ rows, delimiter });
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const quoteFault = (code: string, line: number): FileFault => ({
  code: 'csv/broken-quote',
  message:
    code === 'MissingQuotes'
      ? `The quote opened on line ${line} is not closed.`
      : `The quoted cell on line ${line} has text after its closing quote.`,
  line,
  hint: 'Write a quote inside a quoted cell twice ("").',
});
