import { edgeFrom, nodesOfType } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Environment } from '#graph/environment.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import { uniqueNodeId, uniqueNodeName } from '#graph/unique-names.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { reachedWithout, storedVariables } from '../contract/ways.ts';
import type { AddToSequenceConfig } from './config.ts';
import { QUEUE_OWNER } from './edges.ts';

/** [ADD-1] [ADD-4] [OUT-2] [OUT-12] A mailbox that is not chosen, or from which nothing can go out. */
export function checkMailbox(context: CheckContext, config: AddToSequenceConfig): readonly Issue[] {
  switch (config.mailbox) {
    case 'owner':
      return [...queueOwners(context), ...sendersNotReady(context, ({ active }) => active)];
    case 'user-field':
      return checkUserField(context, config.userField);
    case 'specific-user':
      return checkOutreachUser(context, config.outreachUserId);
  }
}

function checkUserField(context: CheckContext, name: string | null): readonly Issue[] {
  if (name === null) return issue(context, 'error', 'no-user-field', 'Choose the user field', 'userField');
  const fields = context.environment?.fields[context.graph.object];
  if (!fields) return [];
  const field = fields.find((each) => each.name === name);
  if (field?.referenceTo?.includes('User')) return sendersNotReady(context, ({ active }) => active);
  const what = field ? `"${field.label}" is not a lookup to users` : `${context.graph.object} has no field "${name}"`;
  return issue(
    context,
    'error',
    'bad-user-field',
    `${what}: every trip leaves by Missing User ID`,
    'userField',
    'ADD-5',
  );
}

function checkOutreachUser(context: CheckContext, id: number | null): readonly Issue[] {
  if (id === null) return issue(context, 'error', 'no-outreach-user', 'Choose the Outreach user', 'outreachUserId');
  const users = context.environment?.outreachUsers;
  if (!users) return [];
  const user = users.find((each) => each.id === id);
  if (!user) {
    const message = `Outreach has no user ${id}: every callout fails with Resource Not Found`;
    return issue(context, 'warning', 'unknown-outreach-user', message, 'outreachUserId', 'ERR-3');
  }
  if (user.mailboxReady && !user.locked) return [];
  const what = user.locked ? 'is locked' : 'has no default mailbox that sends and syncs';
  return issue(
    context,
    'warning',
    'mailbox-not-ready',
    `${user.name} ${what}: callouts fail`,
    'outreachUserId',
    'OUT-2',
  );
}

/** [OUT-12] Everybody who may be the sender needs an Outreach user whose mailbox sends and syncs. */
function sendersNotReady(
  context: CheckContext,
  isSender: (user: Environment['users'][number]) => boolean,
): readonly Issue[] {
  const { environment } = context;
  if (!environment) return [];
  const ready = new Set(environment.outreachUsers.filter((u) => u.mailboxReady && !u.locked).map((u) => String(u.id)));
  const names = environment.users
    .filter((user) => isSender(user) && !(user.outreachUserId !== null && ready.has(user.outreachUserId)))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const message = `Records of these users are not added, as they have no Outreach user ready to send: ${nameList(names, 5)}`;
  return issue(context, 'info', 'senders-not-ready', message, 'mailbox', 'OUT-12');
}

/** [ADD-4] Queues may own the leads that come here, and nothing is done about it. */
function queueOwners(context: CheckContext): readonly Issue[] {
  const { graph, node } = context;
  if (graph.object !== 'Lead' || edgeFrom(graph, node.id, QUEUE_OWNER)) return [];
  const giveUsers = assignmentsToUsers(context);
  const triggers = nodesOfType(graph, 'trigger').map(({ id }) => id);
  const unassigned = reachedWithout(graph, triggers, ({ from, edge }) => giveUsers.has(from) && edge === 'assigned');
  if (!unassigned.has(node.id)) return [];
  const message = "The mailbox is the owner's, and a lead that a queue owns leaves by Queue Owner, which leads nowhere";
  const fix = assignFirst(context);
  return [
    nodeIssue(context, 'warning', 'add-to-sequence/queue-owners-not-handled', message, {
      edge: QUEUE_OWNER,
      rule: 'ADD-4',
      ...(fix && { fix }),
    }),
  ];
}

/** Assignments after which a user owns the lead: a queue owns neither accounts nor contacts (SF-2). */
function assignmentsToUsers(context: CheckContext): ReadonlySet<string> {
  const people = storedVariables(context).flatMap(({ name, object }) => (object === 'Lead' ? [] : [name]));
  return new Set(
    nodesOfType(context.graph, 'assign-owner')
      .filter(({ config: { kind, variable } }) => {
        if (kind === 'match-owner') return typeof variable === 'string' && people.includes(variable);
        return kind === 'user' || kind === 'pool';
      })
      .map(({ id }) => id),
  );
}

/** Gives queue-owned leads to the first pool of the org, then adds them by a node of its own. */
function assignFirst({ graph, node, kinds, environment }: CheckContext): IssueFix | undefined {
  const pool = environment?.pools[0];
  const type = kinds.get('assign-owner');
  if (!pool || !type) return undefined;
  const { x, y } = node.position;
  const assign = {
    id: uniqueNodeId(graph, 'assign-owner'),
    type: 'assign-owner',
    name: uniqueNodeName(graph, `Assign to ${pool.name}`),
    position: { x: x + 400, y: y + 120 },
    config: { ...type.defaultConfig(graph.object), kind: 'pool', poolId: pool.id },
  };
  const again = {
    ...node,
    id: uniqueNodeId(graph, node.type),
    name: uniqueNodeName(graph, node.name),
    position: { x: x + 800, y: y + 120 },
  };
  return {
    title: `Assign queue-owned leads to ${pool.name} first`,
    commands: [
      { type: 'add-node', node: assign, edges: [{ from: node.id, edge: QUEUE_OWNER, to: assign.id }] },
      { type: 'add-node', node: again, edges: [{ from: assign.id, edge: 'assigned', to: again.id }] },
    ],
  };
}

const issue = (
  context: CheckContext,
  severity: Severity,
  code: string,
  message: string,
  field: string,
  rule = 'ADD-1',
): readonly Issue[] => [nodeIssue(context, severity, `add-to-sequence/${code}`, message, { field, rule })];
