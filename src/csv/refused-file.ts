import type { RefusedRow } from './csv-records.ts';

interface RefusedRows {
  readonly headings: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/**
 * The refused rows as they stand in their file, with the line and the reason behind them: mended, it can be imported
 * again. What writes CSV is loaded only then.
 */
export async function refusedText({ headings, refused }: RefusedRows): Promise<string> {
  const { writeCells } = await import('./write-records.ts');
  return writeCells(
    [...headings, 'Line', 'Reason'],
    refused.map(({ line, reason, cells }) => [...filled(cells, headings.length), String(line), reason]),
  );
}

/** Short rows are filled up so that line and reason stand below their headings; long ones keep all their cells. */
const filled = (cells: readonly string[], length: number): readonly string[] =>
  cells.length >= length ? cells : [...cells, ...Array.from({ length: length - cells.length }, () => '')];

/** What the file of the refused rows is called. */
export const refusedName = (fileName: string): string => `${fileName.replace(/\.[^.]*$/, '')}-refused.csv`;
