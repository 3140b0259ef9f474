import type { ReactNode } from 'react';
import { wasSent, type CalloutAttempt, type CalloutLog } from '#logs/callout-log.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { calloutErrorOf } from '#world/callout-error-of.ts';
import { explainError } from '#world/explain-error.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { NOT_SENT } from './answer-text.ts';
import { dateText, timeText } from './clock-text.ts';
import { ErrorHelp } from './error-help.tsx';
import { TextDetails } from './json-details.tsx';
import type { RunView } from './run-view.ts';
import { requestsText, responseText } from './wire-text.ts';
import styles from './callout-tab.module.css';

export interface AttemptsProps {
  readonly callout: CalloutLog;
  readonly view: RunView;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/**
 * [LOG-3] The trail of attempts. What is told of the whole callout below it, is not told of its last error again:
 * an error is explained after its last attempt, and only where another one or a success followed.
 */
export function Attempts({ callout, view, onOpenPlace }: AttemptsProps): ReactNode {
  const { attempts } = callout;
  if (attempts.length === 0) return null;
  return (
    <ol className={styles.attempts} aria-label="Attempts">
      {attempts.map((attempt, at) => {
        const next = attempts[at + 1]?.answer;
        const passed = next !== undefined && next !== null && next.error !== attempt.answer?.error;
        return (
          <li key={attempt.attempt} className={styles.attempt} data-failed={hasFailed(attempt) || undefined}>
            <Attempt attempt={attempt} timeZone={view.timeZone} />
            {passed && hasFailed(attempt) ? <EarlierError {...{ callout, attempt, view, onOpenPlace }} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

const hasFailed = ({ answer }: CalloutAttempt): boolean => answer !== null && answer.error !== null;

function Attempt({ attempt, timeZone }: { readonly attempt: CalloutAttempt; readonly timeZone: string }): ReactNode {
  const { answer, retry } = attempt;
  const sent = wasSent(attempt);
  return (
    <>
      <div className={styles.attemptHead}>
        <b>Attempt {attempt.attempt}</b>
        <StatusBadge tone={answer === null ? 'neutral' : hasFailed(attempt) ? 'error' : 'ok'}>
          {badgeText(attempt)}
        </StatusBadge>
        <span className={styles.when}>
          {dateText(attempt.sentAt, timeZone)} {timeText(attempt.sentAt, timeZone)}
          {answer === null || !sent ? '' : ` · ${answer.durationMs} ms`}
        </span>
      </div>
      {answer === null || answer.error === null ? null : <ErrorLine error={answer.error} sent={sent} />}
      {attempt.requests.length === 0 ? null : (
        <TextDetails title={attempt.requests.length === 1 ? 'Request' : 'Requests'} text={requestsText(attempt)} />
      )}
      {answer === null || !sent ? null : <TextDetails title="Response" text={responseText(attempt)} />}
      {retry === null ? null : (
        <p className={styles.retry}>
          Next attempt {dateText(retry.dueAt, timeZone)} {timeText(retry.dueAt, timeZone)}. {retry.why.text}{' '}
          <RuleTag rule={retry.why.rule} />
        </p>
      )}
    </>
  );
}

/** What a failed attempt failed for. */
function ErrorLine({ error, sent }: { readonly error: string; readonly sent: boolean }): ReactNode {
  const known = calloutErrorOf(error);
  const title = known?.title ?? error;
  return (
    <p className={styles.error}>
      {sent ? title : `${NOT_SENT}. It counts as ${known?.status ?? ''} ${title}.`} <RuleTag rule={known?.id} />
    </p>
  );
}

/** An error that is past: another attempt ended otherwise. */
function EarlierError(props: AttemptsProps & { readonly attempt: CalloutAttempt }): ReactNode {
  const { callout, attempt, view, onOpenPlace } = props;
  const explanation = explainError({ type: 'attempt', callout, attempt }, view.run);
  if (explanation === undefined) return null;
  return (
    <details className={styles.earlier}>
      <summary>Explain {explanation.title}</summary>
      <ErrorHelp explanation={explanation} onOpenPlace={onOpenPlace} />
    </details>
  );
}

function badgeText(attempt: CalloutAttempt): ReactNode {
  if (attempt.answer === null) return 'Waiting for the answer';
  if (!wasSent(attempt)) return 'Not sent';
  return attempt.answer.status === 0 ? 'No answer' : attempt.answer.status;
}
