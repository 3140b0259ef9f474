import { describe, expect, it } from 'vitest';
import type { Generation, GeneratedField } from '#world/generation.ts';
import { generateRecords, recordMaker } from '#world/generate-records.ts';
import type { ImportedRecord } from '#world/import-record.ts';
import { smallOrg } from '../support/small-org.ts';

const { setup } = smallOrg();
const made = (field: string, kind: 'first-name' | 'last-name' | 'company' | 'email'): GeneratedField => ({
  field,
  from: { type: 'made', kind },
  blanks: 0,
});
const plain: Generation = {
  object: 'Lead',
  count: 2_000,
  seed: 1,
  fields: [
    made('FirstName', 'first-name'),
    made('LastName', 'last-name'),
    made('Company', 'company'),
    made('Email', 'email'),
  ],
  oddShare: 0,
  odd: ['very-long', 'other-script', 'quotes', 'leading-zeros'],
};

function all(part: Partial<Generation> = {}): readonly ImportedRecord[] {
  const making = generateRecords({ ...plain, ...part }, setup);
  let step = making.next();
  while (step.done !== true) step = making.next();
  return step.value;
}

const shareOf = (records: readonly ImportedRecord[], test: (fields: ImportedRecord['fields']) => boolean): number =>
  records.filter(({ fields }) => test(fields)).length / records.length;

describe('generated records', () => {
  it('[RUN-1] are the same for the same seed, other ones for another, and the first are the same however many there are', () => {
    const records = all();
    expect(records).toHaveLength(2_000);
    expect(all()).toEqual(records);
    expect(all({ count: 7 })).toEqual(records.slice(0, 7));
    expect(recordMaker(plain, setup)(1_234)).toEqual(records[1_234]);
    expect(all({ seed: 2, count: 50 })).not.toEqual(records.slice(0, 50));
  });

  it('have names of many kinds, and an email address that nobody else has', () => {
    const records = all();
    const different = (field: string): number => new Set(records.map(({ fields }) => fields[field])).size;
    expect(different('FirstName')).toBeGreaterThan(40);
    expect(different('LastName')).toBeGreaterThan(800);
    expect(different('Company')).toBeGreaterThan(800);
    expect(different('Email')).toBe(2_000);
    expect(records[0]?.fields['Email']).toMatch(/^[a-z]+\.[a-z]+\.1@[a-z]+\.example$/);
  });

  it('take values of a list by their weights, and those of the org as often as there', () => {
    const values = [
      { value: 'Web', weight: 3 },
      { value: 'Trade show', weight: 1 },
    ];
    const records = all({
      fields: [
        { field: 'LeadSource', from: { type: 'list', values }, blanks: 0 },
        { field: 'Status', from: { type: 'org' }, blanks: 0 },
      ],
    });
    expect(shareOf(records, ({ LeadSource }) => LeadSource === 'Web')).toBeCloseTo(0.75, 1);
    const known = new Set(setup.salesforce.records.Lead.map((lead) => lead['Status']));
    expect(records.every(({ fields }) => known.has(fields['Status'] ?? null))).toBe(true);
  });

  it('are blank in their share, and the share changes no other value', () => {
    const [first, ...rest] = plain.fields;
    const records = all({ fields: [{ ...(first as GeneratedField), blanks: 20 }, ...rest] });
    expect(shareOf(records, ({ FirstName }) => FirstName === undefined)).toBeCloseTo(0.2, 1);
    expect(records.map(({ fields }) => fields['Email'])).toEqual(all().map(({ fields }) => fields['Email']));
  });

  it('have odd texts in their share: as long as the field takes, in other scripts, quoted, with leading zeros', () => {
    const usual = all();
    const records = all({ oddShare: 30 });
    const isOdd = (fields: ImportedRecord['fields'], at: number): boolean =>
      JSON.stringify(fields) !== JSON.stringify(usual[at]?.fields);
    const odd = records.filter(({ fields }, at) => isOdd(fields, at));
    expect(odd.length / records.length).toBeCloseTo(0.3, 1);
    const texts = odd.flatMap(({ fields }) => Object.values(fields).map(String));
    expect(texts.some((text) => text.includes('"'))).toBe(true);
    expect(texts.some((text) => /^0+\d+$/.test(text))).toBe(true);
    expect(texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    const { length } = setup.salesforce.fields.Lead.find(({ name }) => name === 'LastName') ?? {};
    expect(Math.max(...odd.map(({ fields }) => String(fields['LastName']).length))).toBe(length);
    expect(records.every(({ fields }) => String(fields['Email']).includes('@'))).toBe(true);
  });
});
