import { describe, expect, it } from 'vitest';
import { fieldChoices, findChoice, labelOfPath } from '#wording/field-choices.ts';
import { valuesOfField } from '#editor/field-values.ts';
import { catalog } from '#nodes/catalog.ts';
import { environmentOf } from '#world/environment.ts';
import { buildGraph } from '../support/build-graph.ts';
import { smallOrg } from '../support/small-org.ts';

const environment = environmentOf(smallOrg().setup);
const graph = buildGraph({
  nodes: { account: ['match-account', { variable: 'MatchedAccount' }], gate: ['condition'] },
  edges: ['new-lead:all-leads > account', 'account:matched > gate'],
});
const scope = { graph, node: 'gate', catalog, environment };
const groups = fieldChoices(scope, 'routed');

describe('field-choices', () => {
  it('[CND-4] offers the record, its owner and what match nodes found', () => {
    expect(groups.map((group) => group.title)).toEqual(['Lead', 'Owner', 'MatchedAccount (Account)']);
    expect(findChoice(groups, 'LeadSource')?.label).toBe('Lead Source');
    expect(findChoice(groups, 'Owner.Type')?.field.picklist).toEqual(['User', 'Queue']);
    expect(findChoice(groups, 'Owner.IsActive')?.field.type).toBe('checkbox');
    expect(findChoice(groups, 'MatchedAccount.Industry')?.label).toBe('MatchedAccount: Industry');
  });

  it('[MAT-1] offers a candidate and its owner where criteria filter matches', () => {
    expect(fieldChoices(scope, 'Account').map((group) => group.title)).toEqual(['Account', 'Owner']);
  });

  it('says where a variable is not found before the node', () => {
    const unlinked = { ...graph, edges: [] };
    expect(fieldChoices({ ...scope, graph: unlinked }, 'routed').at(-1)?.title).toBe(
      'MatchedAccount (Account), not before this node',
    );
  });

  it('reads a path that is not known as it is written', () => {
    expect(findChoice(groups, 'Gone__c')).toBeUndefined();
    expect(labelOfPath(groups, 'Gone__c')).toBe('Gone__c');
    expect(labelOfPath(groups, 'Other.Gone__c')).toBe('Other: Gone__c');
  });

  it('lists the values of picklists, and users and queues for an owner', () => {
    const values = (path: string) => valuesOfField(findChoice(groups, path)?.field, environment);
    expect(values('LeadSource')?.map((option) => option.value)).toContain('Web');
    expect(values('OwnerId')?.map((option) => option.note)).toEqual(
      expect.arrayContaining(['user', 'user, inactive', 'queue']),
    );
    expect(values('Company')).toBeUndefined();
    expect(valuesOfField({ name: 'Odd__c', label: 'Odd', type: 'picklist' }, environment)).toBeUndefined();
  });
});
