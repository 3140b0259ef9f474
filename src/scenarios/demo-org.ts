import { formatInstant } from '#shared/instant.ts';
import { OrgBuilder } from '#world/org-builder.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { addOutreach, addPeople, poolsOf, readersOf } from './demo-org/add-people.ts';
import { addRecords } from './demo-org/add-records.ts';
import { demoPlan, FOUNDED, LAST_CHANGE } from './demo-org/plan.ts';

let built: OrgSetup | undefined;

/**
 * Larkfield Software, an invented vendor, on the morning of 5 January 2026: about 40 leads, 15 contacts,
 * 10 accounts, 8 users, 3 queues and 6 sequences, among them everything that can go wrong with Add to
 * Sequence. Plain data; the same object each time, as it is never changed in place.
 */
export function demoOrg(): OrgSetup {
  built ??= buildDemoOrg();
  return built;
}

function buildDemoOrg(): OrgSetup {
  const builder = new OrgBuilder(demoPlan, FOUNDED);
  const people = addPeople(builder);
  addOutreach(builder, people);
  addRecords(builder, people);
  builder.at(LAST_CHANGE);
  return withCalls(
    builder.build({ authorizedBy: people.admin, pools: poolsOf(people), readOnlyUsers: readersOf(people) }),
  );
}

/** [SYN-18] The day's calls are those of the vendor's own example: 2,973 of all applications, 164 of them Outreach's. */
function withCalls(org: OrgSetup): OrgSetup {
  const on = formatInstant(LAST_CHANGE).slice(0, 10);
  const apiRequests = { ...org.salesforce.apiRequests, used: 2_973, on };
  return {
    ...org,
    salesforce: { ...org.salesforce, apiRequests },
    sync: { ...org.sync, callsToday: 164, callsOn: on },
  };
}
