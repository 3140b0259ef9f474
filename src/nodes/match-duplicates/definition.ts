import type { NodeType } from '../contract/node-type.ts';
import { checkMatch } from '../matching/check-match.ts';
import { matchSummary } from '../matching/match-summary.ts';
import { matchEdges, runMatch } from '../matching/run-match.ts';
import {
  matchDuplicatesConfig,
  matchDuplicatesDefaults,
  matchDuplicatesMigrations,
  type MatchDuplicatesConfig,
} from './config.ts';
import { matchDuplicatesFields } from './fields.ts';

/** [MAT-1] Finds leads or contacts that are the same person, and keeps the best of them under a name. */
export const matchDuplicates: NodeType<MatchDuplicatesConfig> = {
  type: 'match-duplicates',
  title: 'Match Duplicates',
  purpose: 'Finds the best duplicate lead or contact and keeps it for later nodes.',
  section: 'Match',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: matchDuplicatesConfig,
  migrations: matchDuplicatesMigrations,
  defaults: matchDuplicatesDefaults,
  edges: () => matchEdges,
  fields: matchDuplicatesFields,
  summary: (config) => matchSummary(config.object, config),
  checks: (context, config) => checkMatch(context, config.object, config),
  choices: () => [],
  variable: (config) => ({ name: config.variable, object: config.object }),
  run: (config, facts, note) => runMatch(config.object, config, facts, note),
};
