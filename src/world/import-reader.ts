import type { CsvRecords, CsvRow } from '#csv/csv-records.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import { checkValue } from '#mocks/salesforce/check-value.ts';
import { isImportable } from '#mocks/salesforce/importable-fields.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldType, FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import { ok } from '#shared/result.ts';
import { ACCOUNT_NAME, type ImportedObject, OWNER_NAME } from './import-layout.ts';
import { ImportMatching, type RowMatch } from './import-match.ts';
import { ImportPicklists } from './import-picklists.ts';
import type { ImportedRecord, ImportMatch, ImportRefusal } from './import-record.ts';
import { ImportReferences } from './import-references.ts';
import type { ImportCode, ImportNotes } from './import-summary.ts';

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

type Draft = Record<string, FieldValue>;

/** Turns the rows of one file into records, one after the other. */
export class ImportReader {
  /** Rows that are left out, in the file's order. */
  readonly refused: ImportRefusal[] = [];
  readonly #object: ImportedObject;
  readonly #state: SalesforceState;
  readonly #notes: ImportNotes;
  /** Whether the records are to stand in the org as they are. */
  readonly #placing: boolean;
  readonly #columns: readonly FieldInfo[];
  readonly #picklistColumns: readonly FieldInfo[];
  /** Lookups whose target must be in the org, but for the owner. */
  readonly #lookupColumns: readonly FieldInfo[];
  /** Lookups that may point at other rows of the file: they are looked at once all rows are read. */
  readonly #ownLookups: readonly FieldInfo[];
  readonly #owner: FieldInfo | undefined;
  /** [SF-4] A lead without a status takes the org's first one. */
  readonly #required: readonly FieldInfo[];
  readonly #references: ImportReferences;
  readonly #picklists: ImportPicklists;
  readonly #matching: ImportMatching;

  constructor(
    state: SalesforceState,
    object: ImportedObject,
    table: CsvRecords,
    notes: ImportNotes,
    match?: ImportMatch,
  ) {
    this.#object = object;
    this.#state = state;
    this.#notes = notes;
    this.#placing = match !== undefined;
    this.#references = new ImportReferences(state, object);
    this.#picklists = new ImportPicklists(state, object);
    this.#matching = new ImportMatching(state, object, this.#references, match);
    this.#owner = state.fields[object].find((field) => field.name === 'OwnerId');
    this.#required = state.fields[object].filter((field) => field.required === true && field.name !== 'Status');
    const named = new Set(table.columns.map((column) => column.field));
    const columns = state.fields[object].filter((field) => named.has(field.name) && field.name !== 'Id');
    this.#columns = columns.filter(isImportable);
    this.#picklistColumns = this.#columns.filter((field) => field.type === 'picklist');
    const lookups = this.#columns.filter(
      (field) => field.type === 'lookup' && field.readOnly !== true && field.name !== 'OwnerId',
    );
    const isOwn = (field: FieldInfo): boolean =>
      this.#placing && named.has('Id') && field.referenceTo?.includes(object) === true;
    this.#ownLookups = lookups.filter(isOwn);
    this.#lookupColumns = lookups.filter((field) => !isOwn(field));
    for (const field of columns) if (!isImportable(field)) notes.add('computed-column', null, () => field.name);
  }

  /** The record of a row; `null` where the row is left out, which is noted. */
  read(row: CsvRow): ImportedRecord | null {
    if (row.values['IsDeleted'] === true) return this.#leaveOut(row, 'deleted-row', nameOf(row));
    const match = this.#matching.find(row);
    if (!match.ok) return this.#leaveOut(row, match.error.code, match.error.text);
    const { id, existing, renewed } = match.value;
    const fields = this.#fieldsOf(row, match.value);
    if (!fields) return null;
    const converted = fields['IsConverted'] === true || existing?.['IsConverted'] === true;
    for (const field of this.#picklistColumns) {
      this.#picklists.see(field, fields[field.name] ?? null, row.line, converted);
    }
    if (renewed) this.#notes.add('new-id', row.line, () => nameOf(row));
    if (id !== null) {
      this.#matching.take(id, row.line);
      if (!existing) fields['Id'] = id;
      this.#notes.add(this.#codeOf(existing), row.line, () => `${nameOf(row)} (${id})`);
    }
    if (converted) this.#notes.add('converted', row.line, () => nameOf(row));
    return { line: row.line, id, inOrg: existing !== undefined, routable: !converted, fields: { ...fields } };
  }

  /** The records that were read, with lookups at rows that did not come in seen to. */
  settled(records: readonly ImportedRecord[]): readonly ImportedRecord[] {
    if (this.#ownLookups.length === 0) return records;
    return records.map((record) => {
      const fields: Draft = { ...record.fields };
      for (const field of this.#ownLookups) {
        const id = fields[field.name];
        if (typeof id === 'string' && !this.#matching.has(id)) this.#point(record.line, field, id, fields, null);
      }
      return { ...record, fields };
    });
  }

  /** The org with everything added that the records read so far speak of. */
  completed(at: Instant): SalesforceState {
    return this.#picklists.withValues(this.#references.withPlaceholders(this.#state, at, this.#notes), this.#notes);
  }

  #leaveOut(row: CsvRow, code: ImportCode, text: string): null {
    this.#notes.add(code, row.line, () => text);
    this.refused.push({ line: row.line, code, reason: text, cells: row.cells });
    return null;
  }

  #codeOf(existing: SalesforceRecord | undefined): ImportCode {
    if (!existing) return 'id';
    return this.#placing ? 'updated' : 'in-org';
  }

  #fieldsOf(row: CsvRow, { existing }: RowMatch): Draft | null {
    const fields: Draft = {};
    for (const field of this.#columns) {
      const given = row.values[field.name] ?? null;
      if (given === null) {
        if (field.type === 'checkbox') {
          // A blank cell unticks nothing: a new record takes the field's own default.
          if (!this.#placing) fields[field.name] = false;
        } else if (existing && field.required !== true) fields[field.name] = null;
        continue;
      }
      // Reading the file has seen to the values that are not text.
      const value = TEXTUAL.has(field.type) ? checkValue(field, given) : ok(given);
      if (!value.ok) return this.#leaveOut(row, 'bad-value', value.error.message);
      fields[field.name] = value.value;
    }
    const missing = existing || !this.#placing ? [] : this.#required.filter(({ name }) => isBlank(fields[name]));
    if (missing.length > 0) {
      const labels = missing.map((field) => field.label).join(', ');
      return this.#leaveOut(row, 'missing-value', `A new ${this.#object.toLowerCase()} needs: ${labels}`);
    }
    this.#setOwner(row, fields);
    this.#setAccount(row, fields);
    for (const field of this.#lookupColumns) {
      const id = fields[field.name];
      if (typeof id === 'string') this.#point(row.line, field, id, fields, row);
    }
    return fields;
  }

  #setOwner(row: CsvRow, fields: Draft): void {
    const owner = fields['OwnerId'];
    const name = row.extras[OWNER_NAME];
    if (typeof owner === 'string' && this.#owner) this.#point(row.line, this.#owner, owner, fields, row);
    else if (name !== undefined) fields['OwnerId'] = this.#references.ownerNamed(name, row.line);
    else delete fields['OwnerId'];
  }

  /** An account given by its name alone; one given by its id is looked at with the other lookups. */
  #setAccount(row: CsvRow, fields: Draft): void {
    const name = row.extras[ACCOUNT_NAME];
    if (name === undefined || typeof fields['AccountId'] === 'string') return;
    const owner = fields['OwnerId'];
    fields['AccountId'] = this.#references.accountNamed(name, row.line, typeof owner === 'string' ? owner : null);
  }

  #point(line: number, field: FieldInfo, id: string, fields: Draft, row: CsvRow | null): void {
    const names: Readonly<Record<string, string | undefined>> = {
      OwnerId: row?.extras[OWNER_NAME],
      AccountId: row?.extras[ACCOUNT_NAME],
    };
    const owner = fields['OwnerId'];
    // [SF-2] Only users own accounts.
    const ownerId = typeof owner === 'string' && objectOfId(owner) === 'User' ? owner : null;
    const refused = this.#references.point(field, id, names[field.name] ?? null, line, ownerId);
    if (refused === null) return;
    delete fields[field.name];
    this.#notes.add('reference', line, () => refused);
  }
}

const isBlank = (value: FieldValue | undefined): boolean => (value ?? null) === null;

/** How a row is called in the summary. */
function nameOf(row: CsvRow): string {
  const { FirstName, LastName, Company, Name } = row.values;
  const name = [FirstName, LastName].filter((part) => !isBlank(part)).join(' ');
  const called = name === '' ? String(Name ?? '') : name;
  return isBlank(Company) ? called : `${called}, ${String(Company)}`;
}
