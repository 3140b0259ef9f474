import type { Duration } from '#shared/instant.ts';
import type { LeanDataState } from './leandata-state.ts';
import { retryActionInMs } from './retry.ts';

/** What a callout that keeps failing goes through. */
export interface RetrySeries {
  /** Attempts in all: the first one and the retries. */
  readonly attempts: number;
  /** When each attempt is made, from the first one on. */
  readonly offsets: readonly Duration[];
  /** From the first attempt to the failure for good. */
  readonly total: Duration;
}

/** [APP-3] [APP-4] The attempts of a callout that fails each time and waits Retry Action In each time. */
export function retrySeries(state: Pick<LeanDataState, 'retryActionIn' | 'settings'>): RetrySeries {
  const wait = retryActionInMs(state.retryActionIn);
  const { retries } = state.settings;
  const offsets = Array.from({ length: retries + 1 }, (_, attempt) => attempt * wait);
  return { attempts: retries + 1, offsets, total: retries * wait };
}
