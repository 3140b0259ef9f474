import { RULE_SECTIONS, type Rule, type RuleSection, type RuleStanding } from '#rules/rule.ts';
import { standingWords } from '#rules/standing-words.ts';
import type { Disagreement } from '#rules/disagreements.ts';
import { sectionTitles } from './section-titles.ts';
import { settingPlaces } from './setting-places.ts';

/** What the page shows of all there is: a part of the rulebook, or one of the two lists before it. */
export type AssumptionsPart = RuleSection | 'disagreements' | 'latest-run';

/** The filters of the page, as its address holds them. */
export interface RuleFilter {
  readonly text: string;
  readonly standing: RuleStanding | null;
  /** True for rules with a setting, false for those without. */
  readonly hasSwitch: boolean | null;
  readonly part: AssumptionsPart | null;
}

export const noRuleFilter: RuleFilter = { text: '', standing: null, hasSwitch: null, part: null };

const PARTS: readonly AssumptionsPart[] = ['disagreements', 'latest-run', ...RULE_SECTIONS];
const STANDINGS = Object.keys(standingWords) as RuleStanding[];

/** The filters that an address names; what it cannot mean is ignored. */
export function ruleFilterOfSearch(params: URLSearchParams): RuleFilter {
  const hasSwitch = params.get('switch');
  return {
    text: params.get('q') ?? '',
    standing: STANDINGS.find((each) => standingWords[each] === params.get('standing')) ?? null,
    hasSwitch: hasSwitch === 'yes' ? true : hasSwitch === 'no' ? false : null,
    part: PARTS.find((part) => part === params.get('part')) ?? null,
  };
}

/** The query that `ruleFilterOfSearch` reads back. */
export function searchOfRuleFilter({ text, standing, hasSwitch, part }: RuleFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (standing !== null) params.set('standing', standingWords[standing]);
  if (hasSwitch !== null) params.set('switch', hasSwitch ? 'yes' : 'no');
  if (part !== null) params.set('part', part);
  return params;
}

/** Whether a rule is, wholly or in part, of a standing. */
export const hasStanding = (rule: Rule, standing: RuleStanding): boolean =>
  rule.standing.includes(standing) || (rule.notes?.some((note) => note.standing === standing) ?? false);

const hasSetting = (rule: Rule): boolean => rule.switch?.type === 'settings';

/** Rules that the filters let through, their part of the rulebook aside. */
export function filterRules(rules: readonly Rule[], { text, standing, hasSwitch }: RuleFilter): readonly Rule[] {
  const fits = fitsText(text);
  return rules.filter(
    (rule) =>
      (standing === null || hasStanding(rule, standing)) &&
      (hasSwitch === null || hasSetting(rule) === hasSwitch) &&
      fits(wordsOfRule(rule)),
  );
}

/** Disagreements that the text is found in; none where rules are asked for by standing or switch. */
export function filterDisagreements(
  all: readonly Disagreement[],
  { text, standing, hasSwitch }: RuleFilter,
): readonly Disagreement[] {
  if (standing !== null || hasSwitch !== null) return [];
  const fits = fitsText(text);
  return all.filter(({ title, guide, vendor, simulator, rules }) =>
    fits([title, guide, vendor, simulator, ...rules].join(' ')),
  );
}

/** Every word of the search must be found, in any order and in any case. */
function fitsText(text: string): (words: string) => boolean {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (words) => {
    const lower = words.toLowerCase();
    return wanted.every((word) => lower.includes(word));
  };
}

function wordsOfRule(rule: Rule): string {
  const settings = rule.switch?.type === 'settings' ? rule.switch.settings : [];
  const because = rule.switch?.type === 'none' ? rule.switch.because : '';
  return [
    rule.id,
    rule.title,
    rule.text,
    rule.source,
    sectionTitles[rule.section],
    because,
    ...(rule.notes ?? []).map((note) => note.text),
    ...settings.flatMap((setting) => [settingPlaces[setting].title, ...settingPlaces[setting].names]),
  ].join(' ');
}
