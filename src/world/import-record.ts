import type { RefusedRow } from '#csv/csv-records.ts';
import type { FieldValue } from '#shared/field.ts';
import type { ImportCode } from './import-summary.ts';

/** One record of a file, ready to be created by an import or placed in the org. */
export interface ImportedRecord {
  /** 1-based line of the file. */
  readonly line: number;
  /** The file's id in 18 characters, or that of the record that it is written over; `null` where it has none. */
  readonly id: string | null;
  /** The org has a record of this id already: creating makes a copy, placing writes over it. */
  readonly inOrg: boolean;
  /** False for a converted lead. */
  readonly routable: boolean;
  /**
   * What `create` takes `through: 'import'`: the file's id, where it is free, and its dates included.
   * Blanks stand only for a record that is in the org.
   */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** Which rows are written over records of the org: none, those with its id, or those with its id or its email address. */
export type ImportMatch = 'none' | 'id' | 'email';

/** A row that is left out, as it stands in the file. */
export interface ImportRefusal extends RefusedRow {
  readonly code: ImportCode;
}
