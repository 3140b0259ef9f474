import { describe, expect, it } from 'vitest';
import { calloutErrors } from '#leandata/error-catalog.ts';
import { disagreements } from '#rules/disagreements.ts';
import { RULE_SECTIONS, type Rule, type RuleSource, type RuleStanding } from '#rules/rule.ts';
import { ruleOf, rules } from '#rules/rules.ts';
import { standingOf } from '#rules/standing-words.ts';

const rule = (id: string): Rule => {
  const found = ruleOf(id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
};

const idsOf = (wanted: readonly Rule[]): readonly string[] => wanted.map(({ id }) => id);

/** What a source can vouch for. */
const vouched: Readonly<Record<RuleSource, readonly RuleStanding[]>> = {
  'The integration guide': ['S'],
  'The CRM plugin overview': ['S'],
  'The integration guide and the CRM plugin overview': ['S'],
  'Vendor’s public documentation': ['P'],
  'The integration guide and the vendor’s public documentation': ['S', 'P'],
  'The integration guide and our choice': ['S', 'C'],
  'Our choice': ['C'],
};

describe('the rules', () => {
  it('have an id of their own, numbered by section', () => {
    expect(new Set(idsOf(rules)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThan(130);
    expect(rules.filter(({ id }) => !/^[A-Z][A-Z0-9]+-\d+$/.test(id))).toEqual([]);
    expect(new Set(rules.map(({ section }) => section))).toEqual(new Set(RULE_SECTIONS));
  });

  it('are found by their id, and by no other', () => {
    expect(ruleOf('ADD-3')?.title).toBe('Edge Missing Prospect ID');
    expect(ruleOf('ADD-99')).toBeUndefined();
    expect(ruleOf('add-3')).toBeUndefined();
  });

  it('stand as their source can vouch for', () => {
    const wrong = rules.filter(({ source, standing }) => vouched[source].join() !== standing.join());
    expect(idsOf(wrong)).toEqual([]);
  });

  it('have a setting, or say why they have none, wherever any of them is our choice', () => {
    const chosen = rules.filter(
      ({ standing, notes }) => standing.includes('C') || (notes ?? []).some((note) => note.standing === 'C'),
    );
    expect(chosen.length).toBeGreaterThan(40);
    expect(idsOf(chosen.filter((each) => each.switch === undefined))).toEqual([]);
    const empty = rules.filter(({ switch: by }) => by?.type === 'settings' && by.settings.length === 0);
    expect(idsOf(empty)).toEqual([]);
  });

  it('are whole sentences', () => {
    const texts = rules.flatMap(({ id, text, notes, switch: by }) =>
      [text, ...(notes ?? []).map((note) => note.text), ...(by?.type === 'none' ? [by.because] : [])].map(
        (each) => [id, each] as const,
      ),
    );
    const broken = texts.filter(([, text]) => !/^[\p{Lu}\d].*[.]$/u.test(text) || text.includes('  '));
    expect(broken).toEqual([]);
    expect(rules.filter(({ title }) => !/^[\p{Lu}].*[^.]$/u.test(title))).toEqual([]);
  });

  it('say of each callout error what LeanData’s catalog of errors says', () => {
    const said = calloutErrors.map(({ id }) => {
      const { title, text, notes } = rule(id);
      const words = [text, ...(notes ?? []).map((note) => note.text)].join(' ');
      const [, status = '0'] = /Outreach answers (\d+)\./.exec(text) ?? [];
      return { id, title, status: Number(status), retry: /It is retried|LeanData tries again/.test(words) };
    });
    expect(said).toEqual(calloutErrors.map(({ id, title, status, retry }) => ({ id, title, status, retry })));
  });

  it('tell their standing in words', () => {
    expect(['ADD-3', 'GRA-1', 'ADD-6', 'ADD-12'].map((id) => standingOf(rule(id)))).toEqual([
      'documented',
      'public',
      'assumed',
      'documented and assumed',
    ]);
  });
});

describe('the disagreements', () => {
  it('say what each side says, and name rules that there are', () => {
    expect(disagreements.length).toBeGreaterThanOrEqual(13);
    expect(new Set(disagreements.map(({ id }) => id)).size).toBe(disagreements.length);
    const unknown = disagreements.flatMap((item) => item.rules.filter((id) => ruleOf(id) === undefined));
    expect(unknown).toEqual([]);
    const broken = disagreements.filter(
      ({ guide, vendor, simulator, rules: named }) =>
        [guide, vendor, simulator].some((text) => !/^[\p{Lu}\d].*[.]$/u.test(text)) || named.length === 0,
    );
    expect(broken).toEqual([]);
  });
});
