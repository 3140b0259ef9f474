import type { CalloutLog } from '#logs/callout-log.ts';

/** A callout as it stood after entry `seq`. */
export function calloutAt(callout: CalloutLog, seq: number): CalloutLog {
  return {
    ...callout,
    attempts: callout.attempts
      .filter((attempt) => attempt.sentSeq <= seq)
      .map((attempt) => ({
        ...attempt,
        ...(attempt.answer !== null && attempt.answer.seq <= seq ? {} : { answer: null, requests: [] }),
        retry: attempt.retry !== null && attempt.retry.seq <= seq ? attempt.retry : null,
      })),
    end: callout.end !== null && callout.end.seq <= seq ? callout.end : null,
  };
}
