import { criteriaHold } from '#criteria/evaluate-criteria.ts';
import type { FieldValue } from '#shared/field.ts';
import type { FactRecord, KeyOf, TripFacts } from '../contract/trip-facts.ts';
import { candidateFacts } from './candidate-facts.ts';
import type { MatchConfig, MatchRule } from './match-config.ts';
import { companyKey, domainKey, exactKey } from './match-keys.ts';

export type MatchObject = 'Lead' | 'Contact' | 'Account';

const KEYS: Readonly<Record<MatchRule['method'], KeyOf>> = {
  exact: exactKey,
  'email-domain': domainKey,
  'normalised-company': companyKey,
};

/**
 * [MAT-1] Records that the rules match and the filter lets through, in order of creation: never the routed
 * record itself, a deleted record or a converted lead. Every look-up goes through an index of the org.
 */
export function findCandidates(object: MatchObject, config: MatchConfig, facts: TripFacts): readonly FactRecord[] {
  const ignored = new Set(config.ignoredDomains.toLowerCase().split(/[\s,;]+/));
  const found =
    config.rulesLogic === 'all' ? matchAll(object, config, ignored, facts) : matchAny(object, config, ignored, facts);
  const own = facts.object === object ? facts.record['Id'] : undefined;
  return found.filter(
    (record) =>
      record['Id'] !== own &&
      record['IsDeleted'] !== true &&
      record['IsConverted'] !== true &&
      (config.filter.items.length === 0 || criteriaHold(config.filter, candidateFacts(record, facts))),
  );
}

type Ignored = ReadonlySet<string>;

function matchAll(
  object: MatchObject,
  { rules }: MatchConfig,
  ignored: Ignored,
  facts: TripFacts,
): readonly FactRecord[] {
  const [first, ...others] = rules;
  if (!first) return [];
  const wanted = others.map((rule) => ({ rule, key: keyOf(rule, facts.read(rule.field), ignored) }));
  if (wanted.some(({ key }) => key === null)) return [];
  return lookUp(object, first, ignored, facts).filter((record) =>
    wanted.every(({ rule, key }) => KEYS[rule.method](record[rule.candidateField] ?? null) === key),
  );
}

function matchAny(
  object: MatchObject,
  { rules }: MatchConfig,
  ignored: Ignored,
  facts: TripFacts,
): readonly FactRecord[] {
  const [only, second] = rules;
  if (only && !second) return lookUp(object, only, ignored, facts);
  const byId = new Map<FieldValue | undefined, FactRecord>();
  for (const rule of rules) for (const record of lookUp(object, rule, ignored, facts)) byId.set(record['Id'], record);
  return [...byId.values()].sort(byCreation);
}

function lookUp(object: MatchObject, rule: MatchRule, ignored: Ignored, facts: TripFacts): readonly FactRecord[] {
  const value = facts.read(rule.field);
  const key = keyOf(rule, value, ignored);
  if (key === null) return [];
  if (rule.method === 'exact') return facts.findBy(object, rule.candidateField, value);
  return facts.findByKey(object, rule.candidateField, KEYS[rule.method], key);
}

/** What the routed record's value is looked up as; null where it is blank or does not count. */
function keyOf(rule: MatchRule, value: FieldValue, ignored: Ignored): string | null {
  const key = KEYS[rule.method](value);
  return key !== null && rule.method === 'email-domain' && ignored.has(key) ? null : key;
}

/** Older records first; of two created at the same instant, the one with the lower id. */
function byCreation(a: FactRecord, b: FactRecord): number {
  return (
    compare(String(a['CreatedDate'] ?? ''), String(b['CreatedDate'] ?? '')) || compare(String(a['Id']), String(b['Id']))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
