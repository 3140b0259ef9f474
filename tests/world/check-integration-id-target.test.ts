import { describe, expect, it } from 'vitest';
import type { MappedObject } from '#leandata/field-mapping.ts';
import { checkIntegration, withAllFixes } from '#world/check-integration.ts';
import type { Finding } from '#world/integration-finding.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import * as org from '../support/break-org.ts';
import { cleanOrg } from '../support/clean-org.ts';
import { idFieldOf } from './check-integration-sync-cases.ts';

const objects = ['Lead', 'Contact', 'User'] as const;
const idTo = (of: MappedObject, salesforceField: string, updatesOut: boolean): org.Break =>
  org.rows(of, (row) => (row.outreachField === 'id' ? { ...row, salesforceField, updatesOut } : row));
const without = (of: MappedObject): org.Break =>
  org.fields(of, (field) => (field.name === idFieldOf(of) ? null : field));
const find = (setup: OrgSetup, id: string): Finding | undefined =>
  checkIntegration(setup).find((finding) => finding.id === id);
const fixed = (setup: OrgSetup, id: string): OrgSetup => {
  const fix = find(setup, id)?.fix;
  if (fix?.type !== 'settings') throw new Error(`${id} offers no fix of settings`);
  return fix.apply(setup);
};
const idRows = ({ sync }: OrgSetup, of: MappedObject) =>
  sync.types[of].mappings
    .filter(({ outreachField }) => outreachField === 'id')
    .map(({ salesforceField, updatesOut }) => `${salesforceField} ${updatesOut ? 'out' : '-'}`);
const region = { name: 'Region__c', label: 'Region', type: 'text', length: 255, custom: true } as const;
const row = (outreachField: string, salesforceField: string) => ({
  outreachField,
  salesforceField,
  updatesIn: false,
  updatesOut: false,
});

describe('what the checker offers for an id that goes to a wrong field', () => {
  for (const of of objects) {
    for (const name of ['Email', 'Title']) {
      it(`[SYN-7] [SF-3] never switches Updates Out on for ${of}.${name}, and moves the row instead`, () => {
        const broken = idTo(of, name, false)(cleanOrg());
        expect(find(broken, 'mapping/id-not-out')?.fix?.label).toMatch(/^Map it to Outreach (Prospect|User) ID$/);
        expect(idRows(fixed(broken, 'mapping/id-not-out'), of)).toEqual([`${idFieldOf(of)} out`]);
        expect(idRows(withAllFixes(broken), of)).toEqual([`${idFieldOf(of)} out`]);
      });
    }

    it(`[SYN-7] [SF-3] adds the field of the id to ${of} where it is missing`, () => {
      const broken = org.all(idTo(of, 'Title', false), without(of))(cleanOrg());
      expect(find(broken, 'mapping/id-not-out')?.fix?.label).toMatch(/^Add Outreach (Prospect|User) ID and map it$/);
      const mended = fixed(broken, 'mapping/id-not-out');
      expect(idRows(mended, of)).toEqual([`${idFieldOf(of)} out`]);
      expect(find(mended, 'field/missing')).toBeUndefined();
    });
  }

  it('[SYN-7] switches on the one row whose field can carry the id, and no other', () => {
    const broken = org.all(
      idTo('Lead', idFieldOf('Lead'), false),
      org.rows('Lead', (each) => (each.outreachField === 'email' ? null : each)),
      org.addRow('Lead', row('id', 'Email')),
    )(cleanOrg());
    expect(find(broken, 'mapping/id-not-out')?.text).toContain(idFieldOf('Lead'));
    expect(idRows(fixed(broken, 'mapping/id-not-out'), 'Lead')).toEqual([`${idFieldOf('Lead')} out`, 'Email -']);
  });

  it('[SYN-7] does not write ids over the words that a custom text field holds', () => {
    const broken = org.all(
      org.addField('Lead', region),
      org.records('Lead', (lead) => ({ ...lead, Region__c: 'EMEA' })),
      idTo('Lead', 'Region__c', false),
    )(cleanOrg());
    expect(idRows(fixed(broken, 'mapping/id-not-out'), 'Lead')).toEqual([`${idFieldOf('Lead')} out`]);
  });

  it('[SYN-7] takes a custom text field of another name that holds nothing but ids', () => {
    const broken = org.all(org.addField('Lead', region), idTo('Lead', 'Region__c', false))(cleanOrg());
    expect(find(broken, 'mapping/id-not-out')?.fix?.label).toBe('Switch Updates Out on');
  });

  it('[SYN-7] does not take a field that another row has', () => {
    const broken = org.all(
      org.addRow('Lead', row('custom1', idFieldOf('Lead'))),
      idTo('Lead', 'Title', false),
    )(cleanOrg());
    expect(find(broken, 'mapping/id-not-out')?.fix).toBeUndefined();
    expect(idRows(withAllFixes(broken), 'Lead')).toEqual(['Title -']);
  });

  it('[SYN-7] [APP-2] maps an id that is not mapped to no standard field, though Partner Apps reads one', () => {
    const unmapped = org.rows('Lead', (each) => (each.outreachField === 'id' ? null : each));
    const broken = org.all(unmapped, org.partnerField('Lead', 'Title'))(cleanOrg());
    expect(idRows(withAllFixes(broken), 'Lead')).toEqual([`${idFieldOf('Lead')} out`]);
    expect(withAllFixes(broken).leandata.mapping.Lead).toBe(idFieldOf('Lead'));
  });

  it('[ADD-8] does not have Partner Apps read a field that is not text', () => {
    const broken = org.all(
      idTo('Lead', 'Email', true),
      org.addRow('Lead', row('custom1', idFieldOf('Lead'))),
    )(cleanOrg());
    expect(find(broken, 'partner/mapping-differs')?.fix).toBeUndefined();
  });

  it('[SF-3] [SYN-7] leads to the row of the plugin, in good English, where a standard field carries the id', () => {
    const broken = idTo('Lead', 'Email', true)(cleanOrg());
    const finding = find(broken, 'field/not-text');
    expect(finding?.text).toContain('is an email field');
    expect(finding?.place).toEqual({ page: 'plugin', tab: 'types', type: 'Lead', part: 'fields' });
    expect(idRows(fixed(broken, 'field/not-text'), 'Lead')).toEqual([`${idFieldOf('Lead')} out`]);
  });
});
