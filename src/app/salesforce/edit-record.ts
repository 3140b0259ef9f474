import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceError, SalesforceObject, SalesforceRecord, WriteResult } from '#mocks/kit/record-store.ts';
import type { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import { ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { atDesk } from '../org-desk.ts';

/** The org with an edit made, and the record it was made to; or Salesforce's own refusal. */
export type EditResult = Result<{ readonly org: OrgSetup; readonly value: SalesforceRecord }, SalesforceError>;
type Fields = Readonly<Record<string, FieldValue>>;

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

const edit = (org: OrgSetup, at: Instant, write: (salesforce: SalesforceOrg) => WriteResult): EditResult =>
  atDesk(org, at, ({ salesforce }) => {
    const result = write(salesforce);
    return result.ok ? ok(result.record) : result;
  });
