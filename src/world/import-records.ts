import type { CsvRecords, RefusedRow } from '#csv/csv-records.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { parseInstant, type Instant } from '#shared/instant.ts';
import type { ImportOptions } from './import/import-options.ts';
import type { ImportedObject, RoutedImport } from './import-layout.ts';
import type { ImportedRecord, ImportRefusal } from './import-record.ts';
import { ImportReader, type ReadRow } from './import/import-reader.ts';
import { ImportNotes, type ImportSummary } from './import-summary.ts';
import type { OrgSetup } from './org-setup.ts';

export interface ImportedRows<O extends ImportedObject = RoutedImport> {
  /** The org with placeholders for what the file names and the org does not have. */
  readonly state: SalesforceState;
  readonly records: readonly ImportedRecord[];
  readonly summary: ImportSummary<O>;
  /** Every row that is left out, in the file's order. */
  readonly refused: readonly ImportRefusal[];
}

export interface ImportResult<O extends ImportedObject = RoutedImport> extends Omit<
  ImportedRows<O>,
  'state' | 'refused'
> {
  /** Every row that is left out, as it stands in the file. */
  readonly refused: readonly RefusedRow[];
  /** The org with placeholders for what the file names and the org does not have. */
  readonly setup: OrgSetup;
}

/**
 * Makes the rows of an export ready for a run. Owners, accounts, statuses and picklist values that the
 * org lacks are added to it; ids and values of the file are kept; what cannot come in is left out and
 * said so in the summary. `at` is when what is added came to be.
 */
export function importRecords<O extends ImportedObject>(
  setup: OrgSetup,
  object: O,
  table: CsvRecords,
  at?: Instant,
): ImportResult<O> {
  const importing = importingRecords(setup.salesforce, object, table, at === undefined ? {} : { at });
  let step = importing.next();
  while (step.done !== true) step = importing.next();
  const { state, ...rest } = step.value;
  return { ...rest, setup: { ...setup, salesforce: state } };
}

/** Rows between two yields. */
const PART = 500;

/** As `importRecords`, over an org's Salesforce alone and in parts: yields how many rows are done. */
export function* importingRecords<O extends ImportedObject>(
  state: SalesforceState,
  object: O,
  table: CsvRecords,
  options: ImportOptions = {},
): Generator<number, ImportedRows<O>> {
  const notes = new ImportNotes();
  const reader = new ImportReader(state, object, table, notes, options);
  const read: ReadRow[] = [];
  for (let at = 0; at < table.rows.length; at += 1) {
    const row = table.rows[at];
    const each = row && reader.read(row);
    if (each) read.push(each);
    if (at % PART === PART - 1) yield at + 1;
  }
  for (const row of table.refused) reader.refuse(row);
  for (let count = 0; count < table.blankRows; count += 1) notes.add('blank-row', null, () => 'Rows without any text');
  const unused = options.match === undefined ? 'unknown-column' : 'skipped-column';
  for (const heading of table.unknownColumns) notes.add(unused, null, () => heading);
  const records: ImportedRecord[] = [];
  for (const each of reader.settled(read)) {
    records.push(reader.take(each));
    if (records.length % PART === 0) yield table.rows.length;
  }
  const completed = reader.completed(options.at ?? lastInstant(state));
  return {
    state: completed,
    records,
    refused: reader.refused.toSorted((a, b) => a.line - b.line),
    summary: {
      object,
      rows: table.rows.length + table.refused.length,
      imported: records.length,
      routable: records.filter((record) => record.routable).length,
      added: notes.list('added'),
      kept: notes.list('kept'),
      leftOut: notes.list('leftOut'),
      doubts: notes.list('doubts'),
      notes: table.notes,
    },
  };
}

/** The last instant at which anything in the org was changed; 0 for an empty org. */
export function lastInstant(state: SalesforceState): Instant {
  let last = '';
  for (const records of Object.values(state.records)) {
    for (const record of records) {
      const stamp = record['SystemModstamp'];
      if (typeof stamp === 'string' && stamp > last) last = stamp;
    }
  }
  const instant = parseInstant(last);
  return instant.ok ? instant.value : 0;
}
