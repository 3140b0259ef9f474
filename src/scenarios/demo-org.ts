import { OrgBuilder } from '#world/org-builder.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { addOutreach, addPeople, poolsOf } from './demo-org/add-people.ts';
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
  return builder.build({ authorizedBy: people.admin, pools: poolsOf(people) });
}
