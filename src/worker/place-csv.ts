import type { CsvRow, UnreadRow } from '#csv/csv-records.ts';
import { decodeText } from '#csv/decode-text.ts';
import { readingRecords } from '#csv/read-records.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { importChanges } from '#world/import-changes.ts';
import { csvLayoutOf } from '#world/import-layout.ts';
import { MOST_PLACED_ROWS } from '#world/import-limit.ts';
import { insertingRecords } from '#world/import-place-records.ts';
import { importingRecords } from '#world/import-records.ts';
import type { CsvPlacing, PlacedCsv, PlacingProgress } from './messages.ts';

/**
 * Reads, checks and, where it is asked for, places a CSV file of records, in parts. A fault of the file as
 * a whole reads nothing; nothing of the org is changed here.
 */
export function* placingCsv(
  file: CsvPlacing,
  onParsed: (progress: PlacingProgress) => void,
): Generator<PlacingProgress, Result<PlacedCsv, readonly FileFault[]>> {
  const text = decodeText(file.bytes);
  if (!text.ok) return err([text.error]);
  const rows: CsvRow[] = [];
  const refused: UnreadRow[] = [];
  const reading = readingRecords(text.value, layoutOf(file), file.choice, (done, of) =>
    onParsed({ stage: 'parsing', done, of }),
  );
  let part = reading.next();
  for (; part.done !== true; part = reading.next()) {
    const { done, of } = part.value;
    if (of > MOST_PLACED_ROWS) return err([tooManyRows(of)]);
    rows.push(...part.value.rows);
    refused.push(...part.value.refused);
    yield { stage: 'reading', done, of };
  }
  const read = part.value;
  if (!read.ok) return read;
  const { headings } = read.value;
  const { base, object, match, lacking, clearBlanks, at } = file;
  const importing = importingRecords(
    base,
    object,
    { ...read.value, rows, refused },
    { match, lacking, clearBlanks, at },
  );
  let check = importing.next();
  for (; check.done !== true; check = importing.next()) yield { stage: 'checking', done: check.value, of: rows.length };
  const { state, records, summary, refused: left } = check.value;
  const written = records.filter((record) => record.inOrg).length;
  const placed = { headings, summary, refused: left, counts: { added: records.length - written, written } };
  if (!file.write) return ok({ ...placed, changes: null });
  const inserting = insertingRecords(state, object, records, at);
  let write = inserting.next();
  for (; write.done !== true; write = inserting.next())
    yield { stage: 'writing', done: write.value, of: records.length };
  return ok({ ...placed, changes: importChanges(base, write.value, object, records, at) });
}

/** Rows that are written over records need no required columns: what a new record lacks is told of its row. */
function layoutOf({ base, object, choice, match }: CsvPlacing): ReturnType<typeof csvLayoutOf> {
  const layout = csvLayoutOf(base, object);
  const matched =
    match !== 'none' && (choice.targets.includes('Id') || (match === 'email' && choice.targets.includes('Email')));
  return matched ? { ...layout, required: [] } : layout;
}

const tooManyRows = (count: number): FileFault => ({
  code: 'csv/too-many-rows',
  message: `The file has ${count.toLocaleString('en-GB')} rows; at most ${MOST_PLACED_ROWS.toLocaleString('en-GB')} are imported at a time.`,
  hint: 'Split it into several files, each with the heading row.',
});
