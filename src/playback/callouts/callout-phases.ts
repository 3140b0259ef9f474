import { wasSent, type CalloutLog } from '#logs/callout-log.ts';
import type { Instant } from '#shared/instant.ts';
import { answerText } from '../answer-text.ts';

/** What a callout does for a while. */
export type PhaseKind = 'gathering' | 'sending' | 'waiting';

/** A stretch of a callout's life. */
export interface Phase {
  readonly type: 'phase';
  readonly kind: PhaseKind;
  /** The entry at which it begins: where a click leads. */
  readonly seq: number;
  readonly from: Instant;
  /** Infinity where the run ended before it did. */
  readonly to: Instant;
  readonly text: string;
}

/** An answer, or the end of a callout. */
export interface Milestone {
  readonly type: 'milestone';
  readonly kind: 'answered' | 'failed' | 'taken-back';
  readonly seq: number;
  readonly from: Instant;
  readonly text: string;
}

export type LifePart = Phase | Milestone;

/** What each part is called, in the chart's key and to a screen reader. */
export const PART_TITLES: Readonly<Record<LifePart['kind'], string>> = {
  gathering: 'Gathering',
  sending: 'Sending',
  waiting: 'Waiting for the retry',
  answered: 'Answered',
  failed: 'Failed',
  'taken-back': 'Taken back',
};

/** [APP-7] [LOG-3] The life of a callout in order: gathering, then each attempt and the wait behind it, and its end. */
export function lifeOf(callout: CalloutLog): readonly LifePart[] {
  const { attempts, end, queuedAt, queuedSeq } = callout;
  const parts: LifePart[] = [];
  const gatheredUntil = attempts[0]?.sentAt ?? end?.at ?? Infinity;
  parts.push(phase('gathering', queuedSeq, queuedAt, gatheredUntil, 'Gathering for a batch'));
  for (const [index, attempt] of attempts.entries()) {
    const { answer, retry, sentSeq, sentAt } = attempt;
    parts.push(phase('sending', sentSeq, sentAt, answer?.at ?? Infinity, `Attempt ${attempt.attempt} is sent`));
    if (answer === null) continue;
    const words = wasSent(attempt) ? answerText(attempt) : `Not sent (${answerText(attempt)})`;
    const kind = answer.error === null ? 'answered' : 'failed';
    parts.push({
      type: 'milestone',
      kind,
      seq: answer.seq,
      from: answer.at,
      text: `Attempt ${attempt.attempt}: ${words}`,
    });
    if (retry === null) continue;
    const until = attempts[index + 1]?.sentAt ?? end?.at ?? Infinity;
    parts.push(phase('waiting', retry.seq, answer.at, until, `Waiting for attempt ${attempt.attempt + 1}`));
  }
  const last = parts.at(-1);
  if (end === null || (last?.type === 'milestone' && last.from === end.at && end.result !== 'dropped')) return parts;
  const kind = end.result === 'dropped' ? 'taken-back' : end.result === 'error' ? 'failed' : 'answered';
  parts.push({ type: 'milestone', kind, seq: end.seq, from: end.at, text: end.why.text });
  return parts;
}

const phase = (kind: PhaseKind, seq: number, from: Instant, to: Instant, text: string): Phase => ({
  type: 'phase',
  kind,
  seq,
  from,
  to,
  text,
});

/** The part in which a callout is at an entry; undefined before it was handed over. */
export const partAt = (life: readonly LifePart[], seq: number): LifePart | undefined =>
  life.findLast((part) => part.seq <= seq);
