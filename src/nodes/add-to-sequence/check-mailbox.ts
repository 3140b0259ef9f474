import type { MailboxState } from '#graph/environment.ts';
import type { Issue } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { checkQueueOwners } from './check-queue-owners.ts';
import { checkSenders } from './check-senders.ts';
import { checkUserField } from './check-user-field.ts';
import { chooseInstead, nameOf } from './chosen-before.ts';
import type { AddToSequenceConfig } from './config.ts';
import { possibleOwners } from './possible-owners.ts';

/** [ADD-1] [ADD-4] [OUT-2] [OUT-12] A mailbox that is not chosen, or from which nothing can go out. */
export function checkMailbox(context: CheckContext, config: AddToSequenceConfig): readonly Issue[] {
  switch (config.mailbox) {
    case 'owner':
      return [...checkQueueOwners(context), ...checkSenders(context, possibleOwners(context))];
    case 'user-field':
      return checkUserField(context, config.userField);
    case 'specific-user':
      return checkOutreachUser(context, config.outreachUserId);
  }
}

/** What is so of the user, what comes of it, and the rule that it comes by. */
interface Consequence {
  readonly what: string;
  readonly leadsTo: string;
  readonly rule: string;
}

const fails = (what: string, error: string, rule: string): Consequence => ({
  what,
  leadsTo: `every callout fails with ${error}`,
  rule,
});

const LOCKED = fails('is locked', 'Outreach User is locked', 'ERR-13');

/** [ADD-13] In the order in which Outreach finds them (OUT-8). */
const MAILBOX_FAULTS: Readonly<Record<Exclude<MailboxState, 'ready'>, Consequence>> = {
  none: fails('has no default mailbox', 'Resource Not Found', 'ERR-3'),
  'send-off': fails('has a mailbox that does not send', 'Mailbox does not have send enabled', 'ERR-14'),
  'bad-credentials': fails(
    'has a mailbox whose credentials are broken',
    'Mailbox has invalid send credentials',
    'ERR-15',
  ),
  'sync-off': {
    what: 'has a mailbox that does not sync',
    leadsTo:
      'prospects are added and mail goes out, but answers are not seen in Outreach, and FlowBuilder offers the user no more',
    rule: 'OUT-2',
  },
};

function checkOutreachUser(context: CheckContext, id: number | null): readonly Issue[] {
  const field = 'outreachUserId';
  if (id === null) {
    const details = { field, rule: 'ADD-1' };
    return [nodeIssue(context, 'error', 'add-to-sequence/no-outreach-user', 'Choose the Outreach user', details)];
  }
  const users = context.environment?.outreachUsers;
  if (!users) return [];
  const user = users.find((each) => each.id === id);
  if (!user) {
    const name = nameOf(context.environment, 'outreachUsers', id);
    const who = name === undefined ? `Outreach has no user ${id}` : `Outreach no longer has ${name} (user ${id})`;
    const same = users.find((each) => each.name === name && each.mailbox === 'ready' && !each.locked);
    const details = { field, rule: 'ERR-3', ...(same && { fix: chooseInstead(context, field, same) }) };
    const message = `${who}: every callout fails with Resource Not Found`;
    return [nodeIssue(context, 'warning', 'add-to-sequence/unknown-outreach-user', message, details)];
  }
  const fault =
    user.locked && user.mailbox !== 'none'
      ? LOCKED
      : user.mailbox === 'ready'
        ? undefined
        : MAILBOX_FAULTS[user.mailbox];
  if (!fault) return [];
  const message = `${user.name} ${fault.what}: ${fault.leadsTo}`;
  return [nodeIssue(context, 'warning', 'add-to-sequence/mailbox-not-ready', message, { field, rule: fault.rule })];
}
