import type { RuleSection } from '#rules/rule.ts';

/** The parts of the rulebook as the page names them. */
export const sectionTitles: Readonly<Record<RuleSection, string>> = {
  clock: 'Clock and time',
  salesforce: 'Salesforce',
  'crm-plugin': 'CRM plugin',
  outreach: 'Outreach',
  leandata: 'LeanData',
  graphs: 'Graphs and nodes',
  'add-to-sequence': 'Add to Sequence',
  errors: 'Callout errors',
  logs: 'Logs',
  runs: 'Runs',
  roadmap: 'Roadmap features',
  placement: 'Placement',
};
