import { describe, expect, it } from 'vitest';
import {
  addIntegrationFields,
  changeField,
  integrationFields,
  removeField,
  valueCount,
} from '#mocks/salesforce/custom-fields.ts';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import { PROSPECT_ID_FIELD, USER_ID_FIELD } from '#mocks/salesforce/integration-fields.ts';
import { checkPicklist } from '#mocks/salesforce/picklist-values.ts';
import { addField, renameLeadStatus, setCompanyName, setLeadStatuses } from '#mocks/salesforce/org-settings.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { Result } from '#shared/result.ts';
import { codeOf, orgUnderTest, person } from './org-under-test.ts';

const empty = emptySalesforceState();
const tier = { name: 'Tier__c', label: 'Tier', type: 'text', length: 10 } as const;
const size = { name: 'Size__c', label: 'Size', type: 'picklist', picklist: ['S', 'M', 'L'] } as const;

function valueOf<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const errorOf = (result: Result<unknown, string>): string => (result.ok ? 'was taken' : result.error);

/** An org with both fields on Lead, and a lead that fills them. */
function filled(): SalesforceState {
  const { lead, org } = orgUnderTest(valueOf(addField(valueOf(addField(empty, 'Lead', tier)), 'Lead', size)));
  lead({ Tier__c: 'Platinum', Size__c: 'M' });
  lead();
  return org.toState();
}

describe('custom fields', () => {
  it('[SF-3] have picklist values of up to 255 characters', () => {
    expect(checkPicklist(['M', 'x'.repeat(255)])).toBeNull();
    const [long, longer] = [`y${'x'.repeat(255)}`, `z${'x'.repeat(255)}`];
    expect(checkPicklist(['M', long, longer])).toBe(
      `"y${'x'.repeat(39)}…" is longer than the 255 characters of a value.`,
    );
  });

  it.each([[' M'], ['M '], [''], [' ']])(
    '[SF-3] have no picklist value "%s", blank or with blanks around it',
    (value) => {
      expect(checkPicklist(['S', value])).toBe('A value of a picklist is not blank and has no blanks around it.');
    },
  );

  it('[SF-3] take another label and can be made read-only on the layout', () => {
    const changed = valueOf(changeField(filled(), 'Lead', 'Tier__c', { label: 'Rank', readOnly: true }));
    const { org } = orgUnderTest(changed);
    expect(org.fields('Lead').find((field) => field.name === 'Tier__c')).toMatchObject({
      label: 'Rank',
      readOnly: true,
    });
    const id = String(changed.records.Lead[0]?.['Id']);
    expect(codeOf(org.update('Lead', id, { Tier__c: 'Gold' }, person))).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
    expect(org.update('Lead', id, { Tier__c: 'Gold' }, { through: 'outreach-sync' }).ok).toBe(true);
  });

  it('[SF-3] are never shorter than a value that stands', () => {
    expect(valueOf(changeField(filled(), 'Lead', 'Tier__c', { length: 8 })).fields.Lead.at(-2)?.length).toBe(8);
    expect(errorOf(changeField(filled(), 'Lead', 'Tier__c', { length: 7 }))).toBe(
      'Jo Stone holds 8 characters in it: the field cannot be shorter than that.',
    );
  });

  it('[SF-3] name the first record that stands in the way', () => {
    const { lead, org } = orgUnderTest(filled());
    lead({ LastName: 'Rock', Tier__c: 'Diamonds', Size__c: 'M' });
    const state = org.toState();
    expect(errorOf(changeField(state, 'Lead', 'Tier__c', { length: 7 }))).toContain('Jo Stone holds 8 characters');
    expect(errorOf(changeField(state, 'Lead', 'Size__c', { picklist: ['S'] }))).toContain('Jo Stone has "M"');
  });

  it('[SF-3] are of one character at least', () => {
    const one = { ...tier, length: 1 };
    const added = valueOf(addField(empty, 'Lead', one));
    expect(added.fields.Lead.at(-1)?.length).toBe(1);
    const longer = valueOf(addField(empty, 'Lead', tier));
    expect(valueOf(changeField(longer, 'Lead', 'Tier__c', { length: 1 })).fields.Lead.at(-1)?.length).toBe(1);
  });

  it('[SF-3] count the records that hold a value, for a checkbox those that are ticked', () => {
    const vip = { name: 'Vip__c', label: 'VIP', type: 'checkbox' } as const;
    const { lead, org } = orgUnderTest(valueOf(addField(filled(), 'Lead', vip)));
    lead({ Vip__c: true });
    lead({ Vip__c: false, Tier__c: 'Gold' });
    const state = org.toState();
    expect(['Vip__c', 'Tier__c', 'Size__c'].map((name) => valueCount(state, 'Lead', name))).toEqual([1, 2, 1]);
  });

  it.each([
    ['Tier__c', { length: 0 }, 'from 1 to 255'],
    ['Tier__c', { length: 256 }, 'from 1 to 255'],
    ['Tier__c', { label: ' ' }, 'needs a label'],
    ['Tier__c', { label: 'size' }, 'has a field with the label "Size" already: Size__c'],
    ['Size__c', { picklist: ['S', 'L'] }, 'Jo Stone has "M": give its records another value first.'],
    ['Size__c', { picklist: [] }, 'at least one value'],
    ['Size__c', { picklist: ['S', 'M', 'L', 's'] }, '"s" stands twice'],
    ['Size__c', { picklist: ['S', 'M', 'L', ' '] }, 'not blank'],
    ['Title', { label: 'Job' }, 'Title is a standard field'],
    ['Nope__c', { label: 'Job' }, 'Lead has no field Nope__c.'],
  ])('[SF-3] %s refuses the change %j', (name, patch, message) => {
    expect(errorOf(changeField(filled(), 'Lead', name, patch))).toContain(message);
  });

  it('[SF-5] a lead field does not grow longer than the contact field it travels to', () => {
    const short = valueOf(changeField(empty, 'Lead', PROSPECT_ID_FIELD, { length: 100 }));
    const both = valueOf(changeField(short, 'Contact', PROSPECT_ID_FIELD, { length: 200 }));
    expect(errorOf(changeField(both, 'Lead', PROSPECT_ID_FIELD, { length: 255 }))).toContain('is shorter than');
  });

  it('[SF-3] a deleted field is gone with its values', () => {
    const state = filled();
    expect(valueCount(state, 'Lead', 'Tier__c')).toBe(1);
    const after = valueOf(removeField(state, 'Lead', 'Tier__c'));
    expect(after.fields.Lead.some((field) => field.name === 'Tier__c')).toBe(false);
    expect(after.records.Lead.some((lead) => 'Tier__c' in lead)).toBe(false);
    expect(after.records.Lead[1]).toBe(state.records.Lead[1]);
    const { org } = orgUnderTest(after);
    const id = String(after.records.Lead[0]?.['Id']);
    expect(codeOf(org.update('Lead', id, { Tier__c: 'A' }, person))).toBe('INVALID_FIELD');
    expect(errorOf(removeField(state, 'Lead', 'Title'))).toContain('standard field');
  });

  it('[SF-5] a deleted field takes its row of the conversion mapping along, on either side', () => {
    for (const object of ['Lead', 'Contact'] as const) {
      expect(valueOf(removeField(empty, object, PROSPECT_ID_FIELD)).leadConversionMapping).toEqual({});
    }
    // Another object's field of the same name is no part of the mapping.
    const others = valueOf(addField(empty, 'Account', { ...tier, name: PROSPECT_ID_FIELD }));
    expect(valueOf(removeField(others, 'Account', PROSPECT_ID_FIELD)).leadConversionMapping).toEqual({
      [PROSPECT_ID_FIELD]: PROSPECT_ID_FIELD,
    });
  });
});

describe('the fields of the integration', () => {
  it('[SF-3] are listed where they are missing, and added at once as the guide wants them', () => {
    let bare = valueOf(removeField(empty, 'Lead', PROSPECT_ID_FIELD));
    bare = valueOf(removeField(bare, 'User', USER_ID_FIELD));
    const faulty = integrationFields(bare).filter(({ faults }) => faults.length > 0);
    expect(faulty.map(({ object, wanted }) => [object, wanted.label])).toEqual([
      ['Lead', 'Outreach Prospect ID'],
      ['User', 'Outreach User ID'],
    ]);
    const added = valueOf(addIntegrationFields(bare));
    expect(integrationFields(added).every(({ faults }) => faults.length === 0)).toBe(true);
    expect(added.fields.Lead.at(-1)).toMatchObject({ type: 'text', length: 255, readOnly: true, custom: true });
  });

  it('[SF-5] once added, travel from the lead to the contact at conversion', () => {
    for (const object of ['Lead', 'Contact'] as const) {
      const bare = valueOf(removeField(empty, object, PROSPECT_ID_FIELD));
      expect(bare.leadConversionMapping).toEqual({});
      expect(valueOf(addIntegrationFields(bare)).leadConversionMapping).toEqual({
        [PROSPECT_ID_FIELD]: PROSPECT_ID_FIELD,
      });
    }
  });

  it('[SF-5] leave a conversion mapping alone that somebody has set otherwise', () => {
    const off: SalesforceState = { ...empty, leadConversionMapping: {} };
    const mended = valueOf(addIntegrationFields(valueOf(removeField(off, 'User', USER_ID_FIELD))));
    expect(mended.leadConversionMapping).toEqual({});
    let both = valueOf(addField(empty, 'Lead', { ...tier, length: 255 }));
    both = valueOf(removeField(both, 'Lead', PROSPECT_ID_FIELD));
    both = { ...both, leadConversionMapping: { Tier__c: PROSPECT_ID_FIELD } };
    expect(valueOf(addIntegrationFields(both)).leadConversionMapping).toEqual({ Tier__c: PROSPECT_ID_FIELD });
  });

  it('[SF-3] are left as they are where nothing is wrong with them', () => {
    expect(valueOf(addIntegrationFields(empty))).toBe(empty);
  });

  it('[SF-3] that are of another type are not mended: they are to be deleted', () => {
    const fields = empty.fields.Lead.filter(({ name }) => name !== PROSPECT_ID_FIELD);
    const number = { name: PROSPECT_ID_FIELD, label: 'Outreach Prospect ID', type: 'number', custom: true } as const;
    const wrong = { ...empty, fields: { ...empty.fields, Lead: [...fields, number] } };
    expect(integrationFields(wrong).find(({ object }) => object === 'Lead')?.faults).toEqual([
      'It is a number field, and must be text: delete it and add it anew.',
    ]);
  });

  it('[SF-3] that are too short or can be edited are mended', () => {
    const wrong = valueOf(changeField(empty, 'User', USER_ID_FIELD, { length: 18, readOnly: false }));
    expect(integrationFields(wrong).find(({ object }) => object === 'User')?.faults).toEqual([
      'It takes 18 characters, and must take 255.',
      'It can be edited on the layout, and must be read-only.',
    ]);
    expect(valueOf(addIntegrationFields(wrong)).fields).toEqual(empty.fields);
  });

  it('[SF-3] are not added beside another field of their label', () => {
    const bare = valueOf(removeField(empty, 'Contact', PROSPECT_ID_FIELD));
    const taken = valueOf(addField(bare, 'Contact', { ...tier, label: 'Outreach Prospect ID' }));
    expect(errorOf(addIntegrationFields(taken))).toContain('Outreach Prospect ID on Contact: Contact has a field with');
  });
});

it('[SF-4] leads follow the new name of their status', () => {
  const { lead, org } = orgUnderTest(empty);
  lead();
  const renamed = valueOf(renameLeadStatus(org.toState(), 'Open - Not Contacted', 'Fresh'));
  expect(renamed.records.Lead[0]?.['Status']).toBe('Fresh');
  expect(renamed.leadStatuses[0]).toEqual({ name: 'Fresh', converted: false });
  expect(renamed.fields.Lead.find((field) => field.name === 'Status')?.picklist?.[0]).toBe('Fresh');
  expect(errorOf(renameLeadStatus(renamed, 'Fresh', 'Closed - Converted'))).toContain('two lead statuses');
  expect(errorOf(renameLeadStatus(renamed, 'Fresh', ''))).toContain('needs a name');
});

it('[SF-4] an org keeps a lead status that a conversion can set', () => {
  const plain = empty.leadStatuses.map((status) => ({ ...status, converted: false }));
  const refusal = 'A conversion needs a converted lead status: flag another one as converted first.';
  expect(errorOf(setLeadStatuses(empty, plain))).toBe(refusal);
  expect(
    errorOf(
      setLeadStatuses(
        empty,
        empty.leadStatuses.filter((status) => !status.converted),
      ),
    ),
  ).toBe(refusal);
  // One that has none already, as files may, is free to change in other ways.
  const none: SalesforceState = { ...empty, leadStatuses: plain };
  expect(valueOf(setLeadStatuses(none, [...plain, { name: 'New', converted: false }])).leadStatuses.length).toBe(
    plain.length + 1,
  );
});

it('the company has a name', () => {
  expect(valueOf(setCompanyName(empty, ' Northwind ')).organization.name).toBe('Northwind');
  expect(errorOf(setCompanyName(empty, ' '))).toBe('The company needs a name.');
});

it('[SF-8] a new org has the calls of an Enterprise org, and has used none', () => {
  expect(empty.apiRequests).toEqual({ max: 100_000, used: 0 });
});
