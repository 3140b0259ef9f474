import type { Rule, RuleStanding } from './rule.ts';

/** A standing in a word, as users meet it. */
export const standingWords: Readonly<Record<RuleStanding, string>> = {
  S: 'documented',
  P: 'public',
  C: 'assumed',
};

/** What each standing means. */
export const standingMeanings: Readonly<Record<RuleStanding, string>> = {
  S: 'LeanData’s integration guide or Outreach’s plugin overview says so.',
  P: 'The vendors’ help sites or API references say so, or their APIs were seen to do it.',
  C: 'No public document says it: our choice, and a setting wherever that is possible.',
};

/** The standing of a rule in words: `documented`, or `documented and assumed` where it has two. */
export const standingOf = ({ standing }: Pick<Rule, 'standing'>): string =>
  standing.map((each) => standingWords[each]).join(' and ');
