import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { Actor, ChangeSink, RecordChange } from '#mocks/kit/change.ts';
import type { ApiRequests } from '#mocks/kit/api-requests.ts';
import { DailyCount } from '#mocks/kit/daily-count.ts';
import type {
  ConvertRequest,
  ConvertResult,
  RecordStore,
  SalesforceError,
  SalesforceObject,
  SalesforceRecord,
  WriteResult,
} from '#mocks/kit/record-store.ts';
import { normaliseId } from '#mocks/kit/salesforce-id.ts';
import { checkFields } from './check-fields.ts';
import { convertLead } from './convert-lead.ts';
import { deleteRecord, restoreRecord } from './delete-record.ts';
import { mergeRecords } from './merge-records.ts';
import { newRecord } from './new-record.ts';
import type { Draft, FieldValues } from './field-values.ts';
import { OrgTables } from './org-tables.ts';
import { nameOf, renames } from './record-name.ts';
import { isDeleted } from './record-table.ts';
import { salesforceErrors } from './salesforce-errors.ts';
import type { SalesforceState } from './salesforce-state.ts';

export interface SalesforceOrgOptions {
  /** The virtual clock. */
  readonly now: () => Instant;
  /** Is told of every change, at once and in order. */
  readonly sink: ChangeSink<SalesforceRecord>;
}

/**
 * The simulated Salesforce org. Answers in the real one's words; the same state and the same calls give
 * the same answers, and a state written out and read back behaves as before.
 */
export class SalesforceOrg implements RecordStore, ApiRequests {
  readonly #tables: OrgTables;
  readonly #now: () => Instant;
  /** [SF-8] [CLK-5] */
  readonly #apiRequests: DailyCount;

  constructor(state: SalesforceState, options: SalesforceOrgOptions) {
    this.#tables = new OrgTables(state, options.now, options.sink);
    this.#now = options.now;
    const { used, on } = state.apiRequests;
    this.#apiRequests = new DailyCount(used, on, state.organization.timeZone);
  }

  /** Everything of the org as it stands, as plain data. */
  toState(): SalesforceState {
    const state = this.#tables.toState();
    return { ...state, apiRequests: { max: state.apiRequests.max, ...this.#apiRequests.at(this.#now()) } };
  }

  get(object: SalesforceObject, id: string): SalesforceRecord | undefined {
    const record = this.#tables.find(object, id);
    return record && !isDeleted(record) ? record : undefined;
  }

  getWithDeleted(object: SalesforceObject, id: string): SalesforceRecord | undefined {
    return this.#tables.find(object, id);
  }

  fields(object: SalesforceObject): readonly FieldInfo[] {
    return this.#tables.schema(object).fields;
  }

  findBy(object: SalesforceObject, field: string, value: FieldValue): readonly SalesforceRecord[] {
    const info = this.#tables.schema(object).field(field);
    const isId = info?.type === 'id' || info?.type === 'lookup';
    return this.#tables.table(object).findBy(info?.name ?? field, isId ? normalIdOr(value) : value);
  }

  findByKey(
    object: SalesforceObject,
    field: string,
    keyOf: (value: FieldValue) => string | null,
    key: string,
  ): readonly SalesforceRecord[] {
    return this.#tables.table(object).findByKey(this.#tables.schema(object).field(field)?.name ?? field, keyOf, key);
  }

  list(object: SalesforceObject): readonly SalesforceRecord[] {
    return this.#tables.table(object).live();
  }

  create(object: SalesforceObject, fields: FieldValues, by: Actor): WriteResult {
    const checked = checkFields(this.#tables, object, fields, null, by);
    if (!checked.ok) return checked;
    const image = newRecord(this.#tables, object, checked.value, by);
    return image.ok ? { ok: true, record: this.#tables.insert(object, image.value, by) } : image;
  }

  update(object: SalesforceObject, id: string, fields: FieldValues, by: Actor): WriteResult {
    const before = this.#tables.find(object, id);
    const unwritable = before ? writeRefusal(object, before) : salesforceErrors.notFound();
    if (!before || unwritable) return { ok: false, error: unwritable ?? salesforceErrors.notFound() };
    const checked = checkFields(this.#tables, object, fields, before, by);
    if (!checked.ok) return checked;
    const patch: Draft = checked.value;
    if (renames(patch)) {
      const name = nameOf(object, { ...before, ...patch });
      if (name !== null) patch['Name'] = name;
    }
    return { ok: true, record: this.#tables.patch(object, before, patch, by, 'updated') };
  }

  delete(object: SalesforceObject, id: string, by: Actor): WriteResult {
    return deleteRecord(this.#tables, object, id, by);
  }

  /** Takes a deleted record out of the recycle bin. A merged one stays merged (SF-6). */
  restore(object: SalesforceObject, id: string, by: Actor): WriteResult {
    return restoreRecord(this.#tables, object, id, by);
  }

  /** Takes a record out unseen, as if it had never been: for runs of more records than fit into memory. */
  forget(object: SalesforceObject, id: string): void {
    this.#tables.table(object).remove(id);
  }

  convertLead(request: ConvertRequest, by: Actor): ConvertResult {
    return convertLead(this.#tables, request, by);
  }

  merge(
    object: 'Lead' | 'Contact' | 'Account',
    masterId: string,
    loserIds: readonly string[],
    fill: FieldValues,
    by: Actor,
  ): WriteResult {
    return mergeRecords(this.#tables, { object, masterId, loserIds, fill }, by);
  }

  rollback(changes: readonly RecordChange<SalesforceRecord>[], by: Actor): void {
    for (const change of changes.toReversed()) {
      if (change.system !== 'salesforce') continue;
      this.#tables.putBack(change.object as SalesforceObject, change.id, change.before, by);
    }
  }

  /** [SF-8] Counts requests against the daily limit; refused, and not counted, where they would pass it. */
  countApiRequests(count: number): SalesforceError | null {
    if (count > this.apiRequestsLeft()) return salesforceErrors.requestLimit();
    this.#apiRequests.add(count, this.#now());
    return null;
  }

  /** [SF-8] How many requests all applications together may still make today. */
  apiRequestsLeft(): number {
    return Math.max(0, this.#tables.state.apiRequests.max - this.#apiRequests.used(this.#now()));
  }

  /** [SF-8] Sets the day's count, as other applications of the org would raise it. */
  setApiRequestsUsed(used: number): void {
    this.#apiRequests.set(used, this.#now());
  }

  /** [SF-8] The value of `Sforce-Limit-Info`, which every REST reply carries. */
  limitInfo(): string {
    return `api-usage=${this.#apiRequests.used(this.#now())}/${this.#tables.state.apiRequests.max}`;
  }
}

/** [SF-9] Deleted and merged records cannot be written, [SF-4] nor can a converted lead. */
function writeRefusal(object: SalesforceObject, record: SalesforceRecord): SalesforceError | null {
  if (isDeleted(record)) return salesforceErrors.isDeleted();
  return object === 'Lead' && record['IsConverted'] === true ? salesforceErrors.convertedLead() : null;
}

function normalIdOr(value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value;
  const id = normaliseId(value);
  return id.ok ? id.value : value;
}
