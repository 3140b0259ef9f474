import type { PartnerLogRow } from '#logs/partner-log.ts';
import { wasSent } from '#logs/callout-log.ts';
import { formatInstant } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import { answerText } from './answer-text.ts';

/** A callout's history in one line: every answer with its real status (LOG-4). */
export const historyText = (row: PartnerLogRow): string =>
  row.history.map((each) => `${each.attempt}: ${each.answer === null ? 'waiting' : answerText(each)}`).join('; ');

/** [LOG-4] The history for a file: a line for each attempt, with instants in UTC and durations. */
export const historyLines = (row: PartnerLogRow): string =>
  row.history
    .map((attempt) => {
      const { answer, retry } = attempt;
      const parts = [
        `Attempt ${attempt.attempt}`,
        formatInstant(attempt.sentAt),
        answer === null ? 'waiting for the answer' : answerText(attempt),
        answer === null || !wasSent(attempt) ? '' : `${answer.durationMs} ms`,
        retry === null ? '' : `next attempt ${formatInstant(retry.dueAt)}`,
      ];
      return parts.filter(Boolean).join(', ');
    })
    .join('\n');

/** [LOG-4] The same with every request and response, as they went over the wire. */
export const historyJson = (row: PartnerLogRow): string =>
  JSON.stringify(
    row.history.map(({ attempt, sentAt, requests, answer }): Json => ({
      attempt,
      sentAt: formatInstant(sentAt),
      requests,
      response:
        answer === null
          ? null
          : { status: answer.status, error: answer.error, durationMs: answer.durationMs, body: answer.body },
    })),
  );
