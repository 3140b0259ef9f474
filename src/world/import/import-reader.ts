import type { CsvRecords, CsvRow, UnreadRow } from '#csv/csv-records.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { objectOfId } from '#mocks/kit/salesforce-id.ts';
import { isImportable } from '#mocks/salesforce/importable-fields.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import { MAKE_LACKING } from '../import-lacking.ts';
import { ACCOUNT_NAME, type ImportedObject, OWNER_NAME } from '../import-layout.ts';
import type { RowFault } from './import-fault.ts';
import { ImportMatching, type RowMatch } from './import-match.ts';
import { ImportPicklists } from './import-picklists.ts';
import type { ImportedRecord, ImportRefusal } from '../import-record.ts';
import type { ImportOptions } from './import-options.ts';
import { ImportReferences } from './import-references.ts';
import { type Draft, ImportRowCheck, isBlank } from './import-row.ts';
import type { ImportCode, ImportNotes } from '../import-summary.ts';

/** A row that nothing is wrong with; nothing was made for it yet. */
export interface ReadRow {
  readonly row: CsvRow;
  readonly match: RowMatch;
  readonly fields: Draft;
}

/** Turns the rows of one file into records: all are read, then those that others point at are settled, then each is taken. */
export class ImportReader {
  /** Rows that are left out. */
  readonly refused: ImportRefusal[] = [];
  readonly #state: SalesforceState;
  readonly #notes: ImportNotes;
  /** Whether the records are to stand in the org as they are. */
  readonly #placing: boolean;
  readonly #check: ImportRowCheck;
  readonly #references: ImportReferences;
  readonly #picklists: ImportPicklists;
  readonly #matching: ImportMatching;

  constructor(
    state: SalesforceState,
    object: ImportedObject,
    table: CsvRecords,
    notes: ImportNotes,
    options: ImportOptions,
  ) {
    const { match, lacking = MAKE_LACKING } = options;
    this.#state = state;
    this.#notes = notes;
    this.#placing = match !== undefined;
    this.#references = new ImportReferences(state, object, lacking);
    this.#picklists = new ImportPicklists(state, object, lacking);
    this.#matching = new ImportMatching(state, object, this.#references, match);
    this.#check = new ImportRowCheck(state, object, table, this.#references, this.#picklists, options);
    const named = new Set(table.columns.map((column) => column.field));
    for (const field of state.fields[object]) {
      if (named.has(field.name) && field.name !== 'Id' && !isImportable(field)) {
        notes.add('computed-column', null, () => field.name);
      }
    }
  }

  /** `null` where the row is left out, which is noted with all that is wrong with it. */
  read(row: CsvRow): ReadRow | null {
    if (row.values['IsDeleted'] === true) return this.#leaveOut(row, [{ code: 'deleted-row', text: nameOf(row) }]);
    const found = this.#matching.find(row);
    const { fields, faults } = this.#check.check(row, found.ok ? found.value : null);
    if (!found.ok) return this.#leaveOut(row, [found.error, ...faults]);
    if (faults.length > 0) return this.#leaveOut(row, faults);
    this.#matching.take(row, found.value.id);
    return { row, match: found.value, fields };
  }

  /** Leaves out a row that could not be read, with what else is wrong with it. */
  refuse({ line, reason, cells, readable }: UnreadRow): void {
    const faults: RowFault[] = [{ code: 'unreadable-row', text: reason }];
    if (readable) {
      const found = this.#matching.find({ line, cells, ...readable });
      // Whether another row has the same id is known of rows alone that were read.
      if (!found.ok && !found.error.code.startsWith('duplicate')) faults.push(found.error);
      faults.push(...this.#check.check(readable, found.ok ? found.value : null, readable.faulty).faults);
    }
    this.#leaveOut({ line, cells }, faults);
  }

  /** Leaves out rows that point at nothing, and those that point at them in turn. */
  settled(read: readonly ReadRow[]): readonly ReadRow[] {
    const { ownLookups } = this.#check;
    if (ownLookups.length === 0) return read;
    const pointing = new Map<string, ReadRow[]>();
    for (const each of read) {
      for (const id of idsIn(each, ownLookups)) {
        const same = pointing.get(id);
        if (same) same.push(each);
        else pointing.set(id, [each]);
      }
    }
    const gone = new Set<ReadRow>();
    let looked: readonly ReadRow[] = read;
    while (looked.length > 0) {
      const next: ReadRow[] = [];
      for (const each of looked) {
        const faults = gone.has(each) ? [] : this.#ownFaults(each);
        if (faults.length === 0) continue;
        gone.add(each);
        this.#leaveOut(each.row, faults);
        const { id } = each.match;
        if (id === null) continue;
        this.#matching.release(id);
        next.push(...(pointing.get(id) ?? []));
      }
      looked = next;
    }
    return gone.size === 0 ? read : read.filter((each) => !gone.has(each));
  }

  /** The record of a row that comes in, with all made that it speaks of. */
  take({ row, match, fields }: ReadRow): ImportedRecord {
    const { id, existing, renewed } = match;
    const { line } = row;
    this.#setOwner(row, fields);
    this.#setAccount(row, fields);
    this.#setLookups(row, fields);
    const converted = fields['IsConverted'] === true || existing?.['IsConverted'] === true;
    for (const field of this.#check.columns) {
      if (field.type === 'picklist') this.#picklists.see(field, fields[field.name] ?? null, line, converted);
    }
    if (renewed) this.#notes.add('new-id', line, () => nameOf(row));
    if (id !== null) {
      if (!existing) fields['Id'] = id;
      this.#notes.add(this.#codeOf(existing), line, () => `${nameOf(row)} (${id})`);
    }
    const doubt = existing ? null : this.#matching.doubt(row);
    if (doubt) this.#notes.add(doubt.code, line, () => doubt.text);
    if (converted) this.#notes.add('converted', line, () => nameOf(row));
    return { line, id, inOrg: existing !== undefined, routable: !converted, fields: { ...fields } };
  }

  /** The org with everything added that the records taken so far speak of. */
  completed(at: Instant): SalesforceState {
    return this.#picklists.withValues(this.#references.withPlaceholders(this.#state, at, this.#notes), this.#notes);
  }

  #leaveOut({ line, cells }: Pick<CsvRow, 'line' | 'cells'>, faults: readonly RowFault[]): null {
    const reason = faults.map((fault) => fault.text).join('; ');
    const code = faults[0]?.code ?? 'unreadable-row';
    this.#notes.add(code, line, () => reason);
    this.refused.push({ line, code, reason, cells });
    return null;
  }

  #codeOf(existing: SalesforceRecord | undefined): ImportCode {
    if (!existing) return 'id';
    return this.#placing ? 'updated' : 'in-org';
  }

  #ownFaults({ fields }: ReadRow): readonly RowFault[] {
    return this.#check.ownLookups.flatMap((field) => {
      const id = fields[field.name];
      if (typeof id !== 'string' || this.#matching.has(id)) return [];
      return this.#references.fault(field, id) ?? [];
    });
  }

  #setOwner(row: CsvRow, fields: Draft): void {
    const { owner: field } = this.#check;
    const owner = fields['OwnerId'];
    const name = row.extras[OWNER_NAME];
    if (typeof owner === 'string' && field) this.#point(row, field, owner, fields);
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

  #setLookups(row: CsvRow, fields: Draft): void {
    for (const field of this.#check.lookups) {
      const id = fields[field.name];
      if (typeof id === 'string') this.#point(row, field, id, fields);
    }
    for (const field of this.#check.ownLookups) {
      const id = fields[field.name];
      if (typeof id === 'string' && !this.#matching.has(id)) this.#point(row, field, id, fields);
    }
  }

  #point(row: CsvRow, field: FieldInfo, id: string, fields: Draft): void {
    const names: Readonly<Record<string, string | undefined>> = {
      OwnerId: row.extras[OWNER_NAME],
      AccountId: row.extras[ACCOUNT_NAME],
    };
    const owner = fields['OwnerId'];
    // [SF-2] Only users own accounts.
    const ownerId = typeof owner === 'string' && objectOfId(owner) === 'User' ? owner : null;
    const refused = this.#references.point(field, id, names[field.name] ?? null, row.line, ownerId);
    if (refused === null) return;
    delete fields[field.name];
    this.#notes.add('reference', row.line, () => refused);
  }
}

const idsIn = ({ fields }: ReadRow, lookups: readonly FieldInfo[]): readonly string[] =>
  lookups.flatMap(({ name }) => {
    const id = fields[name];
    return typeof id === 'string' ? [id] : [];
  });

/** How a row is called in the summary. */
function nameOf(row: CsvRow): string {
  const { FirstName, LastName, Company, Name } = row.values;
  const name = [FirstName, LastName].filter((part) => !isBlank(part)).join(' ');
  const called = name === '' ? String(Name ?? '') : name;
  return isBlank(Company) ? called : `${called}, ${String(Company)}`;
}
