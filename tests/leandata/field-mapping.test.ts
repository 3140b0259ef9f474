import { describe, expect, it } from 'vitest';
import { defaultLeanDataState } from '#leandata/default-state.ts';
import { canBeOutreachId, mappedField } from '#leandata/field-mapping.ts';
import type { FieldInfo } from '#shared/field.ts';

const fields: readonly FieldInfo[] = [
  { name: 'Outreach_Prospect_ID__c', label: 'Outreach Prospect ID', type: 'text', length: 255, custom: true },
  { name: 'NumberOfEmployees', label: 'Employees', type: 'number' },
];
const all = { Lead: 'Outreach_Prospect_ID__c', Contact: 'Outreach_Prospect_ID__c', User: 'Outreach_User_ID__c' };
const withMapping = (mapping: Partial<Record<'Lead' | 'Contact' | 'User', string | null>>) => ({
  ...defaultLeanDataState(),
  mapping: { ...all, ...mapping },
});

describe('field mapping', () => {
  it('[ADD-8] names the mapped field as the object spells it', () => {
    expect(mappedField(withMapping({ Lead: 'outreach_prospect_id__C' }), 'Lead', fields)).toEqual({
      ok: true,
      field: 'Outreach_Prospect_ID__c',
    });
  });

  it('[APP-2] is misconfigured for every object while any of the three is not mapped', () => {
    const result = mappedField(withMapping({ Contact: null, User: ' ' }), 'Lead', fields);
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('Contact and User') as string });
  });

  it.each(['Contact', 'User'] as const)(
    '[APP-2] is misconfigured for leads too where %s alone is not mapped',
    (object) => {
      expect(mappedField(withMapping({ [object]: null }), 'Lead', fields)).toEqual({
        ok: false,
        message: `Partner Apps maps no field for ${object}: Lead, Contact and User must each be mapped.`,
      });
    },
  );

  it('[ADD-8] is misconfigured where the object has no such field', () => {
    const result = mappedField(withMapping({ Lead: 'Gone__c' }), 'Lead', fields);
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('Gone__c') as string });
  });

  it('[ADD-8] is misconfigured where the field is not text', () => {
    const result = mappedField(withMapping({ Lead: 'NumberOfEmployees' }), 'Lead', fields);
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('number field') as string });
  });

  it.each(['1', '42', 1, 7, '900719925474099'])('[ADD-8] takes %s for an Outreach id', (value) => {
    expect(canBeOutreachId(value)).toBe(true);
  });

  it.each([null, '', '0', '007', '-1', '1.5', 1.5, 0, true, '00Q000000000001', ' 3', '1e3', '9'.repeat(16)])(
    '[ADD-8] does not take %s for an Outreach id',
    (value) => {
      expect(canBeOutreachId(value)).toBe(false);
    },
  );
});
