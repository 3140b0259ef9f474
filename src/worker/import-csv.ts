import type { CsvRow, UnreadRow } from '#csv/csv-records.ts';
import { decodeText } from '#csv/decode-text.ts';
import { readingRecords } from '#csv/read-records.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { csvLayout } from '#world/import-layout.ts';
import { importRecords } from '#world/import-records.ts';
import type { CsvFile, ImportedCsv, ImportProgress } from './messages.ts';

/** Reads a CSV file of records for an org, in parts; a fault of the file as a whole reads nothing. */
export function* importingCsv({
  bytes,
  object,
  setup,
}: CsvFile): Generator<ImportProgress, Result<ImportedCsv, readonly FileFault[]>> {
  const text = decodeText(bytes);
  if (!text.ok) return err([text.error]);
  const rows: CsvRow[] = [];
  const refused: UnreadRow[] = [];
  const reading = readingRecords(text.value, csvLayout(setup, object));
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) {
    const chunk = step.value;
    rows.push(...chunk.rows);
    refused.push(...chunk.refused);
    yield { done: chunk.done, of: chunk.of };
  }
  const summary = step.value;
  if (!summary.ok) return summary;
  const imported = importRecords(setup, object, { ...summary.value, rows, refused });
  return ok({ ...imported, headings: summary.value.headings });
}
