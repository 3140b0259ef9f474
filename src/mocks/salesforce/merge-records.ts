import { err, ok, type Result } from '#shared/result.ts';
import type { Actor } from '#mocks/kit/change.ts';
import type { SalesforceError, SalesforceRecord, WriteResult } from '#mocks/kit/record-store.ts';
import { checkFields } from './check-fields.ts';
import type { FieldValues } from './field-values.ts';
import { type OrgTables, SALESFORCE_OBJECTS } from './org-tables.ts';
import { nameOf, renames } from './record-name.ts';
import { isDeleted } from './record-table.ts';
import { salesforceErrors } from './salesforce-errors.ts';

export interface MergeRequest {
  readonly object: 'Lead' | 'Contact' | 'Account';
  readonly masterId: string;
  readonly loserIds: readonly string[];
  /** Written on the master. */
  readonly fill: FieldValues;
}

/** [SF-6] The master and two more. */
const MOST_LOSERS = 2;

/** [SF-6] Merges up to three records, or says why not without having changed anything. Answers the master. */
export function mergeRecords(tables: OrgTables, request: MergeRequest, by: Actor): WriteResult {
  const { object } = request;
  const found = mergeable(tables, request);
  if (!found.ok) return found;
  const [master, losers] = found.value;
  const masterId = master['Id'] as string;
  // Whoever merges may choose among all values, those read-only on the layout included.
  const filled = checkFields(tables, object, request.fill, master, { ...by, through: 'leandata' });
  if (!filled.ok) return filled;
  const patch = filled.value;
  const name = renames(patch) ? nameOf(object, { ...master, ...patch }) : null;
  if (name !== null) patch['Name'] = name;
  tables.patch(object, master, patch, by, 'updated');
  for (const loser of losers) {
    const loserId = loser['Id'] as string;
    repoint(tables, object, loserId, masterId, by);
    tables.patch(object, loser, { IsDeleted: true, MasterRecordId: masterId }, by, 'merged');
  }
  return { ok: true, record: tables.table(object).get(masterId) ?? master };
}

function mergeable(
  tables: OrgTables,
  { object, masterId, loserIds }: MergeRequest,
): Result<readonly [SalesforceRecord, readonly SalesforceRecord[]], SalesforceError> {
  if (loserIds.length === 0 || loserIds.length > MOST_LOSERS) {
    return err(salesforceErrors.mergeRefused('A merge takes one or two records besides the master'));
  }
  const records: SalesforceRecord[] = [];
  for (const id of [masterId, ...loserIds]) {
    const record = tables.find(object, id);
    if (!record) return err(salesforceErrors.notFound());
    if (isDeleted(record)) return err(salesforceErrors.isDeleted());
    if (record['IsConverted'] === true) return err(salesforceErrors.convertedLead());
    if (records.includes(record)) return err(salesforceErrors.mergeRefused('A record cannot be merged with itself'));
    records.push(record);
  }
  const [master, ...losers] = records;
  return master ? ok([master, losers]) : err(salesforceErrors.notFound());
}

/** [SF-6] Every lookup that points at the loser points at the master from now on. */
function repoint(tables: OrgTables, object: string, loserId: string, masterId: string, by: Actor): void {
  for (const child of SALESFORCE_OBJECTS) {
    for (const field of tables.schema(child).fields) {
      if (!(field.referenceTo ?? []).includes(object)) continue;
      for (const record of tables.table(child).findBy(field.name, loserId)) {
        const target = record['Id'] === masterId ? null : masterId;
        tables.patch(child, record, { [field.name]: target }, by, 'updated');
      }
    }
  }
}
