import type { RefusedRow } from '#csv/csv-records.ts';
import type { ImportResult } from '#world/import-records.ts';

/** A CSV file, read and made ready for a run. */
export interface CsvImport extends ImportResult {
  readonly fileName: string;
  /** The heading row as it stands in the file, for a file of the refused rows. */
  readonly headings: readonly string[];
  /** Rows that could not be read, as they stand in the file. */
  readonly refused: readonly RefusedRow[];
}
