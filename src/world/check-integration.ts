import { findingsOf, type Check } from './check-integration/check.ts';
import { fieldChecks } from './check-integration/field-checks.ts';
import { idMappingChecks } from './check-integration/id-mapping-checks.ts';
import { limitChecks } from './check-integration/limit-checks.ts';
import { mappingChecks } from './check-integration/mapping-checks.ts';
import { outreachChecks } from './check-integration/outreach-checks.ts';
import { partnerAppsChecks } from './check-integration/partner-apps-checks.ts';
import { peopleChecks } from './check-integration/people-checks.ts';
import { pluginChecks } from './check-integration/plugin-checks.ts';
import { pollingChecks } from './check-integration/polling-checks.ts';
import { primarySequenceChecks } from './check-integration/primary-sequence-checks.ts';
import { recordChecks } from './check-integration/record-checks.ts';
import { senderChecks } from './check-integration/sender-checks.ts';
import { SetupFacts } from './check-integration/setup-facts.ts';
import { toggleChecks } from './check-integration/toggle-checks.ts';
import type { Finding } from './integration-finding.ts';
import type { OrgSetup } from './org-setup.ts';

/** In the order in which the guide sets the integration up. */
const checks: readonly Check[] = [
  ...pluginChecks,
  ...fieldChecks,
  ...idMappingChecks,
  ...toggleChecks,
  ...pollingChecks,
  ...mappingChecks,
  ...partnerAppsChecks,
  ...outreachChecks,
  ...peopleChecks,
  ...senderChecks,
  ...primarySequenceChecks,
  ...recordChecks,
  ...limitChecks,
];

/** Ids of everything that can be found. */
export const findingIds: readonly string[] = checks.map(({ id }) => id);

const ranks = { error: 0, warning: 1, info: 2 } as const;

/**
 * Reads all settings as an experienced admin would, and says what is missing or wrong for the integration of
 * LeanData with Outreach: errors first, each in the order of the guide's steps. Takes time in proportion to
 * the records, and copes with references that lead nowhere.
 */
export function checkIntegration(setup: OrgSetup): readonly Finding[] {
  const facts = new SetupFacts(setup);
  const findings = checks.flatMap((check) => findingsOf(check, facts));
  return findings.sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** One mended thing can bring up another, such as a field that is there to be mapped now; never without end. */
const MOST_ROUNDS = 5;

/** The org with every fix applied that is a mere change of settings. */
export function withAllFixes(setup: OrgSetup): OrgSetup {
  let fixed = setup;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixes = checkIntegration(fixed).flatMap(({ fix }) => (fix?.type === 'settings' ? [fix] : []));
    if (fixes.length === 0) return fixed;
    fixed = fixes.reduce((before, { apply }) => apply(before), fixed);
  }
  return fixed;
}
