import type { ReactNode } from 'react';
import { outreachStateOf, undecidedAttemptOf, type CalloutLog, type OutreachState } from '#logs/callout-log.ts';
import { outreachLabels } from '#logs/audit-outcome.ts';
import { formatDuration } from '#shared/instant.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { SetupPlace } from '#world/setup-place.ts';
import { answeredText } from './answer-text.ts';
import { Attempts } from './attempts.tsx';
import { calloutAt } from './callout-at.ts';
import { CalloutEndNote } from './callout-end-note.tsx';
import { timeText, dateText } from './clock-text.ts';
import { JsonDetails } from './json-details.tsx';
import type { RunView } from './run-view.ts';
import styles from './callout-tab.module.css';

export interface CalloutTabProps {
  /** Of one trip, whole. */
  readonly callouts: readonly CalloutLog[];
  readonly seq: number;
  /** Virtual instant of the step shown. */
  readonly at: number;
  readonly view: RunView;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** The life of each callout as far as the step shown: gathering, attempts with request and response, retries, end. */
export function CalloutTab({ callouts, seq, at, view, onOpenPlace }: CalloutTabProps): ReactNode {
  const known = callouts.filter((callout) => callout.queuedSeq <= seq);
  if (known.length === 0) {
    return (
      <EmptyState title={callouts.length === 0 ? 'No callout' : 'No callout yet'}>
        {callouts.length === 0
          ? 'This trip never reached an Outreach node that could call Outreach.'
          : 'Step on: the callout comes later in this trip.'}
      </EmptyState>
    );
  }
  return (
    <div className={styles.tab}>
      {known.map((callout) => (
        <CalloutCard
          key={callout.callout}
          callout={calloutAt(callout, seq)}
          at={at}
          view={view}
          onOpenPlace={onOpenPlace}
        />
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
  const undecided = undecidedAttemptOf(callout);
  if (undecided) return { state, tone: 'neutral', text: answeredText(undecided) };
  const blank = callout.end !== null ? 'Taken back' : callout.attempts.length > 0 ? 'Sending' : 'Gathering for a batch';
  return { state, tone: tones[state], text: state === 'blank' ? blank : outreachLabels[state] };
}

/** One callout with all its attempts. */
export function CalloutCard(props: {
  readonly callout: CalloutLog;
  readonly at: number;
  readonly view: RunView;
  readonly onOpenPlace: (place: SetupPlace) => void;
}): ReactNode {
  const { callout, at, view, onOpenPlace } = props;
  const { timeZone } = view;
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
      <CalloutEndNote {...{ callout, view, onOpenPlace }} />
      <Attempts {...{ callout, view, onOpenPlace }} />
    </section>
  );
}
