import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import { withFields, type RecordShape } from './record-timeline.ts';

/** Records of Salesforce as the journal tells of them: one in the recycle bin stays in the list, with `IsDeleted`. */
export const salesforceShape: RecordShape<SalesforceRecord> = {
  idOf: (record) => String(record['Id']),
  created: (_, change) => withFields({}, [change]) as SalesforceRecord,
  changed: (record, changes) => withFields(record, changes) as SalesforceRecord,
  // A creation that was rolled back was never there.
  ends: (change) => change.gone === true,
};
