import { calloutError } from '#leandata/error-catalog.ts';
import { classifyResponse } from '#leandata/retry.ts';
import { assertNever } from '#shared/assert-never.ts';
import { addProspect } from './add-prospect.ts';
import type { Answer, Callout } from './callout.ts';
import { CalloutSender } from './callout-sender.ts';
import type { EnginePorts } from './ports.ts';
import { updateSequenceStates } from './update-sequence-states.ts';

/** What one attempt sent, and what came of it. */
export interface Attempt {
  readonly answer: Answer;
  readonly mailboxId: number | null;
}

/** Sends one attempt of a callout, request by request; a token that has ended is refreshed first. */
export function sendCallout(callout: Callout, ports: EnginePorts): Attempt {
  const { request } = callout;
  const sender = new CalloutSender(ports);
  switch (request.action) {
    case 'add-to-sequence': {
      const known = ports.leandata.state.settings.lookUpAtEachAttempt ? null : callout.mailboxId;
      const { response, mailboxId } = addProspect(request, known, sender);
      const error = classifyResponse(response);
      const words = error === null ? 'The prospect was added to the sequence' : calloutError(error).title;
      return { mailboxId, answer: answerOf(sender, { response, error, words, rule: 'ADD-1' }) };
    }
    case 'update-prospect-sequence-state': {
      const update = updateSequenceStates(request, sender);
      return { mailboxId: null, answer: answerOf(sender, { ...update, rule: 'V2-3' }) };
    }
    default:
      return assertNever(request);
  }
}

const answerOf = (sender: CalloutSender, result: Omit<Answer, 'requests' | 'duration'>): Answer => ({
  requests: sender.sent,
  duration: sender.duration,
  ...result,
});
