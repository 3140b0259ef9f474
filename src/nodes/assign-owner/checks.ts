import { nodesOfType } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, Severity } from '#graph/issue.ts';
import { checkVariable } from '../contract/check-variable.ts';
import { findId } from '../contract/find-id.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { leadsTo } from '../contract/ways.ts';
import type { AssignOwnerConfig } from './config.ts';

/** [ASG-1] [SF-2] An owner that is not chosen, not there, inactive, or not allowed to own the record. */
export function checkAssignOwner(context: CheckContext, config: AssignOwnerConfig): readonly Issue[] {
  switch (config.kind) {
    case 'user':
      return checkUser(context, config.userId);
    case 'queue':
      return [...checkQueue(context, config.queueId), ...queueOnContact(context)];
    case 'pool':
      return checkPool(context, config.poolId);
    case 'match-owner':
      return checkVariable(context, {
        name: config.variable,
        objects: ['Lead', 'Contact', 'Account'],
        field: 'variable',
        type: 'assign-owner',
        what: 'a record',
        otherwise: 'Invalid owner',
        rule: 'ASG-1',
      });
  }
}

type Check = (context: CheckContext, id: string | null) => readonly Issue[];

const checkUser: Check = (context, id) => {
  if (id === null) return issue(context, 'error', 'no-user', 'Choose the user to assign to', 'userId');
  const users = context.environment?.users;
  const user = findId(users, id);
  if (!users || user?.active === true) return [];
  const [code, what] = user
    ? ['inactive-user', `User ${user.name} is inactive`]
    : ['unknown-user', `The org has no user ${id}`];
  return issue(context, 'warning', code, `${what}: every trip leaves by Invalid owner`, 'userId');
};

const checkQueue: Check = (context, id) => {
  if (id === null) return issue(context, 'error', 'no-queue', 'Choose the queue to assign to', 'queueId');
  const queues = context.environment?.queues;
  const queue = findId(queues, id);
  if (!queues || queue?.objects.includes('Lead')) return [];
  const [code, what] = queue
    ? ['queue-without-leads', `Queue ${queue.name} does not support leads`]
    : ['unknown-queue', `The org has no queue ${id}`];
  return issue(context, 'warning', code, `${what}: every trip leaves by Invalid owner`, 'queueId');
};

const checkPool: Check = (context, id) => {
  if (id === null) return issue(context, 'error', 'no-pool', 'Choose the round-robin pool to assign from', 'poolId');
  const pools = context.environment?.pools;
  if (!pools || pools.some((pool) => pool.id === id)) return [];
  const message = `There is no round-robin pool ${id}: every trip leaves by Invalid owner`;
  return issue(context, 'warning', 'unknown-pool', message, 'poolId');
};

/** [SF-2] A queue never owns a contact, whether it is routed or comes of a conversion before. */
function queueOnContact(context: CheckContext): readonly Issue[] {
  const { graph, node } = context;
  if (graph.object === 'Contact') {
    return issue(context, 'error', 'queue-on-contact', 'A queue cannot own a Contact', 'kind', 'SF-2');
  }
  const converts = nodesOfType(graph, 'convert-lead').some(({ id }) => leadsTo(graph, id, node.id));
  if (!converts) return [];
  const message = 'A queue cannot own a Contact: trips whose lead was converted before leave by Invalid owner';
  return issue(context, 'warning', 'queue-after-conversion', message, 'kind', 'SF-2');
}

const issue = (
  context: CheckContext,
  severity: Severity,
  code: string,
  message: string,
  field: string,
  rule = 'ASG-1',
): readonly Issue[] => [nodeIssue(context, severity, `assign-owner/${code}`, message, { field, rule })];
