import { describe, expect, it } from 'vitest';
import { addRecord, changeRecord, removeRecord } from '#app/salesforce/edit-record.ts';
import { changedFields, marksAfterRun } from '#app/salesforce/record-marks.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { START, smallOrg } from '../../support/small-org.ts';

const { setup, ids } = smallOrg();

function must(result: ReturnType<typeof addRecord>): OrgSetup {
  if (!result.ok) throw new Error(result.error.message);
  return result.value.org;
}

describe('what a run did to records', () => {
  it('is marked as new, changed or deleted; untouched records have no mark', () => {
    const added = must(addRecord(setup, 'Lead', { LastName: 'Doe', Company: 'ACME' }, START));
    const changed = must(changeRecord(added, 'Lead', ids['ready'] ?? '', { Company: 'Other' }, START));
    const after = must(removeRecord(changed, 'Lead', ids['queued'] ?? '', START));
    const marks = marksAfterRun(setup.salesforce, after.salesforce, 'Lead');
    const fresh = after.salesforce.records.Lead.at(-1)?.['Id'];
    expect(Object.fromEntries(marks)).toEqual({
      [String(fresh)]: { kind: 'new', label: 'New' },
      [ids['ready'] ?? '']: { kind: 'changed', label: 'Changed' },
      [ids['queued'] ?? '']: { kind: 'deleted', label: 'Deleted' },
    });
  });

  it('is told field by field, without the stamps of the last write', () => {
    const before = { Id: '1', Status: 'Open', Rating: 'Hot', LastModifiedDate: 'a' };
    const after = { Id: '1', Status: 'Closed', Rating: 'Hot', LastModifiedDate: 'b', Title: 'CEO' };
    expect(changedFields(before, after)).toEqual([
      { field: 'Status', before: 'Open', after: 'Closed' },
      { field: 'Title', before: null, after: 'CEO' },
    ]);
  });
});
