import { mayReadPartnerLogs } from '#leandata/read-only-access.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { PartnerAccess } from '#playback/partner-access.tsx';
import type { OrgSetup } from '#world/org-setup.ts';
import { findRecord } from './salesforce/record-search.ts';

/** [LOG-7] Who can be looked at the report as, and whether the chosen one may see it, in the org as it stands now. */
export function partnerAccessOf(org: OrgSetup, viewAs: string | null): Omit<PartnerAccess, 'onAssign'> {
  const users = org.salesforce.records.User.filter((user) => user['IsDeleted'] !== true);
  return {
    users: users
      .filter((user) => user['IsActive'] !== false)
      .map((user) => ({ value: String(user['Id']), label: nameOf(user) })),
    refusal: viewAs === null ? null : refusalOf(org, users, viewAs),
  };
}

function refusalOf(org: OrgSetup, users: readonly SalesforceRecord[], viewAs: string): PartnerAccess['refusal'] {
  const user = findRecord(users, viewAs);
  if (user === undefined) return { userId: viewAs, userName: viewAs, why: 'unknown' };
  const about = { userId: String(user['Id']), userName: nameOf(user) };
  if (user['IsActive'] === false) return { ...about, why: 'inactive' };
  return mayReadPartnerLogs(org.leandata, about.userId) ? null : { ...about, why: 'no-permission-set' };
}

const nameOf = (user: SalesforceRecord): string => String(user['Name'] ?? user['Id']);
