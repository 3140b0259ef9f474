import { describe, expect, it } from 'vitest';
import { outreachOptions, salesforceOptions } from '#app/crm-plugin/field-options.ts';
import { likelyField } from '#app/crm-plugin/likely-field.ts';
import { mappingConflict, newMapping } from '#app/crm-plugin/mapping-conflict.ts';
import { takenInChange, takenInNew } from '#app/crm-plugin/taken-fields.ts';
import { mappingMisfit } from '#app/crm-plugin/mapping-fit.ts';
import type { SyncMapping } from '#crm-sync/sync-state.ts';
import { smallOrg } from '../../support/small-org.ts';

const { setup } = smallOrg();
const lead = setup.salesforce.fields.Lead;
const map = (outreachField: string, salesforceField: string, updatesIn = true, updatesOut = true): SyncMapping => ({
  outreachField,
  salesforceField,
  updatesIn,
  updatesOut,
});
const misfit = (mapping: SyncMapping): string | null =>
  mappingMisfit(
    'Lead',
    mapping,
    lead.find((field) => field.name === mapping.salesforceField),
  );

describe('whether a field of Salesforce goes with one of Outreach', () => {
  it('[SYN-7] asks for a text field of 255 characters for the id', () => {
    expect(misfit(map('id', 'Outreach_Prospect_ID__c', false))).toBeNull();
    expect(misfit(map('id', 'AnnualRevenue', false))).toContain('needs a custom text field of 255 characters');
    const short = lead.find((field) => field.name === 'Outreach_Prospect_ID__c');
    if (!short) throw new Error('the field of the id is missing');
    const cut = { ...short, length: 18 };
    expect(mappingMisfit('Lead', map('id', cut.name, false), cut)).toContain('18 characters: the guide asks for 255');
  });

  it('[SYN-7] [SF-3] warns that an id is written over what a standard field holds', () => {
    expect(misfit(map('id', 'Email', false))).toContain('the id is written over what people keep there');
    expect(misfit(map('id', 'Title', false))).toContain('is a standard field, and the id is written over');
    expect(misfit(map('id', 'Title', false, false))).not.toContain('written over');
  });

  it('tells what does not fit by type, field and direction', () => {
    expect(misfit(map('company', 'Company'))).toBeNull();
    expect(misfit(map('company', 'NumberOfEmployees', true, false))).toBeNull();
    expect(misfit(map('company', 'NumberOfEmployees'))).toContain('holds a number');
    expect(misfit(map('optedOut', 'Company'))).toContain('needs a checkbox');
    expect(misfit(map('owner', 'OwnerId'))).toBeNull();
    expect(misfit(map('owner', 'Company'))).toContain('needs a lookup to users');
    expect(misfit(map('custom1', 'CreatedDate'))).toContain('Salesforce keeps Created Date itself');
    expect(misfit(map('custom1', 'Shoe_Size__c'))).toBe('Lead has no field Shoe_Size__c.');
  });

  it('offers the fields that fit before those that do not', () => {
    const [fits, rest] = salesforceOptions('Lead', map('optedOut', ''), lead);
    expect(fits?.items.map(({ value }) => value)).toContain('HasOptedOutOfEmail');
    expect(fits?.items.map(({ value }) => value)).not.toContain('Company');
    expect((fits?.items.length ?? 0) + (rest?.items.length ?? 0)).toBe(lead.length);
  });

  it('lets no field be chosen that another mapping has', () => {
    const others = [map('email', 'Email')];
    const title = map('title', 'Title');
    const isTaken = takenInChange('Lead', title, others, lead);
    const options = salesforceOptions('Lead', title, lead, isTaken).flatMap(({ items }) => items);
    expect(options.filter(({ taken }) => taken).map(({ value }) => value)).toEqual(['Email']);
    const there = outreachOptions('Lead', title, others, isTaken).flatMap(({ items }) => items);
    expect(there.filter(({ taken }) => taken).map(({ value }) => value)).toEqual(['email']);
  });

  it('marks in a new mapping too what another mapping stands against', () => {
    const others = [map('email', 'Email'), map('id', 'Outreach_Prospect_ID__c', false)];
    const takenThere = (salesforceField: string): readonly string[] =>
      outreachOptions('Lead', map('', salesforceField), others, takenInNew('Lead', others, lead))
        .flatMap(({ items }) => items)
        .filter(({ taken }) => taken)
        .map(({ value }) => value);
    const takenHere = (outreachField: string, directions = {}): readonly string[] =>
      salesforceOptions('Lead', map(outreachField, ''), lead, takenInNew('Lead', others, lead, directions))
        .flatMap(({ items }) => items)
        .filter(({ taken }) => taken)
        .map(({ value }) => value);
    expect(takenThere('')).toEqual(['id']);
    expect(takenThere('Email')).toEqual(['id', 'email']);
    expect(takenHere('')).toEqual([]);
    expect(takenHere('email')).toEqual(['Email']);
    expect(takenHere('title')).toEqual([]);
    expect(takenHere('title', { updatesOut: true })).toEqual(['Email', 'Outreach_Prospect_ID__c']);
  });
});

describe('mappings of one type among one another', () => {
  const own = [map('email', 'Email'), map('owner', 'OwnerId', true, false)];
  const conflict = (mapping: SyncMapping): string | null => mappingConflict('Lead', mapping, own, lead);

  it('are refused where they stand already or would write to the same field', () => {
    expect(conflict(map('email', 'Email', false, false))).toBe('Email is mapped to Email already.');
    expect(conflict(map('company', 'Email'))).toContain('takes its value from Email already');
    expect(conflict(map('email', 'Description'))).toContain('Email takes its value from Email already');
    expect(conflict(map('custom1', 'Email', true, false))).toBeNull();
  });

  it('[SYN-19] let the owner go out to a user field beside the one that it comes from', () => {
    expect(conflict(map('owner', 'Sender__c', false, true))).toBeNull();
    expect(newMapping('owner', 'Sender__c', own, undefined)).toEqual(map('owner', 'Sender__c', false, true));
  });

  it('[SYN-7] send the id out only, and to one field only', () => {
    expect(newMapping('id', 'Outreach_Prospect_ID__c', own, undefined)).toMatchObject({
      updatesIn: false,
      updatesOut: true,
    });
    const withId = [...own, map('id', 'Outreach_Prospect_ID__c', false)];
    expect(mappingConflict('Lead', map('id', 'Description', false), withId, lead)).toContain('goes to');
    expect(likelyField('Lead', 'id', own, lead)).toBe('Outreach_Prospect_ID__c');
    expect(likelyField('Lead', 'id', withId, lead)).toBeUndefined();
    expect(likelyField('Lead', 'source', own, lead)).toBe('LeadSource');
  });
});
