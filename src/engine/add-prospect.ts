import type { WireResponse } from '#mocks/kit/wire.ts';
import type { AddToSequenceRequest } from '#nodes/contract/step.ts';
import type { Json, JsonObject } from '#shared/json.ts';
import type { CalloutSender } from './callout-sender.ts';

/** What an attempt to add a prospect came to, and the mailbox that it found. */
interface Addition {
  readonly response: WireResponse;
  readonly mailboxId: number | null;
}

/**
 * Looks up the sender's user and default mailbox (ADD-13) unless a mailbox is given, then adds the prospect
 * to the sequence. The first refusal is the answer.
 */
export function addProspect(
  { prospectId, sequenceId, mailbox }: AddToSequenceRequest,
  knownMailboxId: number | null,
  sender: CalloutSender,
): Addition {
  let mailboxId = knownMailboxId;
  if (mailboxId === null) {
    const user = sender.send({ method: 'GET', path: `/api/v2/users/${mailbox.outreachUserId}` });
    if (user.status !== 200) return { response: user, mailboxId };
    mailboxId = relatedId(user.body, 'mailbox');
    const found = sender.send({ method: 'GET', path: `/api/v2/mailboxes/${mailboxId ?? 0}` });
    if (found.status !== 200) return { response: found, mailboxId };
  }
  const response = sender.send({
    method: 'POST',
    path: '/api/v2/sequenceStates',
    body: {
      data: {
        type: 'sequenceState',
        relationships: {
          prospect: { data: { type: 'prospect', id: Number(prospectId) } },
          sequence: { data: { type: 'sequence', id: sequenceId } },
          mailbox: { data: { type: 'mailbox', id: mailboxId } },
        },
      },
    },
  });
  return { response, mailboxId };
}

function relatedId(body: Json, relationship: string): number | null {
  let at: Json | undefined = body;
  for (const key of ['data', 'relationships', relationship, 'data', 'id']) {
    at = typeof at === 'object' && at !== null && !Array.isArray(at) ? (at as JsonObject)[key] : undefined;
  }
  return typeof at === 'number' ? at : null;
}
