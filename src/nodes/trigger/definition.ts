import type { NodeType } from '../contract/node-type.ts';
import type { TriggerConfig } from '../contract/trigger-config.ts';
import { countOf } from '#shared/count-of.ts';
import { nameList } from '../contract/name-list.ts';
import { checkTrigger } from './checks.ts';
import { triggerConfig, triggerDefaults, triggerMigrations } from './config.ts';
import { triggerFields } from './fields.ts';
import { runTrigger, triggerChoices } from './run.ts';

/** [GRA-2] [GRA-3] Starts the trips of new or of updated records. Two stand in every graph. */
export const trigger: NodeType<TriggerConfig> = {
  type: 'trigger',
  title: 'Trigger',
  purpose: 'Starts a trip when a record is created or updated.',
  section: 'Triggers',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: true,
  config: triggerConfig,
  migrations: triggerMigrations,
  defaults: triggerDefaults,
  edges: (config) => config.edges.map(({ id, name }) => ({ id, title: name, kind: 'normal' })),
  fields: triggerFields,
  summary(config) {
    if (!config.enabled) return 'Switched off';
    const names = triggerChoices(config).map((choice) => choice.title);
    return names.length === 0 ? 'No edges' : `${countOf(names.length, 'edge')}: ${nameList(names)}`;
  },
  checks: checkTrigger,
  choices: triggerChoices,
  variable: () => undefined,
  run: runTrigger,
};
