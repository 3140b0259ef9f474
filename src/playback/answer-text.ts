import type { CalloutAnswer } from '#logs/callout-log.ts';
import { calloutErrorOf } from '#world/callout-error-of.ts';

/** An answer in few words: its real status and the title of its error; no status where nothing answered (ERR-18). */
export function answerText({ status, error }: CalloutAnswer): string {
  const title = error === null ? '' : (calloutErrorOf(error)?.title ?? error);
  if (status === 0) return title === '' ? 'No answer' : title;
  return title === '' ? String(status) : `${status} ${title}`;
}
