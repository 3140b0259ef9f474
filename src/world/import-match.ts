import type { CsvRow } from '#csv/csv-records.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ImportedObject } from './import-layout.ts';
import type { ImportMatch } from './import-record.ts';
import type { ImportReferences } from './import-references.ts';
import type { ImportCode } from './import-summary.ts';

/** Which record of the org a row is, or the id under which it becomes a new one. */
export interface RowMatch {
  /** `null` where the file has none that can be used. */
  readonly id: string | null;
  readonly existing: SalesforceRecord | undefined;
  /** The file's id is taken: the record gets a new one. */
  readonly renewed: boolean;
}

export interface RowRefusal {
  readonly code: ImportCode;
  readonly text: string;
}

/** Finds for each row of a file the record of the org that it is written over. [SF-1] Ids are taken in both lengths. */
export class ImportMatching {
  readonly #object: ImportedObject;
  readonly #references: ImportReferences;
  readonly #match: ImportMatch | undefined;
  /** Lines by id of the rows so far. */
  readonly #lines = new Map<string, number>();
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
    this.#byEmail = match === 'email' ? liveByEmail(state.records[object]) : new Map();
  }

  find(row: CsvRow): Result<RowMatch, RowRefusal> {
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
    if (target === null) return ok({ id: null, existing: undefined, renewed: false });
    const before = this.#lines.get(target);
    if (before !== undefined) return refuse('duplicate-id', `${target} stands on line ${before}`);
    return ok({ id: target, existing, renewed: false });
  }

  /** Takes note that a row comes in under an id. */
  take(id: string, line: number): void {
    this.#lines.set(id, line);
  }

  /** Whether a row that came in has this id. */
  has(id: string): boolean {
    return this.#lines.has(id);
  }

  #idOf(row: CsvRow): Result<string | null, RowRefusal> {
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

  #foundByEmail(row: CsvRow): Result<SalesforceRecord | undefined, RowRefusal> {
    const email = row.values['Email'];
    if (this.#match !== 'email' || typeof email !== 'string') return ok(undefined);
    const records = this.#byEmail.get(email.trim().toLowerCase()) ?? [];
    if (records.length < 2) return ok(records[0]);
    return refuse('ambiguous-email', `${records.length} records of the org have the email address ${email}`);
  }
}

const refuse = (code: ImportCode, text: string): Result<never, RowRefusal> => err({ code, text });

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
