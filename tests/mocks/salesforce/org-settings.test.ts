import { describe, expect, it } from 'vitest';
import { emptySalesforceState } from '#mocks/salesforce/empty-state.ts';
import {
  addField,
  addPicklistValues,
  apiNameOf,
  setApiLimit,
  setLeadConversionMapping,
  setLeadStatuses,
  setTimeZone,
} from '#mocks/salesforce/org-settings.ts';
import type { Result } from '#shared/result.ts';
import { codeOf, orgUnderTest, person } from './org-under-test.ts';

const state = emptySalesforceState();
const tier = { name: 'Tier__c', label: 'Tier', type: 'text', length: 5 } as const;

function valueOf<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('settings of the org', () => {
  it('[SF-3] a custom field is added with its API name and can be written', () => {
    expect(apiNameOf('Outreach Prospect ID')).toBe('Outreach_Prospect_ID__c');
    expect(apiNameOf('3rd line, %')).toBe('X3rd_line__c');
    const { lead, org, idOf } = orgUnderTest(valueOf(addField(state, 'Lead', tier)));
    expect(org.fields('Lead').at(-1)).toEqual({ ...tier, custom: true });
    const id = idOf(lead({ Tier__c: 'A' }));
    expect(codeOf(org.update('Lead', id, { Tier__c: 'Platinum' }, person))).toBe('STRING_TOO_LONG');
  });

  it.each([
    [{ ...tier, label: 'outreach prospect id' }, 'has a field with the label "Outreach Prospect ID" already'],
    [{ ...tier, name: 'outreach_prospect_id__c' }, 'has a field Outreach_Prospect_ID__c already'],
    [{ ...tier, name: 'Tier' }, 'end it with __c'],
    [{ ...tier, name: 'A__b__c' }, 'single underscores'],
    [{ ...tier, label: ' ' }, 'needs a label'],
    [{ ...tier, length: 256 }, 'from 1 to 255'],
    [{ ...tier, length: 0 }, 'from 1 to 255'],
  ])('[SF-3] the field %j is refused', (field, message) => {
    const result = addField(state, 'Lead', field);
    expect(!result.ok && result.error).toContain(message);
  });

  it('[SF-3] a text takes 255 characters where nobody says otherwise, and other fields have no length', () => {
    const text = valueOf(addField(state, 'Lead', { name: 'Note__c', label: 'Note', type: 'text' }));
    const number = valueOf(addField(state, 'Lead', { name: 'Size__c', label: 'Size', type: 'number' }));
    expect(text.fields.Lead.at(-1)).toEqual({
      name: 'Note__c',
      label: 'Note',
      type: 'text',
      length: 255,
      custom: true,
    });
    expect(number.fields.Lead.at(-1)).toEqual({ name: 'Size__c', label: 'Size', type: 'number', custom: true });
  });

  it('[SF-3] a picklist needs values that can be its values', () => {
    const picklist = { name: 'Size__c', label: 'Size', type: 'picklist' } as const;
    const added = (values: readonly string[]) => addField(state, 'Lead', { ...picklist, picklist: values });
    expect(added(['S', 'M']).ok).toBe(true);
    expect([addField(state, 'Lead', picklist), added([]), added(['S', 's'])]).toMatchObject([
      { ok: false, error: 'A picklist needs at least one value.' },
      { ok: false, error: 'A picklist needs at least one value.' },
      { ok: false, error: '"s" stands twice among the values.' },
    ]);
  });

  it('picklist values are added once', () => {
    const changed = addPicklistValues(state, 'Lead', 'Rating', ['Hot', 'Icy', 'Icy']);
    const rating = changed.fields.Lead.find((field) => field.name === 'Rating');
    expect(rating?.picklist).toEqual(['Hot', 'Warm', 'Cold', 'Icy']);
  });

  it('[SF-4] lead statuses are set, and are what a lead may have', () => {
    const statuses = [
      { name: 'Fresh', converted: false },
      { name: 'Won', converted: true },
    ];
    const changed = valueOf(setLeadStatuses(state, statuses));
    const { lead, org, idOf } = orgUnderTest(changed);
    expect(org.fields('Lead').find((field) => field.name === 'Status')?.picklist).toEqual(['Fresh', 'Won']);
    const record = lead();
    expect(record['Status']).toBe('Fresh');
    expect(codeOf(org.update('Lead', idOf(record), { Status: 'Working - Contacted' }, person))).toBe(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    );
    const used = setLeadStatuses(org.toState(), [{ name: 'Other', converted: false }]);
    expect(!used.ok && used.error).toBe('"Fresh" is the status of Jo Stone. Give its leads another status first.');
  });

  it.each([
    [[{ name: 'Won', converted: true }], 'not converted'],
    [[{ name: '', converted: false }], 'needs a name'],
    [
      [
        { name: 'A', converted: false },
        { name: 'A', converted: true },
      ],
      'two lead statuses called "A"',
    ],
  ])('[SF-4] the lead statuses %j are refused', (statuses, message) => {
    const result = setLeadStatuses(state, statuses);
    expect(!result.ok && result.error).toContain(message);
  });

  it('[SF-4] the first lead status that stands twice is named', () => {
    const names = ['A', 'B', 'B', 'A'].map((name) => ({ name, converted: false }));
    expect(setLeadStatuses(state, names)).toEqual({ ok: false, error: 'There are two lead statuses called "B".' });
  });

  it('[SF-4] the first lead in the way of new statuses is named, one in the recycle bin is not', () => {
    const { lead, org, idOf } = orgUnderTest();
    org.delete('Lead', idOf(lead({ LastName: 'Gone', Status: 'Working - Contacted' })), person);
    const [first] = [lead(), lead({ LastName: 'Rock' })];
    const statuses = [
      { name: 'Fresh', converted: false },
      { name: 'Closed - Converted', converted: true },
    ];
    const refused = setLeadStatuses(org.toState(), statuses);
    expect(!refused.ok && refused.error).toContain(`is the status of ${String(first?.['Name'])}.`);
    const open = { name: 'Open - Not Contacted', converted: false };
    expect(setLeadStatuses(org.toState(), [...statuses, open]).ok).toBe(true);
  });

  it('[SF-5] the conversion mapping takes custom fields of one type that fit', () => {
    const both = valueOf(addField(valueOf(addField(state, 'Lead', tier)), 'Contact', { ...tier, length: 4 }));
    const withNumber = valueOf(addField(both, 'Contact', { name: 'Size__c', label: 'Size', type: 'number' }));
    expect(setLeadConversionMapping(withNumber, {}).ok).toBe(true);
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{ Title: 'Title' }, 'Lead has no custom field Title.'],
      [{ Tier__c: 'Nope__c' }, 'Contact has no custom field Nope__c.'],
      [{ Tier__c: 'Size__c' }, 'they must agree'],
      [{ Tier__c: 'Tier__c' }, 'is shorter than'],
    ];
    for (const [mapping, message] of cases) {
      const result = setLeadConversionMapping(withNumber, mapping);
      expect(!result.ok && result.error).toContain(message);
    }
  });

  it('[CLK-5] the time zone is one that exists', () => {
    expect(valueOf(setTimeZone(state, 'America/New_York')).organization.timeZone).toBe('America/New_York');
    expect(setTimeZone(state, 'Mars/Base').ok).toBe(false);
  });

  it('[SF-8] the API limit is a whole number', () => {
    expect(valueOf(setApiLimit(state, 0)).apiRequests).toEqual({ max: 0, used: 0 });
    for (const max of [-1, 1.5, NaN]) expect(setApiLimit(state, max).ok).toBe(false);
  });
});
