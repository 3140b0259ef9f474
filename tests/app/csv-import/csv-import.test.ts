import { describe, expect, it } from 'vitest';
import { applyImport } from '#app/csv-import/apply-import.ts';
import {
  headingsOf,
  lackingKinds,
  matchOf,
  missingFields,
  possibleMatches,
  proposedChoice,
  targetOptions,
} from '#app/csv-import/column-choice.ts';
import { refusedName, refusedText } from '#csv/refused-file.ts';
import { previewRecords } from '#csv/preview-records.ts';
import { importBase, importChanges } from '#world/import-changes.ts';
import { csvLayoutOf } from '#world/import-layout.ts';
import type { ImportedRecord } from '#world/import-record.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();
const { salesforce } = setup;

function previewOf(text: string) {
  const preview = previewRecords(new TextEncoder().encode(text), csvLayoutOf(salesforce, 'Lead'));
  if (!preview.ok) throw new Error(preview.error.message);
  return preview.value;
}

describe('choosing columns', () => {
  it('offers fields that an import may set, and owners by name', () => {
    const values = targetOptions(salesforce, 'Lead').map((option) => option.value);
    expect(values).toContain('LastName');
    expect(values).toContain('Outreach_Prospect_ID__c');
    expect(values).toContain('owner-name');
    expect(values).not.toContain('SystemModstamp');
    expect(values).not.toContain('Name');
  });

  it('starts from the headings, without what Salesforce computes itself', () => {
    const preview = previewOf('Last Name,Full Name,Lead Owner\nStone,Jo Stone,Ada\n');
    const choice = proposedChoice(preview, targetOptions(salesforce, 'Lead'));
    expect(choice.targets).toEqual(['LastName', null, 'owner-name']);
    expect(missingFields(salesforce, 'Lead', choice.targets).map((field) => field.label)).toEqual(['Company']);
    expect(headingsOf(preview, false)).toEqual(['Column 1', 'Column 2', 'Column 3']);
  });

  it('writes rows over records by the Id where there is a column of it, unless it is told otherwise', () => {
    const choice = { headed: true, targets: ['Id', 'Email'], match: null };
    expect(possibleMatches(choice)).toEqual(['none', 'id', 'email']);
    expect(matchOf(choice)).toBe('id');
    expect(matchOf({ ...choice, match: 'none' })).toBe('none');
    expect(matchOf({ ...choice, targets: [null, 'Email'] })).toBe('none');
    expect(matchOf({ ...choice, targets: [null, null], match: 'email' })).toBe('none');
  });
});

it('what the org lacks is refused to begin with, kind by kind of what the columns can name', () => {
  const options = targetOptions(salesforce, 'Contact');
  const choice = proposedChoice(previewOf('Last Name,Company\nStone,Acme\n'), options);
  expect(choice.lacking).toEqual({ owners: 'refuse', accounts: 'refuse', picklistValues: 'refuse' });
  expect(choice.clearBlanks).toBe(false);
  expect(lackingKinds(salesforce, 'Contact', ['LastName', 'Email'])).toEqual([]);
  expect(lackingKinds(salesforce, 'Contact', ['owner-name', 'AccountId'])).toEqual(['owners', 'accounts']);
  expect(lackingKinds(salesforce, 'Lead', ['OwnerId', 'LeadSource'])).toEqual(['owners', 'picklistValues']);
});

describe('the org after an import', () => {
  const lead = salesforce.records.Lead[0];
  const id = String(lead?.['Id']);
  const records: readonly ImportedRecord[] = [{ line: 2, id, inOrg: true, routable: true, fields: { Title: 'CTO' } }];
  const base = importBase(salesforce);
  const changes = importChanges(base, base, 'Lead', records, 0);

  it('[SYN-5] is polled for what was written and added', () => {
    const after = applyImport(setup, salesforce, changes);
    expect(after?.salesforce.records.Lead[0]).toMatchObject({ Id: id, Title: 'CTO' });
    expect(after?.sync.changed.Lead).toContain(id);
  });

  it('is left alone where it was edited meanwhile', () => {
    expect(applyImport(setup, { ...salesforce }, changes)).toBeNull();
  });
});

it('the file of refused rows has the original columns, then line and reason', async () => {
  const text = await refusedText({
    headings: ['Last Name', 'Company'],
    refused: [
      { line: 3, reason: 'Last Name is blank', cells: ['', 'Acme, Inc'] },
      { line: 4, reason: 'The row has 1 cells, the heading row has 2', cells: ['Rock'] },
    ],
  });
  expect(text.split('\r\n').slice(0, 3)).toEqual([
    '\ufeffLast Name,Company,Line,Reason',
    ',"Acme, Inc",3,Last Name is blank',
    'Rock,,4,"The row has 1 cells, the heading row has 2"',
  ]);
  expect(refusedName('my.leads.csv')).toBe('my.leads-refused.csv');
});
