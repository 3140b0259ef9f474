import type { Actor } from '#mocks/kit/change.ts';
import type {
  ConvertRequest,
  ConvertResult,
  SalesforceError,
  SalesforceObject,
  SalesforceRecord,
  WriteResult,
} from '#mocks/kit/record-store.ts';
import type { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { atDesk } from '../org-desk.ts';

/** The org with something done in it, and what came of it; or Salesforce's own refusal. */
export type DeskResult<T> = Result<{ readonly org: OrgSetup; readonly value: T }, SalesforceError>;
/** The org with an edit made, and the record it was made to. */
export type EditResult = DeskResult<SalesforceRecord>;
type Fields = Readonly<Record<string, FieldValue>>;

export type MergedObject = 'Lead' | 'Contact' | 'Account';

/** Some of many records were done, the others refused, each in Salesforce's own words. */
export interface BulkResult {
  readonly done: readonly SalesforceRecord[];
  readonly refused: readonly { readonly id: string; readonly error: SalesforceError }[];
}

const PERSON: Actor = { through: 'person' };

/** Creates a record as a person would. `at` is the virtual instant that its dates are to say. */
export const addRecord = (org: OrgSetup, object: SalesforceObject, fields: Fields, at: Instant): EditResult =>
  edit(org, at, (salesforce) => salesforce.create(object, fields, PERSON));

/** Writes fields of a record as a person would. */
export const changeRecord = (
  org: OrgSetup,
  object: SalesforceObject,
  id: string,
  fields: Fields,
  at: Instant,
): EditResult => edit(org, at, (salesforce) => salesforce.update(object, id, fields, PERSON));

/** Deletes a record as a person would: it goes to the recycle bin. */
export const removeRecord = (org: OrgSetup, object: SalesforceObject, id: string, at: Instant): EditResult =>
  edit(org, at, (salesforce) => salesforce.delete(object, id, PERSON));

/** Takes a record out of the recycle bin as a person would. */
export const restoreRecord = (org: OrgSetup, object: SalesforceObject, id: string, at: Instant): EditResult =>
  edit(org, at, (salesforce) => salesforce.restore(object, id, PERSON));

/** [SF-6] Merges two or three records as a person would. */
export const mergeRecords = (
  org: OrgSetup,
  request: {
    readonly object: MergedObject;
    readonly masterId: string;
    readonly loserIds: readonly string[];
    readonly fill: Fields;
  },
  at: Instant,
): EditResult =>
  edit(org, at, (salesforce) =>
    salesforce.merge(request.object, request.masterId, request.loserIds, request.fill, PERSON),
  );

/** [SF-4] Converts a lead as a person would. */
export const convertRecord = (
  org: OrgSetup,
  request: ConvertRequest,
  at: Instant,
): DeskResult<Extract<ConvertResult, { ok: true }>> =>
  atDesk(org, at, ({ salesforce }) => {
    const result = salesforce.convertLead(request, PERSON);
    return result.ok ? ok(result) : err(result.error);
  });

/** Deletes or restores many records as a person would, those that Salesforce refuses left as they are. */
export function editMany(
  org: OrgSetup,
  what: 'delete' | 'restore',
  object: SalesforceObject,
  ids: readonly string[],
  at: Instant,
): { readonly org: OrgSetup; readonly value: BulkResult } {
  const result = atDesk<BulkResult, never>(org, at, ({ salesforce }) => {
    const done: SalesforceRecord[] = [];
    const refused: { id: string; error: SalesforceError }[] = [];
    for (const id of ids) {
      const one = salesforce[what](object, id, PERSON);
      if (one.ok) done.push(one.record);
      else refused.push({ id, error: one.error });
    }
    return ok({ done, refused });
  });
  return result.ok ? result.value : { org, value: { done: [], refused: [] } };
}

const edit = (org: OrgSetup, at: Instant, write: (salesforce: SalesforceOrg) => WriteResult): EditResult =>
  atDesk(org, at, ({ salesforce }) => {
    const result = write(salesforce);
    return result.ok ? ok(result.record) : result;
  });
