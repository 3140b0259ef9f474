import type { OwnerChoice, Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';
import type { AssignOwnerConfig } from './config.ts';

export const ASSIGNED = 'assigned';
export const INVALID_OWNER = 'invalid-owner';

/** [ASG-1] Asks for the new owner; an inactive or missing one is found here where nodes can see it, else by the org. */
export function runAssignOwner(config: AssignOwnerConfig, facts: TripFacts): Step {
  switch (config.kind) {
    case 'user':
      return toUser(config.userId, facts);
    case 'queue':
      if (config.queueId === null) return invalid('No queue is chosen.');
      // [SF-2] A queue can own Leads only; after a conversion the trip's record is a Contact.
      if (facts.object !== 'Lead') return invalid(`A queue cannot own a ${facts.object}.`, 'SF-2');
      return assign({ kind: 'queue', id: config.queueId }, 'Assigns the record to a queue.');
    case 'pool':
      if (config.poolId === null) return invalid('No round-robin pool is chosen.');
      return assign({ kind: 'pool', id: config.poolId }, 'Assigns the record to the next member of the pool.', 'ASG-2');
    case 'match-owner':
      return toMatchOwner(config.variable, facts);
  }
}

function toUser(userId: string | null, facts: TripFacts): Step {
  if (userId === null) return invalid('No user is chosen.');
  const user = facts.get('User', userId);
  if (!user) return invalid(`There is no user ${userId}.`);
  const name = String(user['Name'] ?? userId);
  if (user['IsActive'] === false) return invalid(`User ${name} is inactive.`);
  return assign({ kind: 'user', id: userId }, `Assigns the record to ${name}.`);
}

function toMatchOwner(variable: string | null, facts: TripFacts): Step {
  const match = variable === null ? undefined : facts.variables[variable];
  if (variable === null || !match) return invalid('No matched record has been found on this path.');
  const record = facts.get(match.object, match.id);
  if (!record) return invalid(`The matched ${match.object} is no longer there.`);
  const owner = facts.owner(record);
  if (!owner) return invalid(`The matched ${match.object} has no owner that can be found.`);
  const name = String(owner.record['Name'] ?? owner.id);
  if (owner.kind === 'queue' && facts.object !== 'Lead')
    return invalid(`A queue cannot own a ${facts.object}.`, 'SF-2');
  if (owner.kind === 'user' && owner.record['IsActive'] === false) return invalid(`User ${name} is inactive.`);
  return assign(
    { kind: 'match-owner', variable },
    `Assigns the record to ${name}, who owns the matched ${match.object}.`,
  );
}

const assign = (owner: OwnerChoice, text: string, rule = 'ASG-1'): Step => ({
  type: 'act',
  action: { type: 'assign-owner', owner },
  why: { text, rule },
  done: ASSIGNED,
  failed: INVALID_OWNER,
});

const invalid = (text: string, rule = 'ASG-1'): Step => ({ type: 'leave', edge: INVALID_OWNER, why: { text, rule } });
