import { nameList } from '../contract/name-list.ts';
import type { NodeType } from '../contract/node-type.ts';
import { checkCondition } from './checks.ts';
import { conditionConfig, conditionDefaults, conditionMigrations, OTHERWISE, type ConditionConfig } from './config.ts';
import { conditionFields } from './fields.ts';
import { conditionChoices, runCondition } from './run.ts';

/** [CND-4] Sends a record one of several named ways. */
export const condition: NodeType<ConditionConfig> = {
  type: 'condition',
  title: 'Condition',
  purpose: 'Sends a record the first of several ways whose criteria hold.',
  section: 'Logic',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: conditionConfig,
  migrations: conditionMigrations,
  defaults: conditionDefaults,
  edges: (config) => [
    ...config.outcomes.map(({ id, name }) => ({ id, title: name, kind: 'normal' as const })),
    { id: OTHERWISE, title: 'Otherwise', kind: 'normal' },
  ],
  fields: conditionFields,
  summary: (config) =>
    config.outcomes.length === 0
      ? 'No outcomes'
      : `${nameList(config.outcomes.map(({ name }) => name))}, else Otherwise`,
  checks: checkCondition,
  choices: conditionChoices,
  variable: () => undefined,
  run: runCondition,
};
