import type { FieldInfo, FieldValue } from '#shared/field.ts';
import type { Actor, RecordChange } from './change.ts';

export type SalesforceObject = 'Lead' | 'Contact' | 'Account' | 'User' | 'Group' | 'Opportunity';

/** One Salesforce record: API names to values, always with `Id`. Never changed in place. */
export type SalesforceRecord = Readonly<Record<string, FieldValue>>;

/** A refusal in Salesforce's own words: `ENTITY_IS_DELETED`, `REQUIRED_FIELD_MISSING`, … */
export interface SalesforceError {
  readonly status: number;
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

export type WriteResult =
  { readonly ok: true; readonly record: SalesforceRecord } | { readonly ok: false; readonly error: SalesforceError };

/** [SF-4] What a conversion needs. `accountId` null makes a new account. */
export interface ConvertRequest {
  readonly leadId: string;
  readonly convertedStatus: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly ownerId: string | null;
  /** Null where no opportunity is to be made. */
  readonly opportunityName: string | null;
}

export type ConvertResult =
  | { readonly ok: true; readonly accountId: string; readonly contactId: string; readonly opportunityId: string | null }
  | { readonly ok: false; readonly error: SalesforceError };

/**
 * The org as the routing engine sees it. Every write goes to the org's change sink at once, so the
 * caller can gather what it changed; `rollback` puts gathered changes back, latest first (ADD-9).
 * Ids are taken in both lengths (SF-1).
 */
export interface RecordStore {
  /** Deleted records are not found; use `getWithDeleted` to tell merged from deleted. */
  get(object: SalesforceObject, id: string): SalesforceRecord | undefined;
  getWithDeleted(object: SalesforceObject, id: string): SalesforceRecord | undefined;
  fields(object: SalesforceObject): readonly FieldInfo[];
  /** Records whose field equals the value, text compared without case, in order of creation. Indexed. */
  findBy(object: SalesforceObject, field: string, value: FieldValue): readonly SalesforceRecord[];
  /** Records whose field has a key, in order of creation. `keyOf` is one of few constants: an index is kept for each. */
  findByKey(
    object: SalesforceObject,
    field: string,
    keyOf: (value: FieldValue) => string | null,
    key: string,
  ): readonly SalesforceRecord[];
  list(object: SalesforceObject): readonly SalesforceRecord[];
  create(object: SalesforceObject, fields: Readonly<Record<string, FieldValue>>, by: Actor): WriteResult;
  update(object: SalesforceObject, id: string, fields: Readonly<Record<string, FieldValue>>, by: Actor): WriteResult;
  delete(object: SalesforceObject, id: string, by: Actor): WriteResult;
  convertLead(request: ConvertRequest, by: Actor): ConvertResult;
  /** [SF-6] The master stays, losers are deleted with `MasterRecordId`. `fill` writes master fields. */
  merge(
    object: 'Lead' | 'Contact' | 'Account',
    masterId: string,
    loserIds: readonly string[],
    fill: Readonly<Record<string, FieldValue>>,
    by: Actor,
  ): WriteResult;
  /** Undoes changes of this org, latest first, by putting back whole images; reported as `reverted`. */
  rollback(changes: readonly RecordChange<SalesforceRecord>[], by: Actor): void;
}
