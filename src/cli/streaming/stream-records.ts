import { readRecords } from '#csv/read-records.ts';
import type { DateOrder } from '#csv/read-date.ts';
import type { RoutedObject } from '#graph/flow-graph.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { csvLayout } from '#world/import-layout.ts';
import type { ImportedRecord } from '#world/import-record.ts';
import { importRecords } from '#world/import-records.ts';
import { mergedNotes, type ImportNote, type ImportSummary } from '#world/import-summary.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { StreamFault } from '../stream-io.ts';
import { csvSlabs, type CsvSlab } from './csv-slabs.ts';

/** A file of records as it is streamed: what it needs of the org was found by a first reading. */
export interface RecordStream {
  /** The org with placeholders for what the file names and the org does not have. */
  readonly org: OrgSetup;
  readonly summary: ImportSummary;
  /** Reads the file once more, from its start. */
  readonly records: () => Iterable<ImportedRecord>;
}

interface Asked {
  readonly org: OrgSetup;
  readonly object: RoutedObject;
  /** Opens the file, each time from its start. */
  readonly open: () => Result<Iterable<Uint8Array>, FileFault>;
  readonly onProgress: (rows: number) => void;
}

/** Looks through a file of records, slab by slab. What an import would say of it is said of the whole. */
export async function streamRecords(
  { org, object, open, onProgress }: Asked,
  breathe: () => Promise<void>,
): Promise<Result<RecordStream, readonly FileFault[]>> {
  const parts = open();
  if (!parts.ok) return err([parts.error]);
  const totals = new Totals();
  let setup = org;
  let dateOrders: Readonly<Record<string, DateOrder>> = {};
  try {
    for (const slab of csvSlabs(parts.value)) {
      const table = readSlab(slab, setup, object, dateOrders);
      if (!table.ok) return table;
      dateOrders = { ...table.value.dateOrders, ...dateOrders };
      const imported = importRecords(setup, object, table.value);
      setup = imported.setup;
      totals.add(imported.summary);
      onProgress(totals.rows);
      await breathe();
    }
  } catch (error) {
    if (error instanceof StreamFault) return err([error.fault]);
    throw error;
  }
  if (totals.rows === 0)
    return err([
      {
        code: 'csv/no-records',
        message: 'The file has headings, but no records.',
        hint: `Add a row for each ${object.toLowerCase()}.`,
      },
    ]);
  return ok({
    org: setup,
    summary: totals.summary(object, dateOrders),
    *records() {
      const again = open();
      if (!again.ok) throw new StreamFault(again.error);
      for (const slab of csvSlabs(again.value)) {
        const table = readSlab(slab, setup, object, dateOrders);
        if (!table.ok) throw new StreamFault(table.error[0] ?? CHANGED);
        yield* importRecords(setup, object, table.value).records;
      }
    },
  });
}

const CHANGED: FileFault = { code: 'csv/changed', message: 'The file changed while it was read.' };

function readSlab(
  { text, lineShift }: CsvSlab,
  org: OrgSetup,
  object: RoutedObject,
  dateOrders: Readonly<Record<string, DateOrder>>,
): ReturnType<typeof readRecords> {
  const table = readRecords(text, { ...csvLayout(org, object), dateOrders });
  const shifted = <T extends { readonly line: number }>(row: T): T => ({ ...row, line: row.line + lineShift });
  if (table.ok && lineShift === 0) return table;
  if (table.ok)
    return ok({ ...table.value, rows: table.value.rows.map(shifted), refused: table.value.refused.map(shifted) });
  return err(
    table.error.map((fault) => (fault.line === undefined ? fault : { ...fault, line: fault.line + lineShift })),
  );
}

/** The summaries of all slabs as one. What is said of columns is said once. */
class Totals {
  rows = 0;
  #imported = 0;
  #routable = 0;
  readonly #notes = new Set<string>();
  readonly #lists: Record<'added' | 'kept' | 'leftOut' | 'doubts', readonly ImportNote[]> = {
    added: [],
    kept: [],
    leftOut: [],
    doubts: [],
  };

  add(summary: ImportSummary): void {
    const isFirst = this.rows === 0;
    this.rows += summary.rows;
    this.#imported += summary.imported;
    this.#routable += summary.routable;
    for (const note of summary.notes) this.#notes.add(note);
    for (const name of ['added', 'kept', 'leftOut', 'doubts'] as const) {
      const said = isFirst ? summary[name] : summary[name].filter(({ code }) => !OF_COLUMNS.has(code));
      this.#lists[name] = mergedNotes([this.#lists[name], said]);
    }
  }

  /** A slab may not tell in which order its dates are written; another one does. */
  summary(object: RoutedObject, dateOrders: Readonly<Record<string, DateOrder>>): ImportSummary {
    const { rows } = this;
    const told = Object.keys(dateOrders);
    const notes = [...this.#notes].filter((note) => !told.some((heading) => note.startsWith(`${heading}:`)));
    return { object, rows, imported: this.#imported, routable: this.#routable, ...this.#lists, notes };
  }
}

const OF_COLUMNS: ReadonlySet<string> = new Set(['skipped-column', 'unknown-column', 'computed-column']);
