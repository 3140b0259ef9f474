import type { NodeType } from '../contract/node-type.ts';
import { checkMatch } from '../matching/check-match.ts';
import { matchSummary } from '../matching/match-summary.ts';
import { matchEdges, runMatch } from '../matching/run-match.ts';
import { matchAccountConfig, matchAccountDefaults, matchAccountMigrations, type MatchAccountConfig } from './config.ts';
import { matchAccountFields } from './fields.ts';

/** [MAT-1] Finds the account that a lead or contact belongs to, and keeps it under a name. */
export const matchAccount: NodeType<MatchAccountConfig> = {
  type: 'match-account',
  title: 'Match Account',
  purpose: 'Finds the best account for the record and keeps it for later nodes.',
  section: 'Match',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: matchAccountConfig,
  migrations: matchAccountMigrations,
  defaults: matchAccountDefaults,
  edges: () => matchEdges,
  fields: matchAccountFields,
  summary: (config) => matchSummary('Account', config),
  checks: (context, config) => checkMatch(context, 'Account', config),
  choices: () => [],
  variable: (config) => ({ name: config.variable, object: 'Account' }),
  run: (config, facts, note) => runMatch('Account', config, facts, note),
};
