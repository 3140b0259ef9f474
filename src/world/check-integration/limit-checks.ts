import type { OrgSetup } from '../org-setup.ts';
import type { Check } from './check.ts';
import { MAPPED_OBJECTS, ROUTED_OBJECTS } from './mapped-objects.ts';
import { countInWords, inWords } from './wording.ts';
import { editSync, fixBy } from './setup-edits.ts';

/** [SYN-12] One call detects so many changed records, one imports so many. */
const DETECTED_PER_CALL = 2_000;
const IMPORTED_PER_CALL = 200;
const HOURS_A_DAY = 24;
/** [SYN-4] Minutes between polls that cost little. */
const USUAL_MINUTES = 10;

const place = { page: 'plugin', tab: 'limits' } as const;

/** [SYN-11] [OUT-11] Whether the calls of a day, and the requests of an hour, are enough for what there is to do. */
export const limitChecks: readonly Check[] = [
  {
    id: 'limits/cap-below-polling',
    severity: 'warning',
    rules: ['SYN-11', 'SYN-12'],
    find: ({ setup }) => {
      const [cap, polls] = [setup.sync.dailyCap, pollsAnHour(setup) * HOURS_A_DAY];
      if (cap === null || polls <= cap) return undefined;
      return {
        text: `Polling alone makes ${countInWords(polls, 'call')} a day, and Outreach's daily cap is ${inWords(cap)}.`,
        place,
        leadsTo: { id: 'SYN-11', text: 'The sync stops every day at the cap, and goes on when the day rolls over.' },
      };
    },
  },
  {
    id: 'limits/cap-reached',
    severity: 'warning',
    rules: ['SYN-11'],
    find: ({ setup }) => {
      const { dailyCap: cap, callsToday } = setup.sync;
      if (cap === null || callsToday < cap || pollsAnHour(setup) * HOURS_A_DAY > cap) return undefined;
      return {
        text: `Outreach has made ${cap === 1 ? 'the only call' : `all ${countInWords(cap, 'call')}`} of its day.`,
        place,
        leadsTo: { id: 'SYN-11', text: 'Nothing syncs until the day rolls over; what waits goes on then.' },
      };
    },
  },
  {
    id: 'limits/cap-below-backlog',
    severity: 'warning',
    rules: ['SYN-11', 'SYN-12'],
    find: ({ setup }) => {
      const { dailyCap: cap, callsToday } = setup.sync;
      if (cap === null || callsToday >= cap || pollsAnHour(setup) * HOURS_A_DAY > cap) return undefined;
      const calls = callsOfBacklog(setup);
      if (calls <= cap - callsToday) return undefined;
      return {
        text: `What waits needs about ${countInWords(calls, 'call')}, and Outreach's daily cap leaves ${inWords(cap - callsToday)}.`,
        place,
        leadsTo: { id: 'SYN-11', text: 'The sync stops at the cap, and goes on when the day rolls over.' },
      };
    },
  },
  {
    id: 'limits/cap-above-limit',
    severity: 'info',
    rules: ['SYN-11', 'SF-8'],
    find: ({ setup }) => {
      const { dailyCap: cap } = setup.sync;
      const { max } = setup.salesforce.apiRequests;
      if (cap === null || cap <= max) return undefined;
      return {
        text: `Outreach's daily cap of ${countInWords(cap, 'call')} is above Salesforce's limit of ${inWords(max)} for all applications.`,
        place,
        leadsTo: { id: 'SF-8', text: 'The cap protects no other application: Salesforce is the one that stops.' },
        fix: fixBy(`Lower the cap to ${inWords(max)}`, editSync({ dailyCap: max })),
      };
    },
  },
  {
    id: 'limits/salesforce-below-backlog',
    severity: 'warning',
    rules: ['SYN-11', 'SF-8'],
    find: ({ setup }) => {
      const { max, used } = setup.salesforce.apiRequests;
      const [left, calls] = [Math.max(0, max - used), callsOfBacklog(setup)];
      // Where nothing waits, one poll is still to be made.
      if (Math.max(calls, pollsAnHour(setup) > 0 ? 1 : 0) <= left) return undefined;
      return {
        text:
          left === 0
            ? `Salesforce's API limit of ${countInWords(max, 'call')} a day is used up.`
            : `What waits needs about ${countInWords(calls, 'call')}, and Salesforce's API limit leaves ${inWords(left)} today.`,
        place: { page: 'salesforce-setup', part: 'api' },
        leadsTo: { id: 'SF-8', text: 'Salesforce refuses all further calls of the day, those of every application.' },
      };
    },
  },
  {
    id: 'limits/rate-limit',
    severity: 'warning',
    rules: ['OUT-11', 'OUT-5'],
    find: ({ setup }) => {
      const { rateLimit } = setup.outreach;
      const polls = pollsAnHour(setup);
      if (!setup.sync.drawsOnRateLimit || polls <= rateLimit) return undefined;
      const slower = withUsualPolling(setup);
      return {
        text: `Polling makes ${countInWords(polls, 'request')} an hour, and Outreach's rate limit is ${inWords(rateLimit)}.`,
        place: { page: 'plugin', tab: 'types', type: 'Lead', part: 'sync' },
        leadsTo: { id: 'ERR-16', text: 'Callouts fail with Rate limit exceeded: lengthen the polling frequency.' },
        fix:
          pollsAnHour(slower) <= rateLimit ? fixBy(`Poll every ${USUAL_MINUTES} minutes`, withUsualPolling) : undefined,
      };
    },
  },
  {
    id: 'limits/rate-limit-below-backlog',
    severity: 'warning',
    rules: ['OUT-11', 'OUT-5'],
    find: ({ setup }) => {
      const { rateLimit } = setup.outreach;
      const requests = requestsOfBacklog(setup);
      if (!setup.sync.drawsOnRateLimit || requests <= rateLimit) return undefined;
      return {
        text: `What waits needs about ${countInWords(requests, 'request')} to Outreach, and the rate limit is ${inWords(rateLimit)} an hour.`,
        place,
        leadsTo: { id: 'ERR-16', text: 'Callouts that meet a used-up hour fail with Rate limit exceeded.' },
      };
    },
  },
];

/** Polls that find nothing cost a call each all the same. */
function pollsAnHour({ sync }: OrgSetup): number {
  return Object.values(sync.types).reduce(
    (sum, { toggles, pollingMinutes }) => sum + (toggles.polling ? 60 / Math.max(1, pollingMinutes) : 0),
    0,
  );
}

/** [SYN-12] Calls that all that waits on both sides takes, with the ids that are written back. */
function callsOfBacklog({ sync }: OrgSetup): number {
  const linked = new Set(sync.links.map(({ salesforceId }) => salesforceId));
  let calls = sync.toPush.length;
  for (const type of MAPPED_OBJECTS) {
    const { toggles } = sync.types[type];
    const waiting = sync.changed[type];
    if (!toggles.polling || waiting.length === 0) continue;
    calls += Math.ceil(waiting.length / DETECTED_PER_CALL) + Math.ceil(waiting.length / IMPORTED_PER_CALL);
    const writesBack = toggles.inboundCreate && toggles.pushing && toggles.outboundUpdate;
    if (writesBack) calls += waiting.filter((id) => !linked.has(id)).length;
  }
  return calls;
}

/** [OUT-11] One request for each record that a poll takes over. */
const requestsOfBacklog = ({ sync }: OrgSetup): number =>
  MAPPED_OBJECTS.reduce((sum, type) => sum + (sync.types[type].toggles.polling ? sync.changed[type].length : 0), 0);

function withUsualPolling(setup: OrgSetup): OrgSetup {
  const { types } = setup.sync;
  const slower = [...ROUTED_OBJECTS, 'User' as const].map((type) => [
    type,
    { ...types[type], pollingMinutes: Math.max(USUAL_MINUTES, types[type].pollingMinutes) },
  ]);
  return editSync({ types: { ...types, ...Object.fromEntries(slower) } })(setup);
}
