import { describe, expect, it } from 'vitest';
import { readRecords } from '#csv/read-records.ts';
import { csvLayout } from '#world/import-layout.ts';
import { importRecords, lastInstant } from '#world/import-records.ts';
import { ada, emptySetup, importLines, NOW, withRecords } from './import-under-test.ts';

const USER = '005Dn000001AbCdIAK';
const QUEUE = '00GDn000001AbCdMAK';
const LEAD = '00Qak00000696HFEAY';

const codes = (notes: readonly { code: string; count: number }[]) => notes.map((note) => [note.code, note.count]);

describe('owners', () => {
  it('that the org lacks are made, a user for 005 and a queue for 00G, named by the owner name column', () => {
    const { setup, records, summary } = importLines(
      emptySetup,
      'Lead',
      'LastName,Company,OwnerId,Owner.Name',
      `Stone,Acme,${USER},Grace Brewster Hopper`,
      `Rock,Acme,${QUEUE.slice(0, 15)},Inbound`,
      `Sand,Acme,${USER.slice(0, 15)},`,
    );
    expect(setup.salesforce.records.User).toEqual([
      {
        Id: USER,
        FirstName: 'Grace Brewster',
        LastName: 'Hopper',
        Name: 'Grace Brewster Hopper',
        IsActive: true,
        IsApiOnly: false,
        IsDeleted: false,
        CreatedDate: '2026-01-05T09:00:00.000Z',
        LastModifiedDate: '2026-01-05T09:00:00.000Z',
        SystemModstamp: '2026-01-05T09:00:00.000Z',
      },
    ]);
    expect(setup.salesforce.records.Group).toMatchObject([{ Id: QUEUE, Name: 'Inbound', SupportedObjects: 'Lead' }]);
    expect(records.map((record) => record.fields['OwnerId'])).toEqual([USER, QUEUE, USER]);
    expect(summary.added).toEqual([
      {
        code: 'user',
        message: '1 user was made that the org does not have.',
        count: 1,
        examples: [{ line: 2, text: `Grace Brewster Hopper (${USER})` }],
      },
      {
        code: 'queue',
        message: '1 queue was made that the org does not have.',
        count: 1,
        examples: [{ line: 3, text: `Inbound (${QUEUE})` }],
      },
    ]);
  });

  it('without a name are called unknown, and are made once', () => {
    const { setup } = importLines(emptySetup, 'Lead', 'LastName,Company,OwnerId', `A,B,${USER}`, `C,D,${USER}`);
    expect(setup.salesforce.records.User).toMatchObject([{ Name: `Unknown user ${USER}` }]);
  });

  it('that the org has are kept as they are', () => {
    const [setup, user] = withRecords(emptySetup, ada);
    const id = String(user?.['Id']);
    const result = importLines(setup, 'Lead', 'LastName,Company,OwnerId,Lead Owner', `A,B,${id},Somebody Else`);
    expect(result.setup.salesforce.records.User).toEqual(setup.salesforce.records.User);
    expect(result.records[0]?.fields['OwnerId']).toBe(id);
  });

  it('given by name alone are found by it, or made', () => {
    const [setup, user, queue] = withRecords(emptySetup, ada, ['Group', { Name: 'Inbound' }]);
    const result = importLines(
      setup,
      'Lead',
      'Last Name,Company / Account,Lead Owner',
      'A,B,ADA byron',
      'C,D,inbound',
      'E,F,Grace Hopper',
      'G,H,Grace Hopper',
      'I,J,',
    );
    const made = result.setup.salesforce.records.User.at(-1);
    expect(made).toMatchObject({ Name: 'Grace Hopper', LastName: 'Hopper' });
    expect(made?.['Id']).not.toBe(user?.['Id']);
    expect(result.setup.salesforce.records.User).toHaveLength(2);
    expect(result.records.map((record) => record.fields['OwnerId'])).toEqual([
      user?.['Id'],
      queue?.['Id'],
      made?.['Id'],
      made?.['Id'],
      undefined,
    ]);
  });

  it('[SF-2] a queue does not come to own a contact or an account, by its id or by its name', () => {
    const [before, , queue] = withRecords(emptySetup, ada, ['Group', { Name: 'Inbound Leads' }]);
    const id = String(queue?.['Id']);
    for (const [object, a] of [
      ['Contact', 'a contact'],
      ['Account', 'an account'],
    ] as const) {
      const name = object === 'Contact' ? 'LastName' : 'Name';
      const { records, setup, refused } = importLines(
        before,
        object,
        `${name},OwnerId,${object} Owner`,
        `A,${QUEUE},`,
        `B,${id},`,
        'C,,inbound leads',
        'D,,Ada Byron',
      );
      expect(records.map((record) => record.fields[name])).toEqual(['D']);
      expect(setup.salesforce.records).toEqual(before.salesforce.records);
      expect(refused).toMatchObject([
        { line: 2, code: 'queue-owner', reason: `Owner ID: the queue ${QUEUE} cannot own ${a}` },
        { line: 3, code: 'queue-owner', reason: `Owner ID: the queue Inbound Leads cannot own ${a}` },
        { line: 4, code: 'queue-owner', reason: `Owner: the queue inbound leads cannot own ${a}` },
      ]);
    }
  });

  it('[SF-2] that are queues without support for leads keep the row out', () => {
    const [setup, queue] = withRecords(emptySetup, ['Group', { Name: 'Cases', SupportedObjects: 'Case' }]);
    const { records, refused } = importLines(
      setup,
      'Lead',
      'LastName,Company,OwnerId,Lead Owner',
      `A,B,${String(queue?.['Id'])},`,
      'C,D,,Cases',
    );
    expect(records).toEqual([]);
    expect(refused.map((row) => row.reason)).toEqual([
      'Owner ID: the queue Cases does not support Lead',
      'Owner: the queue Cases does not support Lead',
    ]);
  });

  it('that no lead can have are left out with the reason, and the record comes in', () => {
    const { records, summary } = importLines(emptySetup, 'Lead', 'LastName,Company,OwnerId', `A,B,${LEAD}`);
    expect(records.map((record) => record.fields)).toEqual([{ LastName: 'A', Company: 'B' }]);
    expect(summary.leftOut[0]?.examples.map((example) => example.text)).toEqual([
      `Owner ID: ${LEAD} is not the id of Group or User`,
    ]);
  });
});

describe('other lookups', () => {
  it('accounts that the org lacks are made, named by the account name column, of the contact’s owner', () => {
    const account = '001ak00000OQTieAAH';
    const { setup, records, summary } = importLines(
      emptySetup,
      'Contact',
      'LastName,AccountId,Account Name,OwnerId,ReportsToId',
      `A,${account},Acme,${USER},003xx000004TmiQAAS`,
    );
    expect(setup.salesforce.records.Account).toMatchObject([{ Id: account, Name: 'Acme', OwnerId: USER }]);
    expect(records[0]?.fields).toEqual({ LastName: 'A', AccountId: account, OwnerId: USER });
    expect(codes(summary.added)).toEqual([
      ['user', 1],
      ['account', 1],
    ]);
    expect(summary.leftOut).toMatchObject([
      {
        code: 'reference',
        examples: [{ line: 2, text: 'Reports To ID: Contact 003xx000004TmiQAAS is not in the org' }],
      },
    ]);
  });

  it('accounts given by name alone are found in the org without regard to case, or made once', () => {
    const [org] = withRecords(emptySetup, ada, ['Account', { Name: 'Acme' }]);
    const { setup, records, summary } = importLines(
      org,
      'Contact',
      'LastName,Account Name',
      'A,ACME',
      'B,Umber',
      'C,umber',
    );
    const [acme, umber] = setup.salesforce.records.Account;
    expect(umber).toMatchObject({ Name: 'Umber' });
    expect(records.map((record) => record.fields['AccountId'])).toEqual([acme?.['Id'], umber?.['Id'], umber?.['Id']]);
    expect(codes(summary.added)).toEqual([['account', 1]]);
  });
});

describe('statuses and picklist values', () => {
  it('that the org lacks are added, a status as converted where all its leads are', () => {
    const { setup, summary } = importLines(
      emptySetup,
      'Lead',
      'LastName,Company,Status,LeadSource,IsConverted',
      'A,B,New,Webinar,false',
      'C,D,Sold,Web,true',
      'E,F,Mixed,Webinar,true',
      'G,H,Mixed,,false',
    );
    expect(setup.salesforce.leadStatuses.slice(4)).toEqual([
      { name: 'New', converted: false },
      { name: 'Sold', converted: true },
      { name: 'Mixed', converted: false },
    ]);
    const field = (name: string) => setup.salesforce.fields.Lead.find((each) => each.name === name)?.picklist;
    expect(field('Status')?.slice(4)).toEqual(['New', 'Sold', 'Mixed']);
    expect(field('LeadSource')?.at(-1)).toBe('Webinar');
    expect(summary.added.map((note) => note.message)).toEqual([
      '3 lead statuses were added.',
      '1 picklist value was added.',
    ]);
    expect(summary.added[1]?.examples).toEqual([{ line: 2, text: 'Lead Source: Webinar' }]);
  });
});

describe('records', () => {
  it('keep the ids, dates and values of the file', () => {
    const { records, summary } = importLines(
      emptySetup,
      'Lead',
      'Id,LastName,Company,Email,CreatedDate,Phone,Outreach_Prospect_ID__c,Name',
      `${LEAD.slice(0, 15)},Stone,Acme,jo@acme.test,2025-03-01T10:00:00.000Z,+47 22,17,Whatever`,
    );
    expect(records).toEqual([
      {
        line: 2,
        id: LEAD,
        inOrg: false,
        routable: true,
        fields: {
          Id: LEAD,
          LastName: 'Stone',
          Company: 'Acme',
          Email: 'jo@acme.test',
          CreatedDate: '2025-03-01T10:00:00.000Z',
          Phone: '+47 22',
          Outreach_Prospect_ID__c: '17',
        },
      },
    ]);
    expect(codes(summary.kept)).toEqual([['id', 1]]);
    expect(codes(summary.leftOut)).toEqual([['computed-column', 1]]);
  });

  it('that are converted leads come in as converted and are reported as not routable', () => {
    const { records, summary } = importLines(
      emptySetup,
      'Lead',
      'LastName,Company,IsConverted,ConvertedDate,ConvertedContactId',
      'A,B,1,2025-01-02,003xx000004TmiQ',
      'C,D,0,,',
    );
    expect(records.map((record) => record.routable)).toEqual([false, true]);
    expect(records[0]?.fields).toMatchObject({
      IsConverted: true,
      ConvertedDate: '2025-01-02',
      ConvertedContactId: '003xx000004TmiQAAS',
    });
    expect(summary).toMatchObject({ rows: 2, imported: 2, routable: 1 });
    expect(summary.kept).toEqual([
      {
        code: 'converted',
        message: '1 lead is converted and cannot be routed.',
        count: 1,
        examples: [{ line: 2, text: 'A, B' }],
      },
    ]);
  });

  it('that the org has already are marked and keep their id out of the values', () => {
    const [setup, lead] = withRecords(emptySetup, ['Lead', { LastName: 'Stone', Company: 'Acme', Title: 'CEO' }]);
    const id = String(lead?.['Id']);
    const { records, summary } = importLines(setup, 'Lead', 'Id,LastName,Company,Title', `${id},Rock,Acme,`);
    expect(records).toEqual([
      { line: 2, id, inOrg: true, routable: true, fields: { LastName: 'Rock', Company: 'Acme', Title: null } },
    ]);
    expect(codes(summary.kept)).toEqual([['in-org', 1]]);
  });

  it('that cannot come in are left out, each with its line and its reason', () => {
    const [setup, gone] = withRecords(emptySetup, ['Lead', { LastName: 'Gone', Company: 'Acme' }]);
    const deleted = setup.salesforce.records.Lead.map((record) => ({ ...record, IsDeleted: true }));
    const withDeleted = {
      ...setup,
      salesforce: { ...setup.salesforce, records: { ...setup.salesforce.records, Lead: deleted } },
    };
    const { records, summary } = importLines(
      withDeleted,
      'Lead',
      'Id,LastName,Company,Email,IsDeleted,Shoe Size',
      `${LEAD},A,B,,,`,
      `${LEAD.toLowerCase()},C,D,,,`,
      '003xx000004TmiQ,E,F,,,',
      'L-1,G,H,,,',
      `${String(gone?.['Id'])},I,J,,,`,
      ',K,L,,true,',
      ',M,N,nobody,,',
      ',O,P',
      ',,,,,',
      ',Q,R,,,43',
    );
    expect(records.map((record) => record.line)).toEqual([2, 11]);
    expect(summary).toMatchObject({ rows: 9, imported: 2, routable: 2 });
    expect(
      summary.leftOut.map((note) => [note.code, note.count, note.examples[0]?.line, note.examples[0]?.text]),
    ).toEqual([
      ['unreadable-row', 1, 9, 'The row has 3 cells, the heading row has 6'],
      ['blank-row', 1, undefined, 'Rows without any text'],
      ['deleted-row', 1, 7, 'K, L'],
      ['wrong-object', 1, 4, '003xx000004TmiQAAS is the id of a Contact'],
      ['bad-id', 2, 5, '"L-1" is not a Salesforce id: it needs 15 or 18 letters and digits'],
      ['duplicate-id', 1, 3, `${LEAD} stands on line 2`],
      ['bad-value', 1, 8, 'Email: invalid email address: nobody'],
      ['unknown-column', 1, undefined, 'Shoe Size'],
      ['computed-column', 1, undefined, 'IsDeleted'],
    ]);
  });

  it('of an empty file are none, and nothing is reported', () => {
    const { setup, records, summary } = importLines(emptySetup, 'Lead', 'LastName,Company');
    expect(records).toEqual([]);
    expect(setup.salesforce).toEqual(emptySetup.salesforce);
    expect(summary).toEqual({
      object: 'Lead',
      rows: 0,
      imported: 0,
      routable: 0,
      added: [],
      kept: [],
      leftOut: [],
      doubts: [],
      notes: [],
    });
  });

  it('of a contacts export dropped on leads are refused as a whole', () => {
    const layout = csvLayout(emptySetup, 'Lead');
    const result = readRecords('Id,FirstName,LastName,AccountId,MailingCity,Email\n', layout);
    expect(!result.ok && result.error[0]?.code).toBe('csv/other-object');
  });

  it('100,000 rows come in, every one counted', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `Stone ${i},Acme ${i},jo${i}@acme.test,Source ${i % 7},${USER}`,
    );
    const text = ['LastName,Company,Email,LeadSource,OwnerId', ...rows].join('\r\n');
    const table = readRecords(text, csvLayout(emptySetup, 'Lead'));
    if (!table.ok) throw new Error('readable');
    const { records, summary } = importRecords(emptySetup, 'Lead', table.value);
    expect(records).toHaveLength(100_000);
    expect(codes(summary.added)).toEqual([
      ['user', 1],
      ['picklist-value', 7],
    ]);
    expect(summary.added[1]?.examples).toHaveLength(5);
  });
});

it('the last instant of an org is that of its latest change, 0 where it is empty', () => {
  expect(lastInstant(emptySetup.salesforce)).toBe(0);
  const [setup] = withRecords(emptySetup, ada);
  expect(lastInstant(setup.salesforce)).toBe(NOW);
});
