import type { ReactNode } from 'react';
import type { CalloutLog } from '#logs/callout-log.ts';
import { answerText } from './answer-text.ts';
import { dateText, timeText } from './clock-text.ts';
import styles from './attempt-trail.module.css';

/** [LOG-3] One line per attempt of a callout, as audit logs show it. */
export function AttemptTrail({
  callout,
  timeZone,
  named,
}: {
  readonly callout: CalloutLog;
  readonly timeZone: string;
  /** Whether the node's name stands above, as where there are several trails. */
  readonly named: boolean;
}): ReactNode {
  const next = callout.end === null ? (callout.attempts.at(-1)?.retry ?? null) : null;
  const firstDay = dateText(callout.queuedAt, timeZone);
  // To the second, and the date only where it is not that of the first line.
  const when = (instant: number): string => {
    const day = dateText(instant, timeZone);
    return `${day === firstDay ? '' : `${day} `}${timeText(instant, timeZone).slice(0, 8)}`;
  };
  const trail = (
    <ol className={styles.trail} aria-label={`Attempts of ${callout.nodeName}`}>
      {callout.attempts.map((each) => (
        <li key={each.attempt}>
          <span className={styles.attempt}>
            <span className={styles.word}>Attempt </span>
            {each.attempt}
          </span>
          <span className={styles.time}>{when(each.sentAt)}</span>
          <span
            data-failed={(each.answer !== null && each.answer.error !== null) || undefined}
            className={styles.result}
          >
            {answerText(each)}
          </span>
        </li>
      ))}
      {next === null ? null : (
        <li>
          <span className={styles.attempt}>Next</span>
          <span className={styles.time}>{when(next.dueAt)}</span>
        </li>
      )}
    </ol>
  );
  if (!named) return trail;
  return (
    <>
      <p className={styles.node}>{callout.nodeName}</p>
      {trail}
    </>
  );
}
