import type { CsvRecords, CsvRow } from '#csv/csv-records.ts';
import { normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import { checkValue } from '#mocks/salesforce/check-value.ts';
import { isImportable } from '#mocks/salesforce/importable-fields.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldType, FieldValue } from '#shared/field.ts';
import { parseInstant, type Instant } from '#shared/instant.ts';
import { ok } from '#shared/result.ts';
import { ACCOUNT_NAME, type ImportedObject, OWNER_NAME } from './import-layout.ts';
import { ImportPicklists } from './import-picklists.ts';
import { ImportReferences } from './import-references.ts';
import { type ImportCode, ImportNotes, type ImportSummary } from './import-summary.ts';
import type { OrgSetup } from './org-setup.ts';

/** One record of a file, ready to be created by an import or placed in the org. */
export interface ImportedRecord {
  /** 1-based line of the file. */
  readonly line: number;
  /** The file's id in 18 characters; `null` where the file has none. */
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

export interface ImportResult {
  /** The org with placeholders for what the file names and the org does not have. */
  readonly setup: OrgSetup;
  readonly records: readonly ImportedRecord[];
  readonly summary: ImportSummary;
}

/**
 * Makes the rows of an export ready for a run. Owners, accounts, statuses and picklist values that the
 * org lacks are added to it; ids and values of the file are kept; what cannot come in is left out and
 * said so in the summary. `at` is when what is added came to be; by default the last instant at which
 * the org was changed.
 */
export function importRecords(
  setup: OrgSetup,
  object: ImportedObject,
  table: CsvRecords,
  at: Instant = lastInstant(setup.salesforce),
): ImportResult {
  const notes = new ImportNotes();
  const reader = new ImportReader(setup.salesforce, object, table, notes);
  const records = table.rows.flatMap((row) => reader.read(row) ?? []);
  for (const row of table.refused) notes.add('unreadable-row', row.line, () => row.reason);
  for (let count = 0; count < table.blankRows; count += 1) notes.add('blank-row', null, () => 'Rows without any text');
  for (const heading of table.unknownColumns) notes.add('unknown-column', null, () => heading);
  const salesforce = reader.completed(at);
  return {
    setup: { ...setup, salesforce },
    records,
    summary: {
      object,
      rows: table.rows.length + table.refused.length,
      imported: records.length,
      routable: records.filter((record) => record.routable).length,
      added: notes.list('added'),
      kept: notes.list('kept'),
      leftOut: notes.list('leftOut'),
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

const TEXTUAL: ReadonlySet<FieldType> = new Set([
  'id',
  'text',
  'textarea',
  'email',
  'phone',
  'url',
  'picklist',
  'lookup',
] satisfies readonly FieldType[]);

/** Turns the rows of one file into records, one after the other. */
class ImportReader {
  readonly #object: ImportedObject;
  readonly #state: SalesforceState;
  readonly #notes: ImportNotes;
  readonly #columns: readonly FieldInfo[];
  readonly #picklistColumns: readonly FieldInfo[];
  /** Lookups whose target must be in the org, but for the owner. */
  readonly #lookupColumns: readonly FieldInfo[];
  readonly #owner: FieldInfo | undefined;
  readonly #references: ImportReferences;
  readonly #picklists: ImportPicklists;
  readonly #ids = new Map<string, number>();

  constructor(state: SalesforceState, object: ImportedObject, table: CsvRecords, notes: ImportNotes) {
    this.#object = object;
    this.#state = state;
    this.#notes = notes;
    this.#references = new ImportReferences(state, object);
    this.#picklists = new ImportPicklists(state, object);
    this.#owner = state.fields[object].find((field) => field.name === 'OwnerId');
    const named = new Set(table.columns.map((column) => column.field));
    const columns = state.fields[object].filter((field) => named.has(field.name) && field.name !== 'Id');
    this.#columns = columns.filter(isImportable);
    this.#picklistColumns = this.#columns.filter((field) => field.type === 'picklist');
    this.#lookupColumns = this.#columns.filter(
      (field) => field.type === 'lookup' && field.readOnly !== true && field.name !== 'OwnerId',
    );
    for (const field of columns) if (!isImportable(field)) notes.add('computed-column', null, () => field.name);
  }

  /** The record of a row; `null` where the row is left out, which is noted. */
  read(row: CsvRow): ImportedRecord | null {
    const leaveOut = (code: ImportCode, text: string): null => {
      this.#notes.add(code, row.line, () => text);
      return null;
    };
    if (row.values['IsDeleted'] === true) return leaveOut('deleted-row', nameOf(row));
    const id = this.#idOf(row, leaveOut);
    if (id === undefined) return null;
    const existing = id === null ? undefined : this.#references.record(id);
    const fields = this.#fieldsOf(row, existing !== undefined, leaveOut);
    if (!fields) return null;
    const converted = fields['IsConverted'] === true || existing?.['IsConverted'] === true;
    for (const field of this.#picklistColumns) {
      this.#picklists.see(field, fields[field.name] ?? null, row.line, converted);
    }
    if (id !== null) {
      this.#ids.set(id, row.line);
      if (!existing) fields['Id'] = id;
      this.#notes.add(existing ? 'in-org' : 'id', row.line, () => `${nameOf(row)} (${id})`);
    }
    if (converted) this.#notes.add('converted', row.line, () => nameOf(row));
    return { line: row.line, id, inOrg: existing !== undefined, routable: !converted, fields: { ...fields } };
  }

  /** The org with everything added that the records read so far speak of. */
  completed(at: Instant): SalesforceState {
    return this.#picklists.withValues(this.#references.withPlaceholders(this.#state, at, this.#notes), this.#notes);
  }

  /** The row's id, `null` where it has none, `undefined` where the row is left out for it. */
  #idOf(row: CsvRow, leaveOut: (code: ImportCode, text: string) => null): string | null | undefined {
    const given = row.values['Id'] ?? null;
    if (given === null) return null;
    const id = normaliseId(String(given));
    if (!id.ok) return leaveOut('bad-id', id.error) ?? undefined;
    const object = objectOfId(id.value);
    if (object !== this.#object) {
      const what = object === null ? 'no lead or contact' : `the id of ${object === 'Account' ? 'an' : 'a'} ${object}`;
      return leaveOut('wrong-object', `${id.value} is ${what}`) ?? undefined;
    }
    const before = this.#ids.get(id.value);
    if (before !== undefined) return leaveOut('duplicate-id', `${id.value} stands on line ${before}`) ?? undefined;
    if (this.#references.record(id.value)?.['IsDeleted'] === true) {
      return leaveOut('bad-id', `${id.value} is deleted in the org: restore it first`) ?? undefined;
    }
    return id.value;
  }

  #fieldsOf(
    row: CsvRow,
    withBlanks: boolean,
    leaveOut: (code: ImportCode, text: string) => null,
  ): Record<string, FieldValue> | null {
    const fields: Record<string, FieldValue> = {};
    for (const field of this.#columns) {
      const given = row.values[field.name] ?? null;
      if (given === null) {
        if (field.type === 'checkbox') fields[field.name] = false;
        else if (withBlanks && field.required !== true) fields[field.name] = null;
        continue;
      }
      // Reading the file has seen to the values that are not text.
      const value = TEXTUAL.has(field.type) ? checkValue(field, given) : ok(given);
      if (!value.ok) return leaveOut('bad-value', value.error.message);
      fields[field.name] = value.value;
    }
    this.#setOwner(row, fields);
    this.#setAccount(row, fields);
    for (const field of this.#lookupColumns) {
      const id = fields[field.name];
      if (typeof id === 'string') this.#point(row, field, id, fields);
    }
    return fields;
  }

  #setOwner(row: CsvRow, fields: Record<string, FieldValue>): void {
    const owner = fields['OwnerId'];
    const name = row.extras[OWNER_NAME];
    if (typeof owner === 'string' && this.#owner) this.#point(row, this.#owner, owner, fields);
    else if (name !== undefined) fields['OwnerId'] = this.#references.ownerNamed(name, row.line);
    else delete fields['OwnerId'];
  }

  /** An account given by its name alone; one given by its id is looked at with the other lookups. */
  #setAccount(row: CsvRow, fields: Record<string, FieldValue>): void {
    const name = row.extras[ACCOUNT_NAME];
    if (name === undefined || typeof fields['AccountId'] === 'string') return;
    const owner = fields['OwnerId'];
    fields['AccountId'] = this.#references.accountNamed(name, row.line, typeof owner === 'string' ? owner : null);
  }

  #point(row: CsvRow, field: FieldInfo, id: string, fields: Record<string, FieldValue>): void {
    const names: Readonly<Record<string, string | undefined>> = {
      OwnerId: row.extras[OWNER_NAME],
      AccountId: row.extras[ACCOUNT_NAME],
    };
    const owner = fields['OwnerId'];
    const ownerId = typeof owner === 'string' ? owner : null;
    const refused = this.#references.point(field, id, names[field.name] ?? null, row.line, ownerId);
    if (refused === null) return;
    delete fields[field.name];
    this.#notes.add('reference', row.line, () => refused);
  }
}

/** How a row is called in the summary. */
function nameOf(row: CsvRow): string {
  const { FirstName, LastName, Company } = row.values;
  const name = [FirstName, LastName].filter((part) => (part ?? null) !== null).join(' ');
  return (Company ?? null) === null ? name : `${name}, ${String(Company)}`;
}
