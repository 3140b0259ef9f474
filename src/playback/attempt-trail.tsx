import type { ReactNode } from 'react';
import type { CalloutLog } from '#logs/callout-log.ts';
import { answerText } from './answer-text.ts';
import { dateText, timeText } from './clock-text.ts';
import styles from './attempt-trail.module.css';

/** [LOG-3] One line per attempt of a callout, as audit logs show it. */
export function AttemptTrail({
  callout,
  timeZone,
}: {
  readonly callout: CalloutLog;
  readonly timeZone: string;
}): ReactNode {
  const next = callout.end === null ? (callout.attempts.at(-1)?.retry ?? null) : null;
  return (
    <ol className={styles.trail} aria-label={`Attempts of ${callout.nodeName}`}>
      {callout.attempts.map(({ attempt, sentAt, answer }) => (
        <li key={attempt}>
          <span className={styles.attempt}>Attempt {attempt}</span>
          <span className={styles.time}>
            {dateText(sentAt, timeZone)} {timeText(sentAt, timeZone)}
          </span>
          <span data-failed={(answer !== null && answer.error !== null) || undefined} className={styles.result}>
            {answer === null ? 'waiting for the answer' : answerText(answer)}
          </span>
        </li>
      ))}
      {next === null ? null : (
        <li>
          <span className={styles.attempt}>Next</span>
          <span className={styles.time}>
            {dateText(next.dueAt, timeZone)} {timeText(next.dueAt, timeZone)}
          </span>
        </li>
      )}
    </ol>
  );
}
