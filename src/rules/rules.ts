import { addToSequenceRules } from './add-to-sequence.ts';
import { clockRules } from './clock.ts';
import { crmPluginRules } from './crm-plugin.ts';
import { errorRules } from './errors.ts';
import { graphRules } from './graphs.ts';
import { leanDataRules } from './leandata.ts';
import { logRules } from './logs.ts';
import { outreachRules } from './outreach.ts';
import { placementRules } from './placement.ts';
import { roadmapRules } from './roadmap.ts';
import { RULE_SECTIONS, type Rule, type RuleRow, type RuleSection } from './rule.ts';
import { runRules } from './runs.ts';
import { salesforceRules } from './salesforce.ts';

const rows: Readonly<Record<RuleSection, readonly RuleRow[]>> = {
  clock: clockRules,
  salesforce: salesforceRules,
  'crm-plugin': crmPluginRules,
  outreach: outreachRules,
  leandata: leanDataRules,
  graphs: graphRules,
  'add-to-sequence': addToSequenceRules,
  errors: errorRules,
  logs: logRules,
  runs: runRules,
  roadmap: roadmapRules,
  placement: placementRules,
};

/** Every rule that the simulated systems follow, by section. */
export const rules: readonly Rule[] = RULE_SECTIONS.flatMap((section) =>
  rows[section].map((row) => ({ ...row, section })),
);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule by its id, such as `ADD-3`; undefined for an id that no rule has. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id);
