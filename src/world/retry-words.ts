import { calloutError } from '#leandata/error-catalog.ts';
import type { CalloutErrorId, LeanDataState } from '#leandata/leandata-state.ts';
import { retryTimedBy } from '#leandata/retry.ts';
import type { CalloutLog } from '#logs/callout-log.ts';
import { countOf } from '#shared/count-of.ts';

/** What the retry table says of an error that a callout has met, as it stands at the step shown. */
export interface RetryWords {
  readonly error: string;
  readonly text: string;
  readonly rule: string;
}

/** [APP-4] [APP-5] [APP-6] One sentence for each kind of error that the attempts so far have met. */
export function retryWords(callout: CalloutLog, state: LeanDataState): readonly RetryWords[] {
  const met = new Set(callout.attempts.flatMap(({ answer }) => answer?.error ?? []));
  return [...met].map((error) => {
    const id = error as CalloutErrorId;
    const { title } = calloutError(id);
    if (!state.retryTable[id]) return { error: title, text: 'does not qualify for a retry.', rule: 'APP-5' };
    const { amount, unit } = state.retryActionIn;
    const timed = retryTimedBy(id);
    const wait = `${amount} ${amount === 1 ? unit.slice(0, -1) : unit} after the answer (Retry Action In)`;
    const when = timed === 'Retry Action In' ? wait : `when ${timed} of the answer says; without it ${wait}`;
    const { retries } = state.settings;
    const left = Math.max(0, retries + 1 - callout.attempts.length);
    return {
      error: title,
      text: `qualifies for a retry: ${when}. ${left} of ${countOf(retries, 'retry', 'retries')} left.`,
      rule: 'APP-6',
    };
  });
}
