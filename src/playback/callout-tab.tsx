import type { ReactNode } from 'react';
import {
  outreachStateOf,
  wasSent,
  type CalloutAttempt,
  type CalloutLog,
  type OutreachState,
} from '#logs/callout-log.ts';
import { outreachLabels } from '#logs/audit-outcome.ts';
import { partnerLogRowOf } from '#logs/partner-log.ts';
import { formatDuration } from '#shared/instant.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { calloutAt } from './callout-at.ts';
import { CalloutEndNote } from './callout-end-note.tsx';
import { CalloutErrorNote } from './callout-error-note.tsx';
import { timeText, dateText } from './clock-text.ts';
import { JsonDetails } from './json-details.tsx';
import { RuleTag } from '#ui/rule-tag.tsx';
import styles from './callout-tab.module.css';

export interface CalloutTabProps {
  /** Of one trip, whole. */
  readonly callouts: readonly CalloutLog[];
  readonly seq: number;
  /** Virtual instant of the step shown. */
  readonly at: number;
  readonly timeZone: string;
}

/** The life of each callout as far as the step shown: gathering, attempts with request and response, retries, end. */
export function CalloutTab({ callouts, seq, at, timeZone }: CalloutTabProps): ReactNode {
  const known = callouts.filter((callout) => callout.queuedSeq <= seq);
  if (known.length === 0) {
    return (
      <EmptyState title="No callout yet">
        {callouts.length === 0
          ? 'This trip never reached an Add to Sequence node that could call Outreach.'
          : 'Step on: the callout comes later in this trip.'}
      </EmptyState>
    );
  }
  return (
    <div className={styles.tab}>
      {known.map((callout) => (
        <CalloutCard key={callout.callout} callout={calloutAt(callout, seq)} at={at} timeZone={timeZone} />
      ))}
    </div>
  );
}

const tones = { blank: 'neutral', pending: 'pending', success: 'ok', error: 'error' } as const;

/** What the badge says of a callout: the outcome's words, or where it stands before there are any. */
export function calloutStanding(callout: CalloutLog): {
  readonly state: OutreachState;
  readonly tone: 'neutral' | 'pending' | 'ok' | 'error';
  readonly text: string;
} {
  const state = outreachStateOf(callout);
  const blank = callout.end !== null ? 'Taken back' : callout.attempts.length > 0 ? 'Sending' : 'Gathering for a batch';
  return { state, tone: tones[state], text: state === 'blank' ? blank : outreachLabels[state] };
}

/** One callout with all its attempts. */
export function CalloutCard(props: {
  readonly callout: CalloutLog;
  readonly at: number;
  readonly timeZone: string;
}): ReactNode {
  const { callout, at, timeZone } = props;
  const { tone, text } = calloutStanding(callout);
  return (
    <section className={styles.callout} aria-label={`Callout of ${callout.nodeName}`}>
      <header className={styles.head}>
        <h3 className={styles.title}>{callout.nodeName}</h3>
        <StatusBadge tone={tone}>{text}</StatusBadge>
      </header>
      <p className={styles.facts}>
        {`Handed over ${timeText(callout.queuedAt, timeZone)} on ${dateText(callout.queuedAt, timeZone)}. `}
        {callout.attempts.length === 0 && callout.end === null
          ? `The batch starts ${timeText(callout.batchAt, timeZone)}, in ${formatDuration(Math.max(0, callout.batchAt - at))}.`
          : null}
      </p>
      <JsonDetails title="What was asked for" value={callout.request} />
      <Attempts attempts={callout.attempts} timeZone={timeZone} />
      <CalloutEndNote row={partnerLogRowOf(callout)} />
    </section>
  );
}

/** [LOG-3] The trail of attempts. */
export function Attempts(props: {
  readonly attempts: readonly CalloutAttempt[];
  readonly timeZone: string;
}): ReactNode {
  const { attempts, timeZone } = props;
  if (attempts.length === 0) return null;
  return (
    <ol className={styles.attempts} aria-label="Attempts">
      {attempts.map((attempt) => (
        <Attempt key={attempt.attempt} attempt={attempt} timeZone={timeZone} />
      ))}
    </ol>
  );
}

function Attempt({ attempt, timeZone }: { readonly attempt: CalloutAttempt; readonly timeZone: string }): ReactNode {
  const { answer, retry } = attempt;
  const failed = answer !== null && answer.error !== null;
  const sent = wasSent(attempt);
  return (
    <li className={styles.attempt} data-failed={failed || undefined}>
      <div className={styles.attemptHead}>
        <b>Attempt {attempt.attempt}</b>
        <StatusBadge tone={answer === null ? 'neutral' : failed ? 'error' : 'ok'}>{badgeText(attempt)}</StatusBadge>
        <span className={styles.when}>
          {dateText(attempt.sentAt, timeZone)} {timeText(attempt.sentAt, timeZone)}
          {answer === null || !sent ? '' : ` · ${answer.durationMs} ms`}
        </span>
      </div>
      {failed && answer.error !== null ? <CalloutErrorNote error={answer.error} sent={sent} /> : null}
      {attempt.requests.length === 0 ? null : (
        <JsonDetails title={attempt.requests.length === 1 ? 'Request' : 'Requests'} value={attempt.requests} />
      )}
      {answer === null || !sent ? null : <JsonDetails title="Response" value={answer.body} />}
      {retry === null ? null : (
        <p className={styles.retry}>
          Next attempt {dateText(retry.dueAt, timeZone)} {timeText(retry.dueAt, timeZone)}. {retry.why.text}{' '}
          <RuleTag rule={retry.why.rule} />
        </p>
      )}
    </li>
  );
}

function badgeText(attempt: CalloutAttempt): ReactNode {
  if (attempt.answer === null) return 'Waiting for the answer';
  if (!wasSent(attempt)) return 'Not sent';
  return attempt.answer.status === 0 ? 'No answer' : attempt.answer.status;
}
