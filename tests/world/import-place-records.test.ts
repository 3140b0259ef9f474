import { describe, expect, it } from 'vitest';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import { placeRecords } from '#world/import-place-records.ts';
import { ada, emptySetup, importLines, NOW, withRecords } from './import-under-test.ts';

const LEAD = '00Qak00000696HFEAY';
const USER = '005Dn000001AbCdIAK';

describe('placing imported records', () => {
  it('[RUN-1] lets them stand in the org under the ids of the file, with their owners', () => {
    const { setup, records } = importLines(
      emptySetup,
      'Lead',
      'Id,FirstName,LastName,Company,OwnerId,Status,CreatedDate',
      `${LEAD},Jo,Stone,Acme,${USER},Nurture,2025-03-01T10:00:00Z`,
      ',Al,Rock,Acme,,,',
    );
    const placed = placeRecords(setup, 'Lead', records, NOW);
    expect(placed.salesforce.records.Lead).toMatchObject([
      { Id: LEAD, Name: 'Jo Stone', OwnerId: USER, Status: 'Nurture', CreatedDate: '2025-03-01T10:00:00.000Z' },
      { Name: 'Al Rock', OwnerId: USER, Status: 'Open - Not Contacted', CreatedDate: '2026-01-05T09:00:00.000Z' },
    ]);
    const org = new SalesforceOrg(placed.salesforce, { now: () => NOW, sink: () => undefined });
    expect(org.update('Lead', LEAD, { Title: 'CEO' }, { through: 'person' }).ok).toBe(true);
  });

  it('writes the file over a record that is in the org already, at its place', () => {
    const [before, , first] = withRecords(
      emptySetup,
      ada,
      ['Lead', { LastName: 'Stone', Company: 'Acme', Title: 'CEO' }],
      ['Lead', { LastName: 'Rock', Company: 'Acme' }],
    );
    const id = String(first?.['Id']);
    const { setup, records } = importLines(before, 'Lead', 'Id,LastName,Company,Title,Status', `${id},Sand,Acme,,`);
    const placed = placeRecords(setup, 'Lead', records, NOW + 1_000).salesforce.records.Lead;
    expect(placed.map((lead) => lead['Name'])).toEqual(['Sand', 'Rock']);
    expect(placed[0]).toMatchObject({
      Id: id,
      Title: null,
      Status: 'Open - Not Contacted',
      LastModifiedDate: '2026-01-05T09:00:01.000Z',
    });
  });

  it('[SF-4] lets a converted lead come in as converted, and one of the org as it is', () => {
    const { setup, records } = importLines(
      emptySetup,
      'Lead',
      'Id,LastName,Company,IsConverted,Status',
      `${LEAD},Stone,Acme,true,Sold`,
    );
    const placed = placeRecords(setup, 'Lead', records, NOW);
    expect(placed.salesforce.records.Lead).toMatchObject([{ Id: LEAD, IsConverted: true, Status: 'Sold' }]);
    const again = importLines(placed, 'Lead', 'Id,LastName,Company', `${LEAD},Rock,Acme`);
    expect(again.records[0]?.routable).toBe(false);
    expect(placeRecords(again.setup, 'Lead', again.records, NOW).salesforce.records).toEqual(placed.salesforce.records);
  });

  it('takes owners that are inactive, as the export has them', () => {
    const [before, user] = withRecords(emptySetup, [
      'User',
      { LastName: 'Leaver', Email: 'l@a.test', IsActive: false },
    ]);
    const id = String(user?.['Id']);
    const { setup, records } = importLines(before, 'Contact', 'LastName,OwnerId', `Stone,${id}`);
    expect(placeRecords(setup, 'Contact', records).salesforce.records.Contact).toMatchObject([{ OwnerId: id }]);
  });

  it('an imported record can be created in a run just as well', () => {
    const { setup, records } = importLines(emptySetup, 'Lead', 'Id,LastName,Company', `${LEAD},Stone,Acme`);
    const org = new SalesforceOrg(setup.salesforce, { now: () => NOW, sink: () => undefined });
    const result = org.create('Lead', records[0]?.fields ?? {}, { through: 'import' });
    expect(result.ok && result.record).toMatchObject({ Id: LEAD, Name: 'Stone' });
  });
});
