import type { RuleSetting } from './rule-setting.ts';

/** Where a rule comes from: `S` the vendors' guide or overview, `P` other public material of theirs, `C` our own choice. */
export type RuleStanding = 'S' | 'P' | 'C';

/** What stands behind a rule, in words. */
export type RuleSource =
  | 'The integration guide'
  | 'The CRM plugin overview'
  | 'The integration guide and the CRM plugin overview'
  | 'Vendor’s public documentation'
  | 'The integration guide and the vendor’s public documentation'
  | 'The integration guide and our choice'
  | 'Our choice';

/** A part of a rule that stands otherwise than the rest of it. */
export interface RuleNote {
  readonly standing: RuleStanding;
  readonly text: string;
}

/** How a user can make the simulator behave otherwise: where it is set, or why it cannot be. */
export type RuleSwitch =
  | { readonly type: 'settings'; readonly settings: readonly RuleSetting[] }
  | { readonly type: 'none'; readonly because: string };

/** Parts of the rulebook, in its order. */
export const RULE_SECTIONS = [
  'clock',
  'salesforce',
  'crm-plugin',
  'outreach',
  'leandata',
  'graphs',
  'add-to-sequence',
  'errors',
  'logs',
  'runs',
  'roadmap',
  'placement',
] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

/** One thing that the simulated systems do. */
export interface Rule {
  /** Such as `ADD-3`. */
  readonly id: string;
  readonly section: RuleSection;
  /** One, or two where one part of the rule is stated and the other is not. */
  readonly standing: readonly [RuleStanding, ...RuleStanding[]];
  readonly title: string;
  readonly text: string;
  readonly source: RuleSource;
  readonly notes?: readonly RuleNote[];
  /** Present on every rule that is our choice, wholly or in part. */
  readonly switch?: RuleSwitch;
}

/** A rule as its section's file writes it. */
export type RuleRow = Omit<Rule, 'section'>;
