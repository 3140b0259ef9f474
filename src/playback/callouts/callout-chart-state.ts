import type { CalloutLog } from '#logs/callout-log.ts';
import type { Statechart } from '../inspect/statechart.ts';
import { calloutAt } from '../callout-at.ts';

/** [APP-7] [APP-4] [APP-5] [ADD-8] [MRG-2] What can become of any callout. */
export const calloutChart: Statechart = {
  states: [
    { id: 'gathering', title: 'Gathering for a batch', kind: 'initial' },
    { id: 'sending', title: 'Sending', kind: 'state' },
    { id: 'waiting', title: 'Waiting for the retry', kind: 'state' },
    { id: 'success', title: 'Success', kind: 'final' },
    { id: 'error', title: 'Error', kind: 'final' },
    { id: 'dropped', title: 'Taken back', kind: 'final' },
  ],
  transitions: [
    { from: 'gathering', to: 'sending', event: 'batch starts' },
    { from: 'gathering', to: 'error', event: 'not ready', error: true },
    { from: 'gathering', to: 'dropped', event: 'taken back' },
    { from: 'sending', to: 'success', event: 'answered' },
    { from: 'sending', to: 'waiting', event: 'qualifies for a retry' },
    { from: 'sending', to: 'error', event: 'no retry left or allowed', error: true },
    { from: 'waiting', to: 'sending', event: 'retry is due' },
    { from: 'waiting', to: 'error', event: 'not ready', error: true },
    { from: 'waiting', to: 'dropped', event: 'taken back' },
  ],
};

/** The state of a callout at an entry; null before it was handed over. */
export function calloutStateAt(callout: CalloutLog, seq: number): string | null {
  if (callout.queuedSeq > seq) return null;
  const { attempts, end } = calloutAt(callout, seq);
  if (end !== null) return end.result;
  const last = attempts.at(-1);
  if (last === undefined) return 'gathering';
  if (last.answer === null) return 'sending';
  // What an answer leads to is told by a later entry of the same instant.
  return callout.attempts[attempts.length - 1]?.retry ? 'waiting' : (callout.end?.result ?? 'sending');
}
