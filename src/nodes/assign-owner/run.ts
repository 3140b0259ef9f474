import type { NodeCheck, Note } from '../contract/node-check.ts';
import type { OwnerChoice, Step } from '../contract/step.ts';
import type { FactRecord, TripFacts } from '../contract/trip-facts.ts';
import type { AssignOwnerConfig } from './config.ts';

export const ASSIGNED = 'assigned';
export const INVALID_OWNER = 'invalid-owner';

/** [ASG-1] Asks for the new owner; an inactive or missing one is found here where nodes can see it, else by the org. */
export function runAssignOwner(config: AssignOwnerConfig, facts: TripFacts, note?: Note): Step {
  switch (config.kind) {
    case 'user':
      return toUser(config.userId, facts, note);
    case 'queue':
      note?.(looked('A queue is chosen', config.queueId ?? 'none', config.queueId !== null));
      if (config.queueId === null) return invalid('No queue is chosen.');
      note?.(looked('A queue can own the record', `a ${facts.object}`, facts.object === 'Lead', 'SF-2'));
      // [SF-2] A queue can own Leads only; after a conversion the trip's record is a Contact.
      if (facts.object !== 'Lead') return invalid(`A queue cannot own a ${facts.object}.`, 'SF-2');
      return assign({ kind: 'queue', id: config.queueId }, 'Assigns the record to a queue.');
    case 'pool':
      note?.(looked('A round-robin pool is chosen', config.poolId ?? 'none', config.poolId !== null));
      if (config.poolId === null) return invalid('No round-robin pool is chosen.');
      return assign({ kind: 'pool', id: config.poolId }, 'Assigns the record to the next member of the pool.', 'ASG-2');
    case 'match-owner':
      return toMatchOwner(config.variable, facts, note);
  }
}

function toUser(userId: string | null, facts: TripFacts, note?: Note): Step {
  note?.(looked('A user is chosen', userId ?? 'none', userId !== null));
  if (userId === null) return invalid('No user is chosen.');
  const user = facts.get('User', userId);
  const name = String(user?.['Name'] ?? userId);
  note?.(looked('The user is there', user ? name : `no user ${userId}`, user !== undefined));
  if (!user) return invalid(`There is no user ${userId}.`);
  note?.(activeCheck(user, name));
  if (user['IsActive'] === false) return invalid(`User ${name} is inactive.`);
  return assign({ kind: 'user', id: userId }, `Assigns the record to ${name}.`);
}

function toMatchOwner(variable: string | null, facts: TripFacts, note?: Note): Step {
  const match = variable === null ? undefined : facts.variables[variable];
  note?.(looked('A record was matched earlier in the path', match ? match.id : 'none', match !== undefined));
  if (variable === null || !match) return invalid('No matched record has been found on this path.');
  const record = facts.get(match.object, match.id);
  const of = record ? String(record['Name'] ?? match.id) : 'deleted or merged since';
  note?.(looked(`The matched ${match.object} is still there`, of, record !== undefined));
  if (!record) return invalid(`The matched ${match.object} is no longer there.`);
  const owner = facts.owner(record);
  const name = String(owner?.record['Name'] ?? owner?.id ?? 'none');
  note?.(looked('It has an owner who can be found', owner ? `${owner.kind} ${name}` : name, owner !== undefined));
  if (!owner) return invalid(`The matched ${match.object} has no owner that can be found.`);
  if (owner.kind === 'queue') {
    note?.(looked('A queue can own the record', `a ${facts.object}`, facts.object === 'Lead', 'SF-2'));
    if (facts.object !== 'Lead') return invalid(`A queue cannot own a ${facts.object}.`, 'SF-2');
  } else {
    note?.(activeCheck(owner.record, name));
    if (owner.record['IsActive'] === false) return invalid(`User ${name} is inactive.`);
  }
  return assign(
    { kind: 'match-owner', variable },
    `Assigns the record to ${name}, who owns the matched ${match.object}.`,
  );
}

const looked = (asks: string, saw: string, passed: boolean, rule = 'ASG-1'): NodeCheck => ({ asks, saw, passed, rule });

const activeCheck = (user: FactRecord, name: string): NodeCheck => {
  const active = user['IsActive'] !== false;
  return looked('The user is active', `${name} is ${active ? 'active' : 'inactive'}`, active);
};

const assign = (owner: OwnerChoice, text: string, rule = 'ASG-1'): Step => ({
  type: 'act',
  action: { type: 'assign-owner', owner },
  why: { text, rule },
  done: ASSIGNED,
  failed: INVALID_OWNER,
});

const invalid = (text: string, rule = 'ASG-1'): Step => ({ type: 'leave', edge: INVALID_OWNER, why: { text, rule } });
