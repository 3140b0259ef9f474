import { releaseLink } from './linking.ts';
import { refuse } from './refuse.ts';
import type { SyncContext } from './sync-context.ts';
import { counterpartOf } from './sync-links.ts';
import type { SyncLink } from './sync-state.ts';

/**
 * [SYN-17] A record was deleted in Salesforce. By default its prospect stays and the link alone goes; with Merge
 * and Delete the prospect is deleted too. One that is active in a sequence can be spared: then the link stays as
 * well, and the prospect goes at the poll after it has left its last sequence. Users and accounts stay.
 */
export function recordDeleted(
  context: SyncContext,
  link: SyncLink,
  how = 'The record was deleted in Salesforce.',
): void {
  const { deleteProspects, keepWhileInSequence } = context.settings.mergeAndDelete;
  if (!deleteProspects || counterpartOf(link.type) !== 'prospect') return releaseLink(context, link, how, 'SYN-17');
  if (keepWhileInSequence && isInSequence(context, link.outreachId)) {
    return refuse(context, 'in', {
      object: link.type,
      record: link.salesforceId,
      code: 'active-in-sequence',
      text: `${how} Its prospect is active in a sequence: it is deleted once it has left it.`,
      rule: 'SYN-17',
    });
  }
  // The link goes first: what happens to the prospect from here on is no change that waits for Salesforce.
  context.links.remove(link);
  context.backlog.dropPush(link);
  context.allowance.draw(1);
  const removed = context.outreach.remove('prospect', link.outreachId, context.outreachActor);
  if (!removed.ok) {
    const { id: code, detail: text } = removed.error;
    return refuse(context, 'in', { object: link.type, record: link.salesforceId, code, text, rule: 'SYN-17' });
  }
  context.record({
    type: 'sync-carried',
    direction: 'in',
    action: 'deleted',
    object: link.type,
    record: link.salesforceId,
    counterpart: String(link.outreachId),
    fields: [],
    why: { text: `${how} Merge and Delete is set to delete its prospect.`, rule: 'SYN-17' },
  });
}

/** [OUT-3] Active unless finished or opted out. */
const isInSequence = (context: SyncContext, prospectId: number): boolean =>
  context.outreach.statesOf(prospectId).some(({ state }) => state !== 'finished' && state !== 'opted_out');
