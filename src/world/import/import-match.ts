import type { CsvRow } from '#csv/csv-records.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ImportedObject } from '../import-layout.ts';
import type { ImportMatch } from '../import-record.ts';
import type { ImportReferences } from './import-references.ts';
import type { RowFault } from './import-fault.ts';
import type { ImportCode } from '../import-summary.ts';

/** Which record of the org a row is, or the id under which it becomes a new one. */
export interface RowMatch {
  /** `null` where the file has none that can be used. */
  readonly id: string | null;
  readonly existing: SalesforceRecord | undefined;
  /** The file's id is taken: the record gets a new one. */
  readonly renewed: boolean;
}

/** Finds for each row of a file the record of the org that it is written over. [SF-1] Ids are taken in both lengths. */
export class ImportMatching {
  readonly #object: ImportedObject;
  readonly #references: ImportReferences;
  readonly #match: ImportMatch | undefined;
  /** Lines by id of the rows so far. */
  readonly #lines = new Map<string, number>();
  /** Lines by email address of the rows so far, of the first that has it. */
  readonly #emailLines = new Map<string, number>();
  readonly #byEmail: ReadonlyMap<string, readonly SalesforceRecord[]>;

  constructor(
    state: SalesforceState,
    object: ImportedObject,
    references: ImportReferences,
    match: ImportMatch | undefined,
  ) {
    this.#object = object;
    this.#references = references;
    this.#match = match;
    this.#byEmail = match !== undefined ? liveByEmail(state.records[object]) : new Map();
  }

  find(row: CsvRow): Result<RowMatch, RowFault> {
    const given = this.#idOf(row);
    if (!given.ok) return given;
    const id = given.value;
    const found = id === null ? this.#foundByEmail(row) : ok(this.#references.record(id));
    if (!found.ok) return found;
    const existing = found.value;
    if (existing && this.#match === 'none') return ok({ id: null, existing: undefined, renewed: true });
    if (existing?.['IsDeleted'] === true) {
      return refuse('bad-id', `${String(existing['Id'])} is deleted in the org: restore it first`);
    }
    if (existing?.['IsConverted'] === true && this.#match !== undefined) {
      return refuse('converted-lead', `${String(existing['Id'])} is a converted lead, which can only be read`);
    }
    const target = existing ? String(existing['Id']) : id;
    if (target === null) return this.#newByEmail(row);
    const before = this.#lines.get(target);
    if (before !== undefined) return refuse('duplicate-id', `${target} stands on line ${before}`);
    return ok({ id: target, existing, renewed: false });
  }

  /** Takes note that a row comes in, under an id if it has one. */
  take(row: CsvRow, id: string | null): void {
    if (id !== null) this.#lines.set(id, row.line);
    const email = emailOf(row);
    if (email !== null && !this.#emailLines.has(email)) this.#emailLines.set(email, row.line);
  }

  /** Takes back that a row comes in under an id. */
  release(id: string): void {
    this.#lines.delete(id);
  }

  /** Whether a row that becomes a new record may be one that is there twice, by its email address. */
  doubt(row: CsvRow): RowFault | null {
    const email = this.#match === undefined ? null : emailOf(row);
    if (email === null) return null;
    const [same] = this.#byEmail.get(email) ?? [];
    if (same) return { code: 'email-in-org', text: `${String(row.values['Email'])} (${String(same['Id'])})` };
    const before = this.#emailLines.get(email);
    if (before === undefined || before === row.line) return null;
    return { code: 'email-in-file', text: `${String(row.values['Email'])} stands on line ${before} too` };
  }

  /** Whether a row that came in has this id. */
  has(id: string): boolean {
    return this.#lines.has(id);
  }

  #idOf(row: CsvRow): Result<string | null, RowFault> {
    const given = row.values['Id'] ?? null;
    if (given === null) return ok(null);
    const id = normaliseId(String(given));
    if (!id.ok) return refuse('bad-id', id.error);
    const object = objectOfId(id.value);
    if (object === this.#object) return id;
    const what =
      object === null
        ? `no ${this.#object === 'Contact' || this.#object === 'Lead' ? 'lead or contact' : this.#object.toLowerCase()}`
        : `the id of ${object === 'Account' || object === 'Opportunity' ? 'an' : 'a'} ${object}`;
    return refuse('wrong-object', `${id.value} is ${what}`);
  }

  #foundByEmail(row: CsvRow): Result<SalesforceRecord | undefined, RowFault> {
    const email = this.#match === 'email' ? emailOf(row) : null;
    if (email === null) return ok(undefined);
    const records = this.#byEmail.get(email) ?? [];
    if (records.length < 2) return ok(records[0]);
    const given = String(row.values['Email']);
    return refuse('ambiguous-email', `${records.length} records of the org have the email address ${given}`);
  }

  /** A new record without an id: where rows are told apart by email address, that of an earlier row is the same one. */
  #newByEmail(row: CsvRow): Result<RowMatch, RowFault> {
    const email = this.#match === 'email' ? emailOf(row) : null;
    const before = email === null ? undefined : this.#emailLines.get(email);
    if (before !== undefined)
      return refuse('duplicate-email', `${String(row.values['Email'])} stands on line ${before}`);
    return ok({ id: null, existing: undefined, renewed: false });
  }
}

/** The email address of a row as it is compared; `null` where it has none. */
function emailOf(row: CsvRow): string | null {
  const email = row.values['Email'];
  return typeof email === 'string' ? email.trim().toLowerCase() : null;
}

const refuse = (code: ImportCode, text: string): Result<never, RowFault> => err({ code, text });

function liveByEmail(records: readonly SalesforceRecord[]): ReadonlyMap<string, readonly SalesforceRecord[]> {
  const byEmail = new Map<string, SalesforceRecord[]>();
  for (const record of records) {
    const email = record['Email'];
    if (typeof email !== 'string' || record['IsDeleted'] === true || record['IsConverted'] === true) continue;
    const key = email.toLowerCase();
    const same = byEmail.get(key);
    if (same) same.push(record);
    else byEmail.set(key, [record]);
  }
  return byEmail;
}
