import type { Rule, RuleStanding } from './rule.ts';

/** A standing in a word, as users meet it. */
export const standingWords: Readonly<Record<RuleStanding, string>> = {
  S: 'documented',
  P: 'public',
  C: 'assumed',
};

/** The standing of a rule in words: `documented`, or `documented and assumed` where it has two. */
export const standingOf = ({ standing }: Rule): string => standing.map((each) => standingWords[each]).join(' and ');
