import type { OrgSetup } from '#world/org-setup.ts';
import { count } from './sync-log.ts';

/** [SF-8] What the org's daily limit comes to before the run, where that is not what one would expect. */
export const limitNote = ({ salesforce: { apiRequests } }: OrgSetup): string | null =>
  standstill(apiRequests.max, apiRequests.used);

/** [SYN-11] What Outreach's daily cap comes to before the run, where that is not what one would expect. */
export function capNote({ sync, salesforce }: OrgSetup): string | null {
  const { dailyCap, callsToday } = sync;
  if (dailyCap === null) return null;
  const { max } = salesforce.apiRequests;
  if (dailyCap > max) return `The org's limit of ${count(max, 'call')} counts first: this cap is never met.`;
  return standstill(dailyCap, callsToday);
}

function standstill(max: number, used: number): string | null {
  if (max === 0) return 'No call is allowed: nothing syncs.';
  if (used < max) return null;
  const seen = used === max ? 'just as many calls' : 'more calls than that';
  return `The day has seen ${seen} already: nothing syncs until it is over.`;
}
