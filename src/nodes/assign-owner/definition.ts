import type { Environment } from '#graph/environment.ts';
import { findId } from '../contract/find-id.ts';
import type { NodeType } from '../contract/node-type.ts';
import { checkAssignOwner } from './checks.ts';
import { assignOwnerConfig, assignOwnerDefaults, assignOwnerMigrations, type AssignOwnerConfig } from './config.ts';
import { assignOwnerFields } from './fields.ts';
import { ASSIGNED, INVALID_OWNER, runAssignOwner } from './run.ts';

/** [ASG-1] Gives the record an owner. */
export const assignOwner: NodeType<AssignOwnerConfig> = {
  type: 'assign-owner',
  title: 'Assign Owner',
  purpose: "Gives the record to a user, a queue, a round-robin pool or the matched record's owner.",
  section: 'Actions',
  objects: ['Lead', 'Contact'],
  waits: false,
  fixed: false,
  config: assignOwnerConfig,
  migrations: assignOwnerMigrations,
  defaults: assignOwnerDefaults,
  edges: () => [
    { id: ASSIGNED, title: 'Assigned', kind: 'normal' },
    { id: INVALID_OWNER, title: 'Invalid owner', kind: 'error' },
  ],
  fields: assignOwnerFields,
  summary,
  checks: checkAssignOwner,
  choices: () => [],
  variable: () => undefined,
  writes: () => ['OwnerId'],
  run: runAssignOwner,
};

function summary(config: AssignOwnerConfig, environment?: Environment): string {
  switch (config.kind) {
    case 'user':
      return config.userId === null ? 'No user chosen' : `User ${nameOf(config.userId, environment?.users)}`;
    case 'queue':
      return config.queueId === null ? 'No queue chosen' : `Queue ${nameOf(config.queueId, environment?.queues)}`;
    case 'pool':
      return config.poolId === null ? 'No pool chosen' : `Round robin ${nameOf(config.poolId, environment?.pools)}`;
    case 'match-owner':
      return config.variable === null ? 'No matched record chosen' : `Owner of ${config.variable}`;
  }
}

const nameOf = (id: string, named: readonly { readonly id: string; readonly name: string }[] = []): string =>
  findId(named, id)?.name ?? id;
