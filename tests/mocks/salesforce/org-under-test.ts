import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceObject, SalesforceRecord, WriteResult } from '#mocks/kit/record-store.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { FieldValue } from '#shared/field.ts';

export const person: Actor = { through: 'person' };
export const sync: Actor = { through: 'outreach-sync' };
export const leandata: Actor = { through: 'leandata' };
export const importer: Actor = { through: 'import' };

type Fields = Readonly<Record<string, FieldValue>>;

/** An org at 2026-01-05T09:00:00Z with one active user, the changes it reported and a clock to move. */
export function orgUnderTest(state: SalesforceState = emptySalesforceState()) {
  const clock = { now: 1_767_603_600_000 };
  const changes: RecordChange<SalesforceRecord>[] = [];
  const org = new SalesforceOrg(state, { now: () => clock.now, sink: (change) => changes.push(change) });
  const add = (object: SalesforceObject, fields: Fields, by: Actor = person): SalesforceRecord =>
    written(org.create(object, fields, by));
  const idOf = (record: SalesforceRecord): string => record['Id'] as string;
  const user = idOf(
    org.list('User')[0] ?? add('User', { FirstName: 'Ada', LastName: 'Byron', Email: 'ada@acme.test' }),
  );
  const lead = (fields: Fields = {}, by: Actor = person): SalesforceRecord =>
    add('Lead', { FirstName: 'Jo', LastName: 'Stone', Company: 'Acme', Email: 'jo@acme.test', ...fields }, by);
  return { org, clock, changes, add, lead, user, idOf };
}

export function written(result: WriteResult): SalesforceRecord {
  if (!result.ok) throw new Error(`${result.error.errorCode}: ${result.error.message}`);
  return result.record;
}

/** The refusal's code, or `ok`. */
export const codeOf = (result: { ok: true } | { ok: false; error: { errorCode: string } }): string =>
  result.ok ? 'ok' : result.error.errorCode;
