import { describe, expect, it } from 'vitest';
import { addImported } from '#app/salesforce/add-imported.ts';
import { readRecords } from '#csv/read-records.ts';
import { csvLayout } from '#world/import-layout.ts';
import { importRecords } from '#world/import-records.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();

function imported(csv: string) {
  const read = readRecords(csv, csvLayout(setup, 'Lead'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return importRecords(setup, 'Lead', read.value);
}

describe('importing leads into the org', () => {
  it('[SYN-5] adds them behind those that are there, and the next poll notices them', () => {
    const org = addImported(setup, imported('Last Name,Company\nDoe,ACME\nRoe,Initech\n'));
    const added = org.salesforce.records.Lead.slice(setup.salesforce.records.Lead.length);
    expect(added.map((record) => record['LastName'])).toEqual(['Doe', 'Roe']);
    expect(org.sync.changed.Lead).toEqual(added.map((record) => record['Id']));
  });

  it('adds the placeholders that the file needs', () => {
    const org = addImported(setup, imported('Last Name,Company,OwnerId\nDoe,ACME,005ak00000ZZZZZAAA\n'));
    expect(org.salesforce.records.User.length).toBe(setup.salesforce.records.User.length + 1);
  });
});
