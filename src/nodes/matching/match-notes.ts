import { countOf } from '#shared/count-of.ts';
import type { FieldValue } from '#shared/field.ts';
import type { CheckItem, NodeCheck } from '../contract/node-check.ts';
import type { FactRecord, TripFacts } from '../contract/trip-facts.ts';
import { readCandidate } from './candidate-facts.ts';
import type { MatchObject } from './find-candidates.ts';
import { KEYS, keyOfRule } from './match-keys-of.ts';
import type { MatchConfig, MatchRule } from './match-config.ts';
import { labelIn, wordsFor } from './rank-candidates.ts';

/** Candidates that are put into words at most. */
const MOST = 20;

/** [MAT-1] What a match looked up, what it found, and how it chose among several. */
export function matchNotes(
  object: MatchObject,
  config: MatchConfig,
  candidates: readonly FactRecord[],
  best: FactRecord | undefined,
  facts: TripFacts,
): readonly NodeCheck[] {
  return [
    ...config.rules.map((rule) => ruleNote(object, rule, config, candidates, facts)),
    {
      asks: `${/^[AEIOU]/.test(object) ? 'An' : 'A'} ${object} matches${config.filter.items.length > 0 ? ' and passes the filter' : ''}`,
      saw: candidates.length === 0 ? 'none' : countOf(candidates.length, 'candidate'),
      passed: candidates.length > 0,
      rule: 'MAT-1',
      list: candidates.slice(0, MOST).map((record) => itemOf(record, best, '')),
    },
    ...(candidates.length > 1 ? config.tiebreakers.map((each) => tieNote(object, each, candidates, best, facts)) : []),
  ];
}

function ruleNote(
  object: MatchObject,
  rule: MatchRule,
  config: MatchConfig,
  candidates: readonly FactRecord[],
  facts: TripFacts,
): NodeCheck {
  const value = facts.read(rule.field);
  const key = keyOfRule(rule, value, config.ignoredDomains);
  const fitting = candidates.filter((record) => KEYS[rule.method](record[rule.candidateField] ?? null) === key);
  const what = { exact: 'equals', 'email-domain': 'has the domain of', 'normalised-company': 'names the company of' };
  return {
    asks: `${object}.${rule.candidateField} ${what[rule.method]} ${rule.field}`,
    saw: `${rule.field} is ${textOf(value)}: ${
      key === null
        ? 'nothing is looked up by it'
        : `looked up as "${key}", ${fitting.length === 0 ? 'no candidate has it' : `${countOf(fitting.length, 'candidate')} ${fitting.length === 1 ? 'has' : 'have'} it`}`
    }`,
    passed: key !== null && fitting.length > 0,
    rule: 'MAT-1',
  };
}

const tieNote = (
  object: MatchObject,
  tiebreaker: MatchConfig['tiebreakers'][number],
  candidates: readonly FactRecord[],
  best: FactRecord | undefined,
  facts: TripFacts,
): NodeCheck => ({
  asks: `Tiebreaker: ${wordsFor(tiebreaker, labelIn(object, tiebreaker.field, facts))}`,
  saw: best ? textOf(readCandidate(best, tiebreaker.field, facts)) : 'nothing',
  passed: null,
  rule: 'MAT-1',
  list: candidates
    .slice(0, MOST)
    .map((record) => itemOf(record, best, `: ${textOf(readCandidate(record, tiebreaker.field, facts))}`)),
});

const itemOf = (record: FactRecord, best: FactRecord | undefined, more: string): CheckItem => ({
  text: `${String(record['Name'] ?? record['Id'])}${more}`,
  chosen: record === best,
});

const textOf = (value: FieldValue): string => (value === null || value === '' ? 'blank' : String(value));
