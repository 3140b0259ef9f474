import type { FieldValue } from '#shared/field.ts';
import type { KeyOf } from '../contract/trip-facts.ts';
import type { MatchRule } from './match-config.ts';
import { companyKey, domainKey, exactKey } from './match-keys.ts';

export const KEYS: Readonly<Record<MatchRule['method'], KeyOf>> = {
  exact: exactKey,
  'email-domain': domainKey,
  'normalised-company': companyKey,
};

/** What the routed record's value is looked up as; null where it is blank or does not count. */
export function keyOfRule(rule: MatchRule, value: FieldValue, ignoredDomains: string): string | null {
  const key = KEYS[rule.method](value);
  return key !== null && rule.method === 'email-domain' && ignored(ignoredDomains).has(key) ? null : key;
}

// Configs are never changed in place: the few texts that there are, are taken apart once.
const split = new Map<string, ReadonlySet<string>>();

function ignored(domains: string): ReadonlySet<string> {
  const known = split.get(domains);
  if (known) return known;
  const made = new Set(domains.toLowerCase().split(/[\s,;]+/));
  split.set(domains, made);
  return made;
}
