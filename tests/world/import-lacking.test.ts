import { describe, expect, it } from 'vitest';
import { MAKE_LACKING, REFUSE_LACKING } from '#world/import-lacking.ts';
import { importForecast, importSentence } from '#world/import-summary.ts';
import { ada, emptySetup, importLines, placeLines, withRecords } from './import-under-test.ts';

const [{ salesforce: org }] = withRecords(
  emptySetup,
  ada,
  ['Group', { Name: 'Inbound' }],
  ['Account', { Name: 'Acme' }],
);
const USER = '005Dn000001AbCdIAK';
const ACCOUNT = '001ak00000OQTieAAH';
const refusing = { match: 'none', lacking: REFUSE_LACKING } as const;

describe('what the org lacks', () => {
  it('[SF-1] keeps rows out that name an owner by a wrong name or an unknown id, and makes nobody', () => {
    const { after, refused } = placeLines(
      org,
      'Lead',
      refusing,
      'LastName,Company,OwnerId,Lead Owner',
      'A,B,,Ada Byrn',
      `C,D,${USER},Grace Hopper`,
      'E,F,,ADA BYRON',
      'G,H,,inbound',
      'I,J,,',
    );
    expect(refused).toMatchObject([
      { line: 2, code: 'unknown-owner', reason: 'Owner: the org has no user or queue named "Ada Byrn"' },
      { line: 3, code: 'unknown-owner', reason: `Owner ID: User ${USER} is not in the org` },
    ]);
    expect(after.records.User).toEqual(org.records.User);
    expect(after.records.Lead.map((lead) => lead['LastName'])).toEqual(['E', 'G', 'I']);
  });

  it('keeps rows out that name an account, by name or by id', () => {
    const { after, refused } = placeLines(
      org,
      'Contact',
      refusing,
      'LastName,AccountId,Account Name',
      'A,,Acmee',
      `B,${ACCOUNT},`,
      'C,,acme',
    );
    expect(refused).toMatchObject([
      { code: 'unknown-account', reason: 'Account: the org has no account named "Acmee"' },
      { code: 'unknown-account', reason: `Account ID: Account ${ACCOUNT} is not in the org` },
    ]);
    expect(after.records.Account).toEqual(org.records.Account);
    expect(after.records.Contact).toMatchObject([{ LastName: 'C', AccountId: org.records.Account[0]?.['Id'] }]);
  });

  it('[SF-4] keeps rows out with a picklist value or a lead status', () => {
    const { after, refused } = placeLines(
      org,
      'Lead',
      refusing,
      'LastName,Company,Status,LeadSource',
      'A,B,Nonsense,Wbe',
      'C,D,,Web',
    );
    expect(refused).toMatchObject([
      {
        code: 'unknown-value',
        reason: 'Status: "Nonsense" is not one of its values; Lead Source: "Wbe" is not one of its values',
      },
    ]);
    expect(after.leadStatuses).toEqual(org.leadStatuses);
    expect(after.fields).toEqual(org.fields);
  });

  it('is made kind by kind, and only for rows that come in', () => {
    const lacking = { ...REFUSE_LACKING, accounts: 'make' } as const;
    const { after, refused } = placeLines(
      org,
      'Contact',
      { match: 'none', lacking },
      'LastName,Contact Owner,Account Name',
      'A,Nobody,Umber',
      'B,Ada Byron,Ochre',
    );
    expect(refused).toHaveLength(1);
    expect(after.records.Account.map((account) => account['Name'])).toEqual(['Acme', 'Ochre']);
  });

  it('keeps out accounts whose parents are nowhere, and those below them', () => {
    const [top, middle, low, lost] = ['001ak00000OQTie', '001ak00000OQTif', '001ak00000OQTig', '001ak00000OQTih'];
    const lines = ['Id,Name,ParentId', `${low},Low,${middle}`, `${middle},Middle,${lost}`, `${top},Top,`];
    const { after, refused } = placeLines(org, 'Account', { match: 'id', lacking: REFUSE_LACKING }, ...lines);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'unknown-account'],
      [3, 'unknown-account'],
    ]);
    expect(after.records.Account.map((account) => account['Name'])).toEqual(['Acme', 'Top']);
    expect(placeLines(org, 'Account', { match: 'id', lacking: MAKE_LACKING }, ...lines).refused).toEqual([]);
  });
});

describe('a row with several faults', () => {
  const LINES = [
    'LastName,Company,NumberOfEmployees,DoNotCall,Email,CreatedDate,Lead Owner',
    ',B,many,perhaps,nobody,someday,Nobody Here',
  ];

  it('is refused with all of them', () => {
    const { refused } = placeLines(org, 'Lead', refusing, ...LINES);
    const faults = refused[0]?.reason.split('; ');
    expect(faults?.map((fault) => fault.split(':')[0])).toEqual([
      'Employees',
      'Do Not Call',
      'Created Date',
      'Email',
      'A new lead needs',
      'Owner',
    ]);
    expect(faults?.[4]).toBe('A new lead needs: Last Name');
  });

  it('tells them on the way to a run as well, and names nothing twice', () => {
    const { refused } = importLines({ ...emptySetup, salesforce: org }, 'Lead', ...LINES);
    expect(refused[0]?.reason.split('; ').map((fault) => fault.split(':')[0])).toEqual([
      'Last Name is blank',
      'Employees',
      'Do Not Call',
      'Created Date',
      'Email',
    ]);
  });
});

it('what will be made is told as something to come, and as done afterwards', () => {
  expect(importForecast('user', 1)).toBe('1 user that the org lacks will be made.');
  expect(importForecast('picklist-value', 2)).toBe('2 picklist values will be added.');
  expect(importForecast('bad-id', 2)).toBe(importSentence('bad-id', 2));
});
