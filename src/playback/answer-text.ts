import { wasSent, type CalloutAttempt } from '#logs/callout-log.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';

/** [ERR-19] What stands in place of an answer where no token was left to send with. */
export const NOT_SENT = 'Not sent: LeanData knows the token to be invalid';

/** An answer of which nothing has followed yet: true whether it is retried or not. */
export function answeredText(attempt: CalloutAttempt): string {
  if (!wasSent(attempt)) return 'Not sent';
  const status = attempt.answer?.status ?? 0;
  return status === 0 ? 'No answer' : `Answered with ${status}`;
}

/**
 * What came of an attempt in few words: the real status and the title of the error; no status where
 * nothing answered (ERR-18) or nothing was sent (ERR-19).
 */
export function answerText(attempt: CalloutAttempt): string {
  if (attempt.answer === null) return 'waiting for the answer';
  if (!wasSent(attempt)) return NOT_SENT;
  const { status, error } = attempt.answer;
  const title = error === null ? '' : (calloutErrorOf(error)?.title ?? error);
  if (status === 0) return title === '' ? 'No answer' : title;
  return title === '' ? String(status) : `${status} ${title}`;
}
