import { SYNC_TYPES, type SyncType } from '#crm-sync/sync-state.ts';
import { openWindow } from '#mocks/outreach/maintenance-window.ts';
import { localDay } from '#shared/local-day.ts';
import { DAY, formatDate, HOUR, MINUTE, type Instant } from '#shared/instant.ts';
import type { Standing } from './standing.ts';

/** [SYN-12] [SF-8] [CLK-5] Calls of the plugin to Salesforce count against its own day and against the org's. */
export function withCalls(standing: Standing, calls: number, at: Instant, timeZone: string): Standing {
  if (calls === 0) return standing;
  const on = formatDate(localDay(at, timeZone) * DAY);
  const { sync, salesforce } = standing;
  const { max, used, on: day } = salesforce.apiRequests;
  const ofDay = (count: number, counted: string | undefined): number =>
    counted === undefined || counted === on ? count : 0;
  const org = ofDay(used, day);
  return {
    ...standing,
    sync: { ...sync, callsToday: ofDay(sync.callsToday, sync.callsOn) + calls, callsOn: on },
    salesforce: { ...salesforce, apiRequests: { max, used: org + Math.min(calls, Math.max(0, max - org)), on } },
  };
}

/** [CLK-5] Both counts begin anew with the day, once anything was counted; a count that was set counts for the day. */
export function onDay(standing: Standing, at: Instant, timeZone: string): Standing {
  const on = formatDate(localDay(at, timeZone) * DAY);
  const { sync, salesforce } = standing;
  const { apiRequests } = salesforce;
  const org =
    apiRequests.on === on || (apiRequests.on === undefined && apiRequests.used === 0)
      ? salesforce
      : {
          ...salesforce,
          apiRequests: { ...apiRequests, used: apiRequests.on === undefined ? apiRequests.used : 0, on },
        };
  const own =
    sync.callsOn === on || (sync.callsOn === undefined && sync.callsToday === 0)
      ? sync
      : { ...sync, callsToday: sync.callsOn === undefined ? sync.callsToday : 0, callsOn: on };
  return { ...standing, salesforce: org, sync: own };
}

/** [SYN-4] Polls of the types from an instant on: one interval later at first. */
export function followed(standing: Standing, types: readonly SyncType[], from: Instant): Standing {
  const nextPoll = { ...standing.sync.nextPoll };
  for (const type of types) {
    const { toggles, pollingMinutes } = standing.sync.types[type];
    if (standing.sync.connected && toggles.polling) nextPoll[type] = from + Math.max(1, pollingMinutes) * MINUTE;
    else delete nextPoll[type];
  }
  return { ...standing, sync: { ...standing.sync, nextPoll } };
}

/**
 * The polls that were due before an instant and that the journal has nothing of: each cost one call, unless
 * something was in its way that the settings tell of.
 */
export function quietPolls(standing: Standing, before: Instant, timeZone: string): Standing {
  let now = standing;
  for (let next = firstDue(now); next !== null && next.due < before; next = firstDue(now)) {
    const paid = isHeldUp(now, next.due, timeZone) ? now : withCalls(now, 1, next.due, timeZone);
    now = followed(paid, [next.type], next.due);
  }
  return now;
}

function firstDue({ sync }: Standing): { readonly type: SyncType; readonly due: Instant } | null {
  let first: { readonly type: SyncType; readonly due: Instant } | null = null;
  for (const type of SYNC_TYPES) {
    const due = sync.nextPoll?.[type];
    if (due !== undefined && (first === null || due < first.due)) first = { type, due };
  }
  return first;
}

/** [SYN-11] [SF-8] [OUT-6] [OUT-11] [ERR-18] */
function isHeldUp(standing: Standing, at: Instant, timeZone: string): boolean {
  const { outreach, sync, salesforce } = standing;
  if (outreach.networkDown || openWindow(outreach.maintenance, at) !== undefined) return true;
  const on = formatDate(localDay(at, timeZone) * DAY);
  const { apiRequests } = salesforce;
  const isFull = (used: number, counted: string | undefined, most: number | null): boolean =>
    most !== null && (counted === undefined || counted === on ? used : 0) >= most;
  return (
    isFull(sync.callsToday, sync.callsOn, sync.dailyCap) ||
    isFull(apiRequests.used, apiRequests.on, apiRequests.max) ||
    (sync.drawsOnRateLimit && isHourUsedUp(standing, at))
  );
}

function isHourUsedUp({ outreach, sync }: Standing, at: Instant): boolean {
  const user = sync.outreachUserId ?? outreach.tokens.findLast(({ revoked }) => !revoked)?.userId;
  const window = outreach.rateWindows.find(({ userId }) => userId === user);
  return window !== undefined && window.from + HOUR > at && window.used >= outreach.rateLimit;
}
