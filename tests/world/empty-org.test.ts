import { describe, expect, it } from 'vitest';
import { parseOrgFile, printOrgFile } from '#scenarios/org-file.ts';
import { emptyOrg } from '#world/empty-org.ts';

const org = emptyOrg();

describe('the org of a new customer', () => {
  it('is an org file that reads back as it was printed, the same bytes each time', () => {
    const text = printOrgFile(org);
    expect(parseOrgFile(text)).toEqual({ ok: true, value: org });
    expect(printOrgFile(emptyOrg())).toBe(text);
  });

  it('[SF-3] has one admin in Salesforce, and no custom field on any object', () => {
    const { records, fields, leadConversionMapping } = org.salesforce;
    expect(Object.values(records).flat()).toHaveLength(1);
    expect(records.User[0]).toMatchObject({ IsActive: true, PermissionsModifyAllData: true });
    expect(
      Object.values(fields)
        .flat()
        .filter((field) => field.custom === true),
    ).toEqual([]);
    expect(leadConversionMapping).toEqual({});
  });

  it('[OUT-2] has the same admin in Outreach, without a mailbox', () => {
    const { users, mailboxes, prospects, sequences, tokens } = org.outreach;
    expect(users).toHaveLength(1);
    expect(users[0]).toMatchObject({
      email: org.salesforce.records.User[0]?.['Email'],
      locked: false,
      mailboxId: null,
    });
    expect([...mailboxes, ...prospects, ...sequences, ...tokens]).toEqual([]);
  });

  it('[SYN-20] has not added the plugin, which maps no id and has everything switched off', () => {
    expect(org.sync).toMatchObject({ added: false, connected: false, links: [] });
    for (const { toggles, mappings } of Object.values(org.sync.types)) {
      expect(Object.values(toggles)).not.toContain(true);
      expect(mappings.map((mapping) => mapping.outreachField)).not.toContain('id');
    }
  });

  it('[APP-1] [APP-2] [APP-8] [APP-9] has LeanData not authorized, not mapped and switched off, and no App ID', () => {
    expect(org.leandata.integrationOn).toBe(false);
    expect(org.leandata.authorization.status).toBe('never');
    expect(org.leandata.mapping).toEqual({ Lead: null, Contact: null, User: null });
    expect(org.outreach.app.issued).toBe(false);
  });
});
