import { describe, expect, it } from 'vitest';
import type { OrgSetup } from '#world/org-setup.ts';
import { userSequenceRows } from '#app/partner-apps/user-sequence-rows.ts';
import { mappingCsv, readMapping } from '#app/partner-apps/user-sequences-file.ts';
import { smallOrg } from '../../support/small-org.ts';

const { ids, setup } = smallOrg();
const sam = ids['sam'] ?? '';
const ada = ids['ada'] ?? '';
const mapped: OrgSetup = {
  ...setup,
  leandata: { ...setup.leandata, primarySequences: [{ userId: sam, sequenceId: 1 }] },
};

const read = (lines: readonly string[], org = setup) => {
  const result = readMapping(lines.join('\n'), org);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const reasons = (lines: readonly string[], org = setup) => read(lines, org).refused.map(({ reason }) => reason);

describe('a file of user sequences', () => {
  it('[V2-4] comes back as it was written', () => {
    expect(read(mappingCsv(userSequenceRows(mapped)).split('\r\n'), mapped)).toMatchObject({
      changes: new Map(),
      unchanged: 3,
      refused: [],
    });
  });

  it('[V2-4] names users by id of either length or by email, and sequences by id or name', () => {
    const { changes } = read([
      'User ID,Email,Sequence ID,Sequence',
      `${sam.slice(0, 15)},,1,`,
      ',ADA@vendor.example,,welcome',
    ]);
    expect([...changes]).toEqual([
      [sam, 1],
      [ada, 1],
    ]);
  });

  it('[V2-4] takes a sequence away where it leaves it blank', () => {
    expect([...read(['Email;Primary sequence', 'sam@vendor.example;'], mapped).changes]).toEqual([[sam, null]]);
  });

  it('[V2-4] [OUT-1] refuses rows whose user or sequence cannot be meant, and says why', () => {
    expect(
      reasons([
        'User ID,Email,Sequence ID,Sequence',
        ',nobody@vendor.example,1,',
        '005000000000000AAA,,1,',
        ',,1,',
        `${sam},ada@vendor.example,1,`,
        `${sam},,9,`,
        `${sam},,,Nothing`,
        `${sam},,1,Private`,
        `${sam},,2,`,
        `${sam},,1`,
      ]),
    ).toEqual([
      'no user has the email nobody@vendor.example',
      'there is no user 005000000000000AAA',
      'neither a user id nor an email is given',
      `user ${sam} does not have the email ada@vendor.example`,
      'there is no sequence 9',
      'there is no sequence "Nothing"',
      'sequence 1 is called "Welcome", not "Private"',
      'sequence "Private" is not shared as "Others can see it and use it"',
      'The row has 3 cells, the heading row has 4',
    ]);
  });

  it('[V2-4] refuses all rows about one user that contradict one another', () => {
    const file = ['Email,Sequence ID', 'sam@vendor.example,1', 'sam@vendor.example,', 'sam@vendor.example,9'];
    expect(reasons(file)).toEqual([
      'line 3 says something else of the same user',
      'line 2 says something else of the same user',
      'there is no sequence 9',
    ]);
    expect(read(file).changes.size).toBe(0);
  });

  it('[V2-4] takes the first of rows that say the same', () => {
    const file = ['Email,Sequence ID', 'sam@vendor.example,1', 'SAM@vendor.example,1'];
    expect(reasons(file)).toEqual(['line 2 says the same']);
    expect([...read(file).changes]).toEqual([[sam, 1]]);
  });

  it('[V2-4] says by name who gets what in place of what', () => {
    const file = ['Email,Sequence ID', 'sam@vendor.example,', 'ada@vendor.example,1'];
    expect(read(file, mapped).changed).toEqual([
      { userId: sam, user: 'Sam Vendor', before: 'Welcome', after: null },
      { userId: ada, user: 'Ada Vendor', before: null, after: 'Welcome' },
    ]);
  });

  it('[V2-4] refuses a name that several have', () => {
    const [first] = setup.outreach.sequences;
    const sequences = first ? [...setup.outreach.sequences, { ...first, id: 7 }] : [];
    const org = { ...setup, outreach: { ...setup.outreach, sequences } };
    expect(reasons(['Email,Sequence', 'sam@vendor.example,Welcome'], org)).toEqual([
      '2 sequences are called "Welcome": give the sequence\'s id',
    ]);
  });

  it('[V2-4] says which column is missing, and which are not read', () => {
    expect(readMapping('Sequence ID\n1', setup)).toMatchObject({
      ok: false,
      error: [{ message: 'No column says which user a row is about.' }],
    });
    expect(readMapping('Email\nsam@vendor.example', setup)).toMatchObject({
      ok: false,
      error: [{ message: 'No column says which sequence a row is about.' }],
    });
    expect(read(['Email,Sequence ID,Team', 'sam@vendor.example,1,West']).notes).toEqual([
      'These columns are not read: Team.',
    ]);
  });
});
