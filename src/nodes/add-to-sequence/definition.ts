import type { Environment } from '#graph/environment.ts';
import type { NodeType } from '../contract/node-type.ts';
import { checkAddToSequence } from './checks.ts';
import { nameOf } from './chosen-before.ts';
import {
  addToSequenceConfig,
  addToSequenceDefaults,
  addToSequenceMigrations,
  type AddToSequenceConfig,
} from './config.ts';
import { addToSequenceEdges } from './edges.ts';
import { addToSequenceFields } from './fields.ts';
import { runAddToSequence } from './run.ts';

/** [ADD-1] Adds the record's prospect to a sequence of Outreach's. */
export const addToSequence: NodeType<AddToSequenceConfig> = {
  type: 'add-to-sequence',
  title: 'Add to Sequence',
  purpose: "Adds the record's prospect to a sequence in Outreach.",
  section: 'Partner → Outreach',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: addToSequenceConfig,
  migrations: addToSequenceMigrations,
  defaults: addToSequenceDefaults,
  edges: addToSequenceEdges,
  fields: addToSequenceFields,
  summary: (config, environment) => `${sequenceName(config, environment)}, ${senderName(config, environment)}`,
  checks: checkAddToSequence,
  choices: () => [],
  variable: () => undefined,
  run: runAddToSequence,
};

function sequenceName({ sequenceFrom, sequenceId }: AddToSequenceConfig, environment?: Environment): string {
  if (sequenceFrom === 'primary-sequence') return "The owner's primary sequence";
  if (sequenceId === null) return 'No sequence chosen';
  return nameOf(environment, 'sequences', sequenceId) ?? `Sequence ${sequenceId}`;
}

function senderName({ mailbox, userField, outreachUserId }: AddToSequenceConfig, environment?: Environment): string {
  if (mailbox === 'owner') return "from the owner's mailbox";
  if (mailbox === 'user-field') return userField === null ? 'no user field chosen' : `from ${userField}`;
  if (outreachUserId === null) return 'no user chosen';
  return `from ${nameOf(environment, 'outreachUsers', outreachUserId) ?? `Outreach user ${outreachUserId}`}`;
}
