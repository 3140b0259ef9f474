import { perObject } from '#mocks/kit/per-object.ts';
import type { SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { Instant } from '#shared/instant.ts';
import type { ImportedObject } from './import-layout.ts';
import { writtenOver } from './import-place-records.ts';
import type { ImportedRecord } from './import-record.ts';

/** A record of the org and what a file writes over it. */
export interface WrittenRecord {
  readonly id: string;
  readonly fields: ImportedRecord['fields'];
}

/** A record as it is created. */
export type AddedRecord = SalesforceRecord;

/** An org as far as an import looks at it: what `importBase` gives, or the whole of it. */
export type ImportBase = SalesforceState;

/** What an import does to an org, apart from the org itself: new images in order of creation, and values for old ones. */
export interface ImportChanges {
  readonly object: ImportedObject;
  readonly at: Instant;
  readonly added: Readonly<Partial<Record<SalesforceObject, readonly SalesforceRecord[]>>>;
  readonly written: readonly WrittenRecord[];
  readonly fields: SalesforceState['fields'];
  readonly leadStatuses: SalesforceState['leadStatuses'];
  readonly nextSerial: SalesforceState['nextSerial'];
}

/**
 * The part of an org that an import looks at: what it does not look at is left out, so that an org of
 * 100,000 records is quickly handed to another thread. What an import changes is right for the whole org.
 */
export function importBase(state: SalesforceState): ImportBase {
  return { ...state, records: perObject((object) => state.records[object].map(slim)) };
}

const LOOKED_AT = ['Id', 'IsDeleted', 'Name', 'Email', 'IsConverted', 'IsActive', 'SupportedObjects', 'SystemModstamp'];

function slim(record: SalesforceRecord): SalesforceRecord {
  const image: Record<string, SalesforceRecord[string]> = {};
  for (const name of LOOKED_AT) {
    const value = record[name];
    if (value !== undefined && value !== null) image[name] = value;
  }
  return image;
}

/** What an import did: the difference between the base that it began with and the state that it ended with. */
export function importChanges(
  before: SalesforceState,
  after: SalesforceState,
  object: ImportedObject,
  records: readonly ImportedRecord[],
  at: Instant,
): ImportChanges {
  const { fields, leadStatuses, nextSerial } = after;
  const added = perObject((each) => after.records[each].slice(before.records[each].length));
  const written = records.flatMap(({ id, inOrg, fields: values }) =>
    inOrg && id !== null ? [{ id, fields: values }] : [],
  );
  return { object, at, added, written, fields, leadStatuses, nextSerial };
}

/** The org with an import done to it. It must be the org whose base the import began with. */
export function withImport(state: SalesforceState, changes: ImportChanges): SalesforceState {
  const { fields, leadStatuses, nextSerial, added, written, object, at } = changes;
  const records = perObject((each) => {
    const more = added[each] ?? [];
    return more.length === 0 ? state.records[each] : [...state.records[each], ...more];
  });
  return writtenOver({ ...state, fields, leadStatuses, nextSerial, records }, object, written, at);
}
