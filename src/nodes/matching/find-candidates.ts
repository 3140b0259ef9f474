import { criteriaHold } from '#criteria/evaluate-criteria.ts';
import type { FieldValue } from '#shared/field.ts';
import type { FactRecord, TripFacts } from '../contract/trip-facts.ts';
import { candidateFacts } from './candidate-facts.ts';
import type { MatchConfig, MatchRule } from './match-config.ts';
import { KEYS, keyOfRule } from './match-keys-of.ts';

export type MatchObject = 'Lead' | 'Contact' | 'Account';

/**
 * [MAT-1] Records that the rules match and the filter lets through, in order of creation: never the routed
 * record itself, a deleted record or a converted lead. Every look-up goes through an index of the org.
 */
export function findCandidates(object: MatchObject, config: MatchConfig, facts: TripFacts): readonly FactRecord[] {
  const found = config.rulesLogic === 'all' ? matchAll(object, config, facts) : matchAny(object, config, facts);
  const own = facts.object === object ? facts.record['Id'] : undefined;
  return found
    .filter(
      (record) =>
        record['Id'] !== own &&
        record['IsDeleted'] !== true &&
        record['IsConverted'] !== true &&
        (config.filter.items.length === 0 || criteriaHold(config.filter, candidateFacts(record, facts))),
    )
    .sort(byCreation);
}

function matchAll(
  object: MatchObject,
  { rules, ignoredDomains }: MatchConfig,
  facts: TripFacts,
): readonly FactRecord[] {
  const [first, ...others] = rules;
  if (!first) return [];
  const wanted = others.map((rule) => ({ rule, key: keyOfRule(rule, facts.read(rule.field), ignoredDomains) }));
  if (wanted.some(({ key }) => key === null)) return [];
  return lookUp(object, first, ignoredDomains, facts).filter((record) =>
    wanted.every(({ rule, key }) => KEYS[rule.method](record[rule.candidateField] ?? null) === key),
  );
}

function matchAny(
  object: MatchObject,
  { rules, ignoredDomains }: MatchConfig,
  facts: TripFacts,
): readonly FactRecord[] {
  const byId = new Map<FieldValue | undefined, FactRecord>();
  for (const rule of rules)
    for (const record of lookUp(object, rule, ignoredDomains, facts)) byId.set(record['Id'], record);
  return [...byId.values()];
}

function lookUp(object: MatchObject, rule: MatchRule, ignoredDomains: string, facts: TripFacts): readonly FactRecord[] {
  const value = facts.read(rule.field);
  const key = keyOfRule(rule, value, ignoredDomains);
  if (key === null) return [];
  if (rule.method === 'exact') return facts.findBy(object, rule.candidateField, value);
  return facts.findByKey(object, rule.candidateField, KEYS[rule.method], key);
}

/** Older records first; of two created at the same instant, the one with the lower id. */
function byCreation(a: FactRecord, b: FactRecord): number {
  return (
    compare(String(a['CreatedDate'] ?? ''), String(b['CreatedDate'] ?? '')) || compare(String(a['Id']), String(b['Id']))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
