import { describe, expect, it } from 'vitest';
import { disconnect } from '#leandata/authorization.ts';
import { mayReadPartnerLogs } from '#leandata/read-only-access.ts';
import type { SalesforceObject } from '#mocks/kit/record-store.ts';
import { normaliseId, objectOfId } from '#mocks/kit/salesforce-id.ts';
import { checkValue } from '#mocks/salesforce/check-value.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { parseOrgFile, printOrgFile } from '#scenarios/org-file.ts';
import { HOUR, MINUTE, parseInstant } from '#shared/instant.ts';
import { environmentOf } from '#world/environment.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { recordRun } from '#world/record-run.ts';
import { buildGraph } from '../support/build-graph.ts';

const org = demoOrg();
const { records, fields } = org.salesforce;
const objects = Object.keys(records) as SalesforceObject[];
const everyRecord = objects.flatMap((object) => records[object].map((record) => ({ object, record })));
const ids = new Set(everyRecord.map(({ record }) => record['Id']));
const START = 1_767_603_600_000;

describe('the demo org', () => {
  it('has about 40 leads, 15 contacts, 10 accounts, 8 users, 3 queues and 6 sequences', () => {
    const counts = objects.map((object) => `${records[object].length} ${object}`);
    expect(counts).toEqual(['44 Lead', '15 Contact', '10 Account', '8 User', '3 Group', '0 Opportunity']);
    expect(org.outreach.sequences).toHaveLength(6);
  });

  it('[LOG-7] has active users with LD Read Only and without', () => {
    const active = records.User.filter((user) => user['IsActive'] === true);
    const having = active.filter((user) => mayReadPartnerLogs(org.leandata, String(user['Id'])));
    expect(having.map((user) => user['FirstName'])).toEqual(['Dana', 'Sam', 'Lena']);
    expect(having.length).toBeLessThan(active.length);
  });

  it('comes back from its file as it is', () => {
    expect(parseOrgFile(printOrgFile(org))).toEqual({ ok: true, value: org });
  });

  it('is built the same each time', () => {
    expect(demoOrg()).toBe(org);
  });

  it('[SF-1] has ids of 18 characters that fit their objects', () => {
    const wrong = everyRecord.filter(({ object, record }) => {
      const id = String(record['Id']);
      const read = normaliseId(id);
      return !read.ok || read.value !== id || objectOfId(id) !== object;
    });
    expect(wrong).toEqual([]);
  });

  it('holds only fields that are known, with values they take', () => {
    const wrong = everyRecord.flatMap(({ object, record }) =>
      Object.keys(record).flatMap((name) => {
        const field = fields[object].find((each) => each.name === name);
        if (!field) return [`${object}.${name} is not known`];
        const value = record[name] ?? null;
        const listed = field.picklist === undefined || value === null || field.picklist.includes(String(value));
        return checkValue(field, value).ok && listed ? [] : [`${object}.${name} cannot be ${String(value)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has no lookup that points nowhere, and an owner for every lead, contact and account', () => {
    const lost = everyRecord.flatMap(({ object, record }) =>
      fields[object]
        .filter(
          ({ type, name }) => type === 'lookup' && (record[name] ?? null) !== null && !ids.has(record[name] ?? ''),
        )
        .map(({ name }) => `${object} ${String(record['Name'])}: ${name}`),
    );
    const owned = [...records.Lead, ...records.Contact, ...records.Account];
    expect([lost, owned.filter((record) => !ids.has(record['OwnerId'] ?? ''))]).toEqual([[], []]);
  });

  it('has nothing that is younger than the usual start of a run', () => {
    const stamps = everyRecord.map(({ record }) => parseInstant(String(record['CreatedDate'])));
    expect(stamps.every((stamp) => stamp.ok && stamp.value <= START - HOUR)).toBe(true);
  });

  it('[SYN-7] links records both ways, each with the id that its record carries', () => {
    const { prospects, users } = org.outreach;
    for (const { type, salesforceId, outreachId } of org.sync.links) {
      const record = records[type].find((each) => each['Id'] === salesforceId);
      const carried = record?.[type === 'User' ? 'Outreach_User_ID__c' : 'Outreach_Prospect_ID__c'];
      expect(carried).toBe(String(outreachId));
      expect((type === 'User' ? users : prospects).some(({ id }) => id === outreachId)).toBe(true);
    }
    expect(new Set(org.sync.links.map(({ salesforceId }) => salesforceId)).size).toBe(org.sync.links.length);
    expect(org.sync.links).toHaveLength(prospects.length + users.length);
  });

  it('[ERR-3] has one record with the id of a prospect that is gone', () => {
    const linked = new Set(org.sync.links.map(({ salesforceId }) => salesforceId));
    const carrying = [...records.Lead, ...records.Contact].filter(
      (record) => record['Outreach_Prospect_ID__c'] ?? null,
    );
    expect(carrying.filter((record) => !linked.has(String(record['Id']))).map((record) => record['Name'])).toEqual([
      'Derek Fontaine',
    ]);
  });

  it('[OUT-4] [OUT-1] has each setting of a ruleset in use, and one private sequence', () => {
    const used = org.outreach.sequences.map(({ rulesetId }) =>
      org.outreach.rulesets.find(({ id }) => id === rulesetId),
    );
    expect(new Set(used.map((ruleset) => ruleset?.permitDuplicateProspects))).toEqual(
      new Set(['disallow', 'only_if_inactive', 'allow']),
    );
    expect(new Set(used.map((ruleset) => ruleset?.sequenceExclusivity))).toEqual(
      new Set(['none', 'all_sequences', 'exclusive_sequences']),
    );
    expect(org.outreach.sequences.filter(({ shareType }) => shareType === 'private')).toHaveLength(1);
  });

  it("[SYN-18] has the calls of the vendor's example: 2,973 in all, 164 of them Outreach's, on its first day", () => {
    const { salesforce, sync } = demoOrg();
    expect(salesforce.apiRequests).toEqual({ max: 100_000, used: 2_973, on: '2026-01-05' });
    expect(sync).toMatchObject({ callsToday: 164, callsOn: '2026-01-05' });
  });

  it('[APP-1] [APP-2] [SYN-4] is authorized, mapped and synced from Salesforce to Outreach', () => {
    const environment = environmentOf(org);
    expect([environment.authorized, environment.syncDirection.Lead, Object.values(environment.mapping)]).toEqual([
      true,
      'salesforce-to-outreach',
      ['Outreach_Prospect_ID__c', 'Outreach_Prospect_ID__c', 'Outreach_User_ID__c'],
    ]);
  });

  it('[ASG-1] [ASG-2] has an inactive user who owns something, and pools of active users', () => {
    const inactive = records.User.filter((user) => user['IsActive'] === false).map((user) => user['Id']);
    expect(records.Account.some((account) => inactive.includes(account['OwnerId'] ?? null))).toBe(true);
    const members = org.leandata.pools.flatMap((pool) => pool.members.map(({ userId }) => userId));
    expect(members.every((userId) => ids.has(userId) && !inactive.includes(userId))).toBe(true);
  });

  it('[MAT-1] has duplicates by email among leads and contacts, and accounts that share a domain', () => {
    const emails = [...records.Lead, ...records.Contact].flatMap((record) => record['Email'] ?? []);
    expect(emails.length - new Set(emails).size).toBeGreaterThanOrEqual(5);
    expect(records.Account.filter((account) => String(account['Website']).includes('brightmoor'))).toHaveLength(2);
  });
});

/** What becomes of all leads when each is added to one sequence: the error edges followed, and the errors answered. */
function addAllTo(sequenceId: number, setup: OrgSetup = org): ReadonlySet<string> {
  const graph = buildGraph({
    nodes: { add: ['add-to-sequence', { sequenceId }] },
    edges: ['updated-lead:all-leads > add'],
  });
  const stimuli = records.Lead.filter((lead) => lead['IsConverted'] !== true).map((lead) => ({
    type: 'update-record' as const,
    after: 0,
    object: 'Lead' as const,
    id: String(lead['Id']),
    fields: { Description: 'Call back' },
  }));
  const input = { graphs: [graph], org: setup, start: START, until: 5 * MINUTE, seed: 1, stimuli };
  const run = recordRun(input, catalog);
  if (!run.ok) throw new Error(run.error[0]?.message);
  const found = run.value.journal.flatMap((entry) => {
    if (entry.type === 'edge-followed' && entry.error) return [entry.edge];
    return entry.type === 'callout-answered' ? [entry.error ?? 'added'] : [];
  });
  return new Set(found);
}

describe('adding every lead of the demo org', () => {
  const toWelcome = addAllTo(1);

  it('[ADD-3] [ADD-4] [ADD-5] follows three of the four error edges as it stands', () => {
    expect([...toWelcome].filter((found) => !/^ERR|added/.test(found)).sort()).toEqual([
      'missing-prospect-id',
      'missing-user-id',
      'queue-owner',
    ]);
  });

  it('[ADD-2] follows the fourth once LeanData is disconnected', () => {
    const disconnected = { ...org, leandata: disconnect(org.leandata) };
    expect([...addAllTo(1, disconnected)]).toEqual(['configuration-error']);
  });

  it('meets the errors of people, mailboxes and rulesets, and adds the rest', () => {
    const wanted = [
      'added',
      'ERR-3',
      'ERR-4',
      'ERR-5',
      'ERR-7',
      'ERR-9',
      'ERR-10',
      'ERR-11',
      'ERR-13',
      'ERR-14',
      'ERR-15',
    ];
    expect(wanted.filter((error) => !toWelcome.has(error))).toEqual([]);
  });

  it('[OUT-4] meets each ruleset by the sequence that has it', () => {
    expect(addAllTo(2)).toContain('ERR-6');
    expect(addAllTo(4)).toContain('ERR-7');
    expect(addAllTo(5)).toContain('ERR-8');
  });

  it('[ERR-12] meets a sequence that is not shared', () => {
    expect(addAllTo(6)).toContain('ERR-12');
  });
});
