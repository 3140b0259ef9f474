import { describe, expect, it } from 'vitest';
import {
  filterDisagreements,
  filterRules,
  hasStanding,
  noRuleFilter,
  ruleFilterOfSearch,
  searchOfRuleFilter,
  type RuleFilter,
} from '#app/assumptions/rule-filter.ts';
import { disagreements } from '#rules/disagreements.ts';
import { rules } from '#rules/rules.ts';

const found = (filter: Partial<RuleFilter>): readonly string[] =>
  filterRules(rules, { ...noRuleFilter, ...filter }).map(({ id }) => id);

describe('filterRules', () => {
  it('lets every rule through where nothing is asked', () => {
    expect(found({})).toHaveLength(rules.length);
  });

  it('finds a rule by its id, by words in any order and any case, and by where its setting stands', () => {
    expect(found({ text: 'add-3' })).toEqual(['ADD-3']);
    expect(found({ text: 'SECONDS 30 gather' })).toContain('APP-7');
    expect(found({ text: 'salesforce setup' })).toContain('CLK-5');
    expect(found({ text: 'no rule says this' })).toEqual([]);
  });

  it('counts a rule as assumed where only a part of it is', () => {
    const assumed = found({ standing: 'C' });
    expect(assumed).toContain('ADD-6');
    expect(assumed).toContain('MRG-2');
    expect(assumed).not.toContain('ADD-3');
    expect(rules.filter((rule) => hasStanding(rule, 'C')).map(({ id }) => id)).toEqual(assumed);
  });

  it('tells rules with a setting from those without', () => {
    const [withOne, without] = [found({ hasSwitch: true }), found({ hasSwitch: false })];
    expect(withOne).toContain('ADD-13');
    expect(without).toContain('ADD-6');
    expect(withOne.length + without.length).toBe(rules.length);
  });
});

describe('filterDisagreements', () => {
  it('are found by text, and left out where rules are asked for by standing or setting', () => {
    const all = (filter: Partial<RuleFilter>) => filterDisagreements(disagreements, { ...noRuleFilter, ...filter });
    expect(all({})).toHaveLength(disagreements.length);
    expect(all({ text: 'err-8' }).map(({ id }) => id)).toEqual(['cure-of-err-8']);
    expect(all({ standing: 'C' })).toEqual([]);
    expect(all({ hasSwitch: true })).toEqual([]);
  });
});

describe('the address of the filters', () => {
  const filters: readonly RuleFilter[] = [
    noRuleFilter,
    { text: 'queue & owner', standing: 'P', hasSwitch: false, part: 'add-to-sequence' },
    { text: '', standing: 'C', hasSwitch: true, part: 'latest-run' },
  ];

  it.each(filters)('is read back as it was written: %j', (filter) => {
    expect(ruleFilterOfSearch(searchOfRuleFilter(filter))).toEqual(filter);
  });

  it('is blank where nothing is asked, and ignores what it cannot mean', () => {
    expect(searchOfRuleFilter(noRuleFilter).toString()).toBe('');
    const wrong = new URLSearchParams('standing=constructor&switch=maybe&part=nowhere');
    expect(ruleFilterOfSearch(wrong)).toEqual(noRuleFilter);
  });
});
