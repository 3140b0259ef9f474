import { nameList } from '../contract/name-list.ts';
import type { MatchObject } from './find-candidates.ts';
import type { MatchConfig, MatchRule } from './match-config.ts';

const WORDS: Readonly<Record<MatchRule['method'], (field: string) => string>> = {
  exact: (field) => field,
  'email-domain': (field) => `domain of ${field}`,
  'normalised-company': (field) => `${field} by name`,
};

/** `Account by domain of Website or Name by name`: one line for the card. */
export function matchSummary(object: MatchObject, { rules, rulesLogic }: MatchConfig): string {
  if (rules.length === 0) return 'No match rules';
  const words = rules.map(({ candidateField, method }) => WORDS[method](candidateField));
  return `${object} by ${words.length === 2 ? words.join(rulesLogic === 'all' ? ' and ' : ' or ') : nameList(words)}`;
}
