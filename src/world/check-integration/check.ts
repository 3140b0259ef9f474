import type { Severity } from '#graph/issue.ts';
import type { MappedObject } from '#leandata/field-mapping.ts';
import type { Consequence, Finding, FindingFix } from '../integration-finding.ts';
import type { SetupPlace } from '../setup-place.ts';
import type { SetupFacts } from './setup-facts.ts';

/** What a check has come upon. */
export interface Found {
  readonly text: string;
  readonly place: SetupPlace;
  readonly leadsTo: Consequence;
  readonly fix?: FindingFix | undefined;
}

/** One question that an experienced admin would ask of the settings. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  readonly rules: readonly string[];
  /** The objects it is asked of, one by one; asked once of the whole where absent. */
  readonly of?: readonly MappedObject[];
  /** Undefined where all is well. `object` is Lead where the check is asked once. */
  readonly find: (facts: SetupFacts, object: MappedObject) => Found | undefined;
}

/** All that a check finds. */
export function findingsOf(check: Check, facts: SetupFacts): readonly Finding[] {
  const { id, severity, rules } = check;
  const subjects: readonly (MappedObject | null)[] = check.of ?? [null];
  return subjects.flatMap((subject) => {
    const found = check.find(facts, subject ?? 'Lead');
    if (!found) return [];
    const { fix, ...rest } = found;
    return [{ id, subject, severity, rules, ...rest, ...(fix ? { fix } : {}) }];
  });
}
