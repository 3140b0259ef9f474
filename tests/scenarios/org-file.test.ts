import { describe, expect, it } from 'vitest';
import { parseOrgFile, printOrgFile } from '#scenarios/org-file.ts';
import { printRows } from '#scenarios/print-rows.ts';
import { smallOrg } from '../support/small-org.ts';

const { setup } = smallOrg();
const text = printOrgFile(setup);

/** Code and place of each fault after one replacement in the printed org. */
function faultsAfter(from: string | RegExp, to: string): readonly (readonly (string | undefined)[])[] {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const parsed = parseOrgFile(changed);
  return parsed.ok ? [] : parsed.error.map(({ code, at }) => [code, at]);
}

/** The org as version 2 of the format had it. */
function version2(): typeof setup {
  const { primarySequences: _sequences, readOnlyUsers: _users, ...leandata } = setup.leandata;
  return { ...setup, leandata: leandata as typeof setup.leandata };
}

/** The org as version 1 of the format had it. */
function version1(): object {
  const { added: _added, crm: _crm, mergeAndDelete: _deletes, ...sync } = setup.sync;
  const { outreachUserId: _user, drawsOnRateLimit: _draws, ...sync1 } = sync;
  const rulesets = setup.outreach.rulesets.map(({ stageIds: _stages, ...ruleset }) => ruleset);
  return { ...version2(), outreach: { ...setup.outreach, rulesets }, sync: sync1 };
}

describe('the org file', () => {
  it('reads back what was printed, and prints the same bytes again', () => {
    const parsed = parseOrgFile(text);
    expect(parsed).toEqual({ ok: true, value: setup });
    expect(parsed.ok && printOrgFile(parsed.value)).toBe(text);
  });

  it('prints one record a line', () => {
    expect(text.split('\n').filter((line) => line.includes('"Id": "00Q')).length).toBe(
      setup.salesforce.records.Lead.length,
    );
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('tells another kind of file, a newer version and broken JSON apart', () => {
    expect(faultsAfter('flowbuilder-simulator/org', 'flowbuilder-simulator/flow')).toEqual([
      ['file/other-kind', 'format'],
    ]);
    expect(faultsAfter('"version": 3', '"version": 7')).toEqual([['file/newer-version', 'version']]);
    expect(faultsAfter('"version": 3', '"version" 3')).toEqual([['file/not-json', undefined]]);
  });

  it('names the place of what it does not know or cannot read', () => {
    expect(faultsAfter('"rateLimit":', '"rateLimits": 1, "rateLimit":')).toEqual([
      ['org/shape', 'org.outreach.rateLimits'],
    ]);
    expect(faultsAfter('"timeZone": "UTC"', '"timeZone": "Mars/North"')).toEqual([
      ['org/shape', 'org.salesforce.organization.timeZone'],
    ]);
    expect(faultsAfter('"ERR-7": false, ', '')).toEqual([['org/shape', 'org.leandata.retryTable["ERR-7"]']]);
    expect(faultsAfter('"Id": "00Q', '"id": "00Q')).toEqual([['org/shape', 'org.salesforce.records.Lead[0]']]);
  });

  it('[SYN-3] [SYN-4] refuses a sync that is slower than a minute or polls more often than each minute', () => {
    expect(faultsAfter(/"pushSeconds": \d+/, '"pushSeconds": 61')).toEqual([['org/shape', 'org.sync.pushSeconds']]);
    expect(faultsAfter(/"pollingMinutes": \d+/, '"pollingMinutes": 0')).toEqual([
      ['org/shape', 'org.sync.types.Account.pollingMinutes'],
    ]);
  });

  it('refuses ids that stand twice and references that lead nowhere', () => {
    const [lead] = setup.salesforce.records.Lead;
    const double = {
      ...setup,
      salesforce: { ...setup.salesforce, records: { ...setup.salesforce.records, Lead: [lead, lead] } },
    };
    const parsed = parseOrgFile(printRows({ format: 'flowbuilder-simulator/org', version: 3, org: double }));
    expect(parsed.ok ? [] : parsed.error.map(({ at }) => at)).toEqual(['org.salesforce.records.Lead[1].Id']);
    expect(faultsAfter(/"rulesetId": \d+/, '"rulesetId": 999')).toEqual([
      ['org/leads-nowhere', 'org.outreach.sequences[0].rulesetId'],
    ]);
  });

  it('[LOG-7] brings older versions up to date, in which every user could see the report', () => {
    const readOnlyUsers = setup.salesforce.records.User.map((user) => String(user['Id']));
    const value = { ...setup, leandata: { ...setup.leandata, readOnlyUsers } };
    for (const [version, org] of [
      [1, version1()],
      [2, version2()],
    ] as const) {
      const parsed = parseOrgFile(printRows({ format: 'flowbuilder-simulator/org', version, org }));
      expect(parsed).toEqual({ ok: true, value });
    }
  });

  it('[APP-1] gives whoever authorized in version 1 the permission to do so', () => {
    const { records, fields } = setup.salesforce;
    const isPermission = (name: string): boolean => name.startsWith('Permissions');
    const User = records.User.map((user) =>
      Object.fromEntries(Object.entries(user).filter(([name]) => !isPermission(name))),
    );
    const salesforce = {
      ...setup.salesforce,
      records: { ...records, User },
      fields: { ...fields, User: fields.User.filter(({ name }) => !isPermission(name)) },
    };
    const parsed = parseOrgFile(
      printRows({ format: 'flowbuilder-simulator/org', version: 1, org: { ...version1(), salesforce } }),
    );
    const users = parsed.ok ? parsed.value.salesforce.records.User : [];
    const { authorizedBy } = setup.leandata.authorization;
    expect(users.filter((user) => user['PermissionsModifyAllData'] === true).map((user) => user['Id'])).toEqual([
      authorizedBy,
    ]);
  });

  it('says so where a file is not what its older version says', () => {
    const parsed = parseOrgFile('{ "format": "flowbuilder-simulator/org", "version": 1, "org": [] }');
    expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual(['file/not-migrated']);
  });
});

describe('printRows', () => {
  it('keeps what is flat on one line and folds long lists', () => {
    expect(printRows({ b: [], a: { y: 1, x: [{ k: null }] } })).toBe(
      '{\n  "a": {\n    "x": [\n      { "k": null }\n    ],\n    "y": 1\n  },\n  "b": []\n}\n',
    );
    expect(printRows(['x'.repeat(70), 'y'.repeat(70)]).split('\n')).toHaveLength(5);
  });
});
