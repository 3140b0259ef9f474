import type { CsvRecords, CsvRow, ReadableCells } from '#csv/csv-records.ts';
import { checkValue } from '#mocks/salesforce/check-value.ts';
import { isImportable } from '#mocks/salesforce/importable-fields.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldInfo, FieldType, FieldValue } from '#shared/field.ts';
import { ok } from '#shared/result.ts';
import { ACCOUNT_NAME, type ImportedObject, OWNER_NAME } from '../import-layout.ts';
import type { RowFault } from './import-fault.ts';
import type { RowMatch } from './import-match.ts';
import type { ImportPicklists } from './import-picklists.ts';
import type { ImportOptions } from './import-options.ts';
import type { ImportReferences } from './import-references.ts';

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

export type Draft = Record<string, FieldValue>;

/** The values of a row and everything that is wrong with them. */
export interface CheckedRow {
  readonly fields: Draft;
  readonly faults: readonly RowFault[];
}

/** Looks at one row after the other and changes nothing. */
export class ImportRowCheck {
  /** Fields of the file's columns that an import may set. */
  readonly columns: readonly FieldInfo[];
  /** Lookups whose target must be in the org, but for the owner. */
  readonly lookups: readonly FieldInfo[];
  /** Lookups that may point at other rows of the file: they are looked at once all rows are read. */
  readonly ownLookups: readonly FieldInfo[];
  readonly owner: FieldInfo | undefined;
  readonly #object: ImportedObject;
  readonly #placing: boolean;
  readonly #clearing: boolean;
  /** [SF-4] A lead without a status takes the org's first one. */
  readonly #required: readonly FieldInfo[];
  readonly #references: ImportReferences;
  readonly #picklists: ImportPicklists;

  constructor(
    state: SalesforceState,
    object: ImportedObject,
    table: CsvRecords,
    references: ImportReferences,
    picklists: ImportPicklists,
    { match, clearBlanks = true }: ImportOptions,
  ) {
    const fields = state.fields[object];
    this.#object = object;
    this.#placing = match !== undefined;
    this.#clearing = clearBlanks;
    this.#references = references;
    this.#picklists = picklists;
    this.owner = fields.find((field) => field.name === 'OwnerId');
    this.#required = fields.filter((field) => field.required === true && field.name !== 'Status');
    const named = new Set(table.columns.map((column) => column.field));
    this.columns = fields.filter((field) => named.has(field.name) && field.name !== 'Id' && isImportable(field));
    const lookups = this.columns.filter(
      (field) => field.type === 'lookup' && field.readOnly !== true && field.name !== 'OwnerId',
    );
    const isOwn = (field: FieldInfo): boolean =>
      this.#placing && named.has('Id') && field.referenceTo?.includes(object) === true;
    this.ownLookups = lookups.filter(isOwn);
    this.lookups = lookups.filter((field) => !isOwn(field));
  }

  /** `match` is `null` where it is not known which record the row is. */
  check(
    row: Pick<CsvRow, 'values' | 'extras'>,
    match: RowMatch | null,
    faulty: ReadableCells['faulty'] = [],
  ): CheckedRow {
    const fields: Draft = {};
    const faults: RowFault[] = [];
    const bad = new Set(faulty);
    for (const field of this.columns) {
      const given = row.values[field.name] ?? null;
      if (given === null) {
        this.#setBlank(fields, field, match);
        continue;
      }
      // Reading the file has seen to the values that are not text.
      const value = TEXTUAL.has(field.type) ? checkValue(field, given) : ok(given);
      if (value.ok) {
        fields[field.name] = value.value;
        const unknown = field.type === 'picklist' ? this.#picklists.fault(field, value.value) : null;
        if (unknown) faults.push(unknown);
      } else {
        faults.push({ code: 'bad-value', text: value.error.message });
        bad.add(field.name);
      }
    }
    if (this.#placing && match && !match.existing) faults.push(...this.#missing(fields, bad));
    return { fields, faults: [...faults, ...this.#lookupFaults(row, fields)] };
  }

  #setBlank(fields: Draft, field: FieldInfo, match: RowMatch | null): void {
    if (field.type === 'checkbox') {
      // A blank cell unticks nothing: a new record takes the field's own default.
      if (!this.#placing) fields[field.name] = false;
    } else if (match?.existing && field.required !== true && this.#clearing) {
      fields[field.name] = null;
    }
  }

  #missing(fields: Draft, bad: ReadonlySet<string>): readonly RowFault[] {
    const missing = this.#required.filter(({ name }) => isBlank(fields[name]) && !bad.has(name));
    if (missing.length === 0) return [];
    const labels = missing.map((field) => field.label).join(', ');
    return [{ code: 'missing-value', text: `A new ${this.#object.toLowerCase()} needs: ${labels}` }];
  }

  #lookupFaults({ extras }: Pick<CsvRow, 'extras'>, fields: Draft): readonly RowFault[] {
    const references = this.#references;
    const faults: (RowFault | null)[] = [];
    const { [OWNER_NAME]: ownerName, [ACCOUNT_NAME]: accountName } = extras;
    const owner = fields['OwnerId'];
    if (typeof owner === 'string' && this.owner) faults.push(references.fault(this.owner, owner));
    else if (ownerName !== undefined) faults.push(references.ownerFault(ownerName));
    if (accountName !== undefined && typeof fields['AccountId'] !== 'string') {
      faults.push(references.accountFault(accountName));
    }
    for (const field of this.lookups) {
      const id = fields[field.name];
      if (typeof id === 'string') faults.push(references.fault(field, id));
    }
    return faults.filter((fault) => fault !== null);
  }
}

export const isBlank = (value: FieldValue | undefined): boolean => (value ?? null) === null;
