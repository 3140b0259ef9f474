import { expect, it } from 'vitest';
import { createRecordProbe } from '#app/record-probe.ts';
import { criteriaSchema } from '#graph/criteria-schema.ts';
import { nothingHidden, type ProbeQuestion } from '#world/probe-question.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { when } from '../support/build-graph.ts';
import { smallOrg, START } from '../support/small-org.ts';

const { ids, setup } = smallOrg();
const probe = createRecordProbe(setup, START);
const question = (criteria: ReturnType<typeof when>): ProbeQuestion => ({
  object: 'Lead',
  choices: [{ edge: 'a', title: 'A', criteria: criteriaSchema.parse(criteria) }],
  hidden: nothingHidden,
});
const going = (): AbortSignal => new AbortController().signal;

it('[CND-2] counts the records of the org, and lists those of the count with their Salesforce page', async () => {
  const queued = question(when('Owner.Type', 'equals', 'Queue'));
  expect(await probe.count(queued, going())).toMatchObject({ total: 3, choices: [{ matched: 1 }] });
  const found = await probe.list(queued, { edge: 'a', as: 'matched' }, going());
  expect(found?.total).toBe(1);
  expect(found?.narrowed('', 50)).toEqual({
    total: 1,
    records: [
      {
        id: ids['queued'],
        name: 'queued Lead',
        note: 'Customer Ltd · queued@customer.example',
        href: `#/salesforce/Lead/${ids['queued']}`,
      },
    ],
  });
});

it('[CND-2] lists as many of a count as one asks for, and narrows them by text', async () => {
  const all = question(when('LastName', 'is-not-null'));
  const found = await probe.list(all, { edge: 'a', as: 'matched' }, going());
  const first = found?.narrowed('', 2);
  expect([first?.records.length, first?.total]).toEqual([2, 3]);
  expect(found?.narrowed('ready@', 2)).toMatchObject({ records: [{ name: 'ready Lead' }], total: 1 });
  expect(found?.narrowed('nobody', 2)).toEqual({ records: [], total: 0 });
});

it('finds records by name, email, company and id', () => {
  const names = (text: string) => probe.find('Lead', text).records.map(({ name }) => name);
  expect(names('FRESH')).toEqual(['fresh Lead']);
  expect(names('ready@customer')).toEqual(['ready Lead']);
  expect(names('customer ltd')).toHaveLength(3);
  expect(names(ids['queued'] ?? '')).toEqual(['queued Lead']);
  expect(names('nobody')).toEqual([]);
  expect(probe.find('Lead', '').total).toBe(3);
});

it('leaves out what is deleted or converted', async () => {
  const [first, ...rest] = setup.salesforce.records.Lead;
  const records = { ...setup.salesforce.records, Lead: [{ ...first, IsConverted: true }, ...rest] };
  const org = { ...setup, salesforce: { ...setup.salesforce, records } } as OrgSetup;
  const counted = await createRecordProbe(org, START).count(question(when('Id', 'is-not-null')), going());
  expect(counted?.total).toBe(2);
});

it('gives up a count that is cancelled, and answers nothing', async () => {
  const lead = setup.salesforce.records.Lead[0];
  const many = Array.from({ length: 200_000 }, (_, index) => ({ ...lead, Id: `00Q${index}` }));
  const records = { ...setup.salesforce.records, Lead: many };
  const large = createRecordProbe({ ...setup, salesforce: { ...setup.salesforce, records } }, START);
  const cancelling = new AbortController();
  const counting = large.count(question(when('Company', 'contains', 'ltd')), cancelling.signal);
  cancelling.abort();
  expect(await counting).toBeNull();
});

it('[GRA-4] tries a record with other values, which count as an update where it comes by one', () => {
  const changed = question(when('LeadSource', 'changed-to', 'Partner'));
  const tried = (trigger: 'new' | 'updated', value: string) =>
    probe.judge(changed, ids['ready'] ?? '', { trigger, values: { LeadSource: value } })?.taken.type;
  expect(tried('updated', 'Partner')).toBe('choice');
  expect(tried('updated', 'Web')).toBe('none');
  expect(tried('new', 'Partner')).toBe('none');
  expect(probe.judge(changed, 'nobody', { trigger: 'new', values: {} })).toBeUndefined();
  expect(probe.value('Lead', ids['ready'] ?? '', 'Owner.FirstName')).toBe('Sam');
});

it('[CND-4] a supposed value of a matched record makes known what only a run could tell', () => {
  const asked = question(when('MatchedAccount.Industry', 'equals', 'Energy'));
  const hidden = { ...nothingHidden, variables: ['MatchedAccount'] };
  const tried = (values: Record<string, string | null>) =>
    probe.judge({ ...asked, hidden }, ids['ready'] ?? '', { trigger: 'new', values })?.taken.type;
  expect(tried({})).toBe('unknown');
  expect(tried({ 'MatchedAccount.Industry': 'Energy' })).toBe('choice');
  expect(tried({ 'MatchedAccount.Industry': null })).toBe('none');
});
