import { describe, expect, it } from 'vitest';
import { checkMapping } from '#app/partner-apps/mapping-check.ts';
import type { SyncMapping } from '#crm-sync/sync-state.ts';
import { emptyOrg } from '#world/empty-org.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();
const mappedTo = (Lead: string | null): OrgSetup => ({
  ...setup,
  leandata: { ...setup.leandata, mapping: { ...setup.leandata.mapping, Lead } },
});
const withId = (change: (id: SyncMapping) => readonly SyncMapping[]): OrgSetup => {
  const { Lead } = setup.sync.types;
  const mappings = Lead.mappings.flatMap((each) => (each.outreachField === 'id' ? change(each) : [each]));
  return { ...setup, sync: { ...setup.sync, types: { ...setup.sync.types, Lead: { ...Lead, mappings } } } };
};

describe('the field mapping of Partner Apps', () => {
  it('[APP-2] is well where the plugin writes its id to the same field', () => {
    for (const object of ['Lead', 'Contact', 'User'] as const) {
      expect(checkMapping(setup, object).standing).toBe('well');
    }
  });

  it('[APP-2] is wrong while an object has none, and offers the field of the plugin', () => {
    expect(checkMapping(mappedTo(null), 'Lead')).toMatchObject({
      standing: 'wrong',
      pluginField: 'Outreach_Prospect_ID__c',
    });
  });

  it('[APP-2] [APP-8] is merely to do while an object has none and the integration is not switched on yet', () => {
    const off = { ...mappedTo(null), leandata: { ...mappedTo(null).leandata, integrationOn: false } };
    expect(checkMapping(off, 'Lead').standing).toBe('to-do');
    for (const object of ['Lead', 'Contact', 'User'] as const)
      expect(checkMapping(emptyOrg(), object).standing).toBe('to-do');
  });

  it('[ADD-8] is wrong where the field has vanished or is not text', () => {
    expect(checkMapping(mappedTo('Gone__c'), 'Lead')).toMatchObject({
      standing: 'wrong',
      text: expect.stringContaining('no such field') as string,
    });
    expect(checkMapping(mappedTo('NumberOfEmployees'), 'Lead')).toMatchObject({
      standing: 'wrong',
      text: expect.stringContaining('must be text') as string,
    });
  });

  it('[APP-2] [SYN-7] says so where the plugin writes its id to another field, and offers that one', () => {
    const check = checkMapping(mappedTo('Title'), 'Lead');
    expect(check).toMatchObject({ standing: 'doubtful', pluginField: 'Outreach_Prospect_ID__c' });
    expect(check.text).toContain('Outreach_Prospect_ID__c');
  });

  it('[SYN-7] says so where the plugin maps no id, keeps it in, or is not connected', () => {
    expect(
      checkMapping(
        withId(() => []),
        'Lead',
      ).text,
    ).toContain('does not map');
    expect(
      checkMapping(
        withId((id) => [{ ...id, updatesOut: false }]),
        'Lead',
      ).text,
    ).toContain('Updates Out is off');
    const off = { ...setup, sync: { ...setup.sync, connected: false } };
    expect(checkMapping(off, 'Lead').text).toContain('not connected');
  });

  it('[SF-3] says so where the field is shorter than 255 characters', () => {
    const Lead = setup.salesforce.fields.Lead.map((field) =>
      field.name === 'Outreach_Prospect_ID__c' ? { ...field, length: 18 } : field,
    );
    const short = { ...setup, salesforce: { ...setup.salesforce, fields: { ...setup.salesforce.fields, Lead } } };
    expect(checkMapping(short, 'Lead')).toMatchObject({ standing: 'doubtful' });
  });
});
