import { describe, expect, it } from 'vitest';
import { withCurrent } from '#wording/option.ts';
import { optionsOf, variablesOf } from '#wording/options-of.ts';
import type { MailboxState } from '#graph/environment.ts';
import type { OptionSource } from '#nodes/contract/field-spec.ts';
import { catalog } from '#nodes/catalog.ts';
import { environmentOf } from '#world/environment.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg } from '../support/small-org.ts';

const environment = environmentOf(smallOrg().setup);
const graph = buildGraph({
  nodes: {
    merge: ['merge-dupe'],
    late: ['match-account', { variable: 'LateAccount' }],
    dup: ['match-duplicates', { variable: 'Twin' }],
    again: ['match-duplicates', { variable: 'Twin' }],
  },
  edges: ['new-lead:all-leads > dup', 'dup:matched > merge', 'merge:merged > late'],
});
const labels = (source: OptionSource, of = graph): readonly string[] =>
  optionsOf(source, { graph: of, node: 'merge', catalog, environment }).map(({ label, note }) =>
    note === undefined ? label : `${label} (${note})`,
  );

describe('options-of', () => {
  it('[ADD-1] [OUT-1] offers only sequences that are shared', () => {
    expect(labels({ from: 'public-sequences' })).toEqual(['Welcome']);
  });

  it('[ADD-1] [OUT-2] offers only users whose mailbox sends and syncs', () => {
    expect(labels({ from: 'ready-mailbox-users' })).toEqual(['Sam Vendor', 'Ada Vendor']);
  });

  it('[ERR-13] [ERR-15] marks the users among them from whom every callout fails', () => {
    const user = (id: number, locked: boolean, mailbox: MailboxState) => ({ id, name: `User ${id}`, locked, mailbox });
    const outreachUsers = [
      user(1, false, 'ready'),
      user(2, true, 'ready'),
      user(3, false, 'bad-credentials'),
      user(4, true, 'bad-credentials'),
      user(5, false, 'send-off'),
    ];
    const scope = { graph, node: 'merge', catalog, environment: { ...environment, outreachUsers } };
    expect(optionsOf({ from: 'ready-mailbox-users' }, scope).map(({ value, note }) => [value, note])).toEqual([
      [1, undefined],
      [2, 'locked'],
      [3, 'broken credentials'],
      [4, 'locked, broken credentials'],
    ]);
  });

  it('[ASG-1] offers active users, or all with the inactive ones marked', () => {
    expect(labels({ from: 'active-users' })).not.toContain('Ina Vendor');
    expect(labels({ from: 'users' })).toContain('Ina Vendor (inactive)');
  });

  it('[SF-2] offers queues only where they can own the object', () => {
    expect(labels({ from: 'queues' })).toContain('Inbound Leads');
    expect(labels({ from: 'queues' }, buildGraph({ object: 'Contact', nodes: {}, edges: [] }))).toEqual([]);
  });

  it('[CNV-1] offers only statuses flagged as converted', () => {
    const converted = environment.leadStatuses.filter((status) => status.converted).map((status) => status.name);
    expect(labels({ from: 'converted-statuses' })).toEqual(converted);
    expect(labels({ from: 'lead-statuses' }).length).toBeGreaterThan(converted.length);
  });

  it('[ADD-1] offers lookup fields to users for the mailbox, custom ones included', () => {
    const offered = labels({ from: 'user-lookup-fields' });
    expect(offered).toContain('Owner ID (OwnerId)');
    expect(offered.some((label) => label.includes('Company'))).toBe(false);
    const sdr = { name: 'SDR__c', label: 'SDR', type: 'lookup', referenceTo: ['User'], custom: true } as const;
    const account = { ...sdr, name: 'Partner__c', label: 'Partner', referenceTo: ['Account'] };
    const fields = { ...environment.fields, Lead: [...environment.fields.Lead, sdr, account] };
    const withCustom = optionsOf(
      { from: 'user-lookup-fields' },
      { graph, node: 'merge', catalog, environment: { ...environment, fields } },
    );
    expect(withCustom.map(({ value }) => value)).toContain('SDR__c');
    expect(withCustom.map(({ value }) => value)).not.toContain('Partner__c');
  });

  it('offers fields by label with their API name', () => {
    expect(labels({ from: 'fields', of: 'routed' })).toContain('Lead Source (LeadSource)');
    expect(labels({ from: 'fields', of: 'Account' })).toContain('Website (Website)');
  });

  it('[MAT-1] offers match variables of the wanted objects once each, those found before the node first', () => {
    expect(variablesOf({ graph, node: 'merge', catalog }).map(({ name, before }) => [name, before])).toEqual([
      ['Twin', true],
      ['LateAccount', false],
    ]);
    expect(labels({ from: 'variables', of: ['Lead', 'Contact'] })).toEqual(['Twin (Lead)']);
    expect(labels({ from: 'variables', of: ['Account'] })).toEqual(['LateAccount (Account, not before this node)']);
  });

  it('[MAT-1] offers a trigger no variables', () => {
    expect(variablesOf({ graph, node: 'new-lead', catalog })).toEqual([]);
  });

  it('keeps a current value that is no longer offered, marked as missing', () => {
    const offered = [{ value: 1, label: 'Welcome' }];
    expect(withCurrent(offered, 9)).toEqual([{ value: 9, label: '9', note: 'missing' }, ...offered]);
    const gone = { value: 9, label: 'Farewell', note: 'missing' };
    expect(withCurrent(offered, 9, gone)).toEqual([gone, ...offered]);
    expect(withCurrent(offered, '1')).toBe(offered);
    expect(withCurrent(offered, null)).toBe(offered);
    expect(withCurrent(offered, '')).toBe(offered);
  });
});
