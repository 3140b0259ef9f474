import { asksSomething } from '../contract/criteria-default.ts';
import type { NodeType } from '../contract/node-type.ts';
import { checkHold } from './checks.ts';
import { holdConfig, holdDefaults, holdLength, holdMigrations, type HoldConfig } from './config.ts';
import { holdFields } from './fields.ts';
import { holdChoices, MET, runHold, TIME_EXPIRED } from './run.ts';

/** [HLD-1] Keeps a record waiting until something is so, or for a time. */
export const hold: NodeType<HoldConfig> = {
  type: 'hold',
  title: 'Hold',
  purpose: 'Keeps a record waiting until its criteria are met or the time is over.',
  section: 'Logic',
  objects: ['Lead', 'Contact'],
  waits: true,
  fixed: false,
  config: holdConfig,
  migrations: holdMigrations,
  defaults: holdDefaults,
  edges: (config) => [
    { id: MET, title: 'Met', kind: 'normal', ...(asksSomething(config.criteria) && { atOnce: true }) },
    { id: TIME_EXPIRED, title: 'Time expired', kind: 'normal' },
  ],
  fields: holdFields,
  summary: (config) =>
    asksSomething(config.criteria)
      ? `Until ${config.criteria.items.map(({ field }) => field).join(', ')} fits, at most ${holdLength(config)}`
      : `For ${holdLength(config)}`,
  checks: checkHold,
  choices: holdChoices,
  variable: () => undefined,
  run: runHold,
};
