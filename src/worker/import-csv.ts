import type { CsvRow, RefusedRow } from '#csv/csv-records.ts';
import { decodeText } from '#csv/decode-text.ts';
import { readRecordsInChunks } from '#csv/read-records.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { csvLayout } from '#world/import-layout.ts';
import { importRecords } from '#world/import-records.ts';
import type { CsvFile, ImportedCsv, ImportProgress } from './messages.ts';

/** Reads a CSV file of records for an org; a fault of the file as a whole reads nothing. */
export function importCsv(
  { bytes, object, setup }: CsvFile,
  onProgress: (progress: ImportProgress) => void,
): Result<ImportedCsv, readonly FileFault[]> {
  const text = decodeText(bytes);
  if (!text.ok) return err([text.error]);
  const rows: CsvRow[] = [];
  const refused: RefusedRow[] = [];
  const summary = readRecordsInChunks(text.value, csvLayout(setup, object), (chunk) => {
    rows.push(...chunk.rows);
    refused.push(...chunk.refused);
    onProgress({ done: chunk.done, of: chunk.of });
    return true;
  });
  if (!summary.ok) return summary;
  const imported = importRecords(setup, object, { ...summary.value, rows, refused });
  return ok({ ...imported, headings: summary.value.headings, refused });
}
