import type { Environment } from '#graph/environment.ts';
import type { Issue } from '#graph/issue.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';

type Sender = Environment['users'][number];

const NAMED = 5;

/** [OUT-12] Everybody who may be the sender, any active user where not given, needs an Outreach user whose mailbox sends and syncs. */
export function checkSenders(context: CheckContext, possible?: ReadonlySet<string>): readonly Issue[] {
  const { environment } = context;
  if (!environment) return [];
  const reason = reasonsIn(environment);
  const named = environment.users.flatMap((user) => {
    const why = user.active && possible?.has(user.id) !== false ? reason(user) : undefined;
    return why === undefined ? [] : [`${user.name} (${why})`];
  });
  if (named.length === 0) return [];
  const message = `These users may be the sender and are not ready in Outreach: ${nameList(named, NAMED)}`;
  const details = { field: 'mailbox', rule: 'OUT-12' };
  return [nodeIssue(context, 'warning', 'add-to-sequence/senders-not-ready', message, details)];
}

/** What becomes of the records of a user who is not ready; undefined for one who is. */
function reasonsIn({ outreachUsers }: Environment): (user: Sender) => string | undefined {
  const byId = new Map(outreachUsers.map((user) => [String(user.id), user]));
  return ({ outreachUserId }) => {
    if (outreachUserId === null) return 'no Outreach User ID: Missing User ID';
    const user = byId.get(outreachUserId);
    if (!user) return 'unknown to Outreach: ERR-3';
    if (user.mailbox === 'none') return 'no mailbox: ERR-3';
    if (user.locked) return 'locked: ERR-13';
    switch (user.mailbox) {
      case 'send-off':
        return 'sending off: ERR-14';
      case 'bad-credentials':
        return 'broken credentials: ERR-15';
      case 'sync-off':
        return 'syncing off';
      case 'ready':
        return undefined;
    }
  };
}
