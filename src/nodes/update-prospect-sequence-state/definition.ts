import type { Environment } from '#graph/environment.ts';
import type { NodeType } from '../contract/node-type.ts';
import { checkUpdateSequenceState } from './checks.ts';
import {
  updateSequenceStateConfig,
  updateSequenceStateDefaults,
  updateSequenceStateMigrations,
  type UpdateSequenceStateConfig,
} from './config.ts';
import { updateSequenceStateEdges } from './edges.ts';
import { updateSequenceStateFields } from './fields.ts';
import { runUpdateSequenceState } from './run.ts';

const VERBS: Readonly<Record<UpdateSequenceStateConfig['change'], string>> = {
  pause: 'Pause',
  resume: 'Resume',
  finish: 'Finish',
};

/** [V2-3] Pauses, resumes or finishes the record's prospect in sequences of Outreach's. */
export const updateProspectSequenceState: NodeType<UpdateSequenceStateConfig> = {
  type: 'update-prospect-sequence-state',
  title: 'Update Prospect Sequence State',
  purpose: "Pauses, resumes or finishes the record's prospect in its sequences in Outreach.",
  section: 'Partner → Outreach',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: updateSequenceStateConfig,
  migrations: updateSequenceStateMigrations,
  defaults: updateSequenceStateDefaults,
  edges: () => updateSequenceStateEdges,
  fields: updateSequenceStateFields,
  summary: (config, environment) => `${VERBS[config.change]} in ${where(config, environment)}`,
  checks: checkUpdateSequenceState,
  choices: () => [],
  variable: () => undefined,
  run: runUpdateSequenceState,
};

function where({ sequences, sequenceId }: UpdateSequenceStateConfig, environment?: Environment): string {
  if (sequences === 'all') return 'all its sequences';
  if (sequenceId === null) return 'a sequence not yet chosen';
  return environment?.sequences.find(({ id }) => id === sequenceId)?.name ?? `sequence ${sequenceId}`;
}
