import { describe, expect, it } from 'vitest';
import {
  apiNameOfDraft,
  draftOf,
  fieldOf,
  newFieldDraft,
  patchOf,
  typeText,
} from '#app/salesforce-setup/field-draft.ts';
import { fieldUses } from '#app/salesforce-setup/field-uses.ts';
import { managedObjectAt, partAt } from '#app/salesforce-setup/setup-parts.ts';
import { offsetText, timeZoneNames } from '#app/salesforce-setup/time-zones.ts';
import { mappedField } from '#leandata/field-mapping.ts';
import { removeField } from '#mocks/salesforce/custom-fields.ts';
import { PROSPECT_ID_FIELD, USER_ID_FIELD } from '#mocks/salesforce/integration-fields.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { buildGraph } from '../../support/build-graph.ts';

const org = demoOrg();
const graph = buildGraph({
  nodes: { stamp: ['update-record', { values: [{ field: PROSPECT_ID_FIELD, value: '1' }] }] },
  edges: ['new-lead:all-leads > stamp'],
});

describe('deleting a field', () => {
  it('[ADD-8] names the mappings and graphs that would miss it', () => {
    const uses = fieldUses(org, [graph], 'Lead', PROSPECT_ID_FIELD).map((use) => use.where);
    expect(uses).toContain('Partner Apps, field mapping of Lead');
    expect(uses).toContain('CRM plugin, fields of Lead: Id (Outreach Internal)');
    expect(uses).toContain('Lead conversion: Outreach Prospect ID to Outreach Prospect ID');
    expect(uses.some((use) => use.startsWith(`Graph ${graph.name}: stamp`))).toBe(true);
  });

  it('does not blame graphs for a field of the same name on another object', () => {
    const uses = fieldUses(org, [graph], 'Contact', PROSPECT_ID_FIELD).map((use) => use.where);
    expect(uses.some((use) => use.startsWith('Graph'))).toBe(false);
    expect(uses).toContain('Partner Apps, field mapping of Contact');
    expect(fieldUses(org, [graph], 'User', USER_ID_FIELD).map((use) => use.where)[0]).toContain('of User');
  });

  it('[ADD-8] leaves Partner Apps misconfigured', () => {
    const removed = removeField(org.salesforce, 'Lead', PROSPECT_ID_FIELD);
    if (!removed.ok) throw new Error(removed.error);
    const mapped = mappedField(org.leandata, 'Lead', removed.value.fields.Lead);
    expect(mapped).toEqual({
      ok: false,
      message: `Partner Apps maps Lead to ${PROSPECT_ID_FIELD}, and Lead has no such field.`,
    });
  });
});

describe('the form of a field', () => {
  it('proposes the API name from the label until one is typed', () => {
    expect(apiNameOfDraft({ ...newFieldDraft, label: 'Deal size' })).toBe('Deal_size__c');
    expect(apiNameOfDraft({ ...newFieldDraft, label: 'Deal size', name: 'Size__c' })).toBe('Size__c');
    expect(apiNameOfDraft(newFieldDraft)).toBe('');
  });

  it('makes each type of field', () => {
    const label = 'Thing';
    const of = (draft: Partial<typeof newFieldDraft>) => fieldOf({ ...newFieldDraft, label, ...draft });
    expect(of({ length: 80 })).toEqual({ name: 'Thing__c', label, type: 'text', length: 80 });
    expect(of({ type: 'number', readOnly: true })).toEqual({ name: 'Thing__c', label, type: 'number', readOnly: true });
    expect(of({ type: 'picklist', values: ' A \n\nB\n' }).picklist).toEqual(['A', 'B']);
    expect(of({ type: 'lookup' }).referenceTo).toEqual(['User']);
  });

  it('shows a field that is there, and changes what it may', () => {
    const field = { name: 'Size__c', label: 'Size', type: 'picklist', picklist: ['S', 'M'], custom: true } as const;
    const draft = draftOf(field);
    expect(draft).toMatchObject({ label: 'Size', values: 'S\nM', readOnly: false });
    expect(patchOf({ ...draft, values: 'S\nM\nL', readOnly: true }, field)).toEqual({
      label: 'Size',
      readOnly: true,
      picklist: ['S', 'M', 'L'],
    });
    expect(typeText({ type: 'lookup', referenceTo: ['User', 'Group'] })).toBe('Lookup to User or Group');
  });
});

it('[CLK-5] every time zone of the browser is offered with its offset, UTC first', () => {
  const zones = timeZoneNames('Europe/Oslo');
  expect(zones[0]).toBe('UTC');
  expect(zones.length).toBeGreaterThan(300);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones).toContain('Asia/Kolkata');
  const january = Date.UTC(2026, 0, 5);
  expect(offsetText('Asia/Kolkata', january)).toBe('UTC+05:30');
  expect(offsetText('America/New_York', january)).toBe('UTC−05:00');
});

it('addresses lead to a part and an object, in any case', () => {
  expect(partAt(undefined)).toBe('fields');
  expect(partAt('api')).toBe('company');
  expect(partAt('nowhere')).toBeUndefined();
  expect(managedObjectAt('contact')).toBe('Contact');
  expect(managedObjectAt('Campaign')).toBe('Lead');
});
