import type { OrgSetup } from '#world/org-setup.ts';
import { smallOrg } from './small-org.ts';

/** The small org with nothing left to recommend: Inbound Create on users is on, and no queue owns a lead. */
export function cleanOrg(): OrgSetup {
  const { setup, ids } = smallOrg();
  const { types } = setup.sync;
  const User = { ...types.User, toggles: { ...types.User.toggles, inboundCreate: true } };
  const { records } = setup.salesforce;
  const Lead = records.Lead.map((lead) => ({ ...lead, OwnerId: ids['sam'] ?? null }));
  return {
    ...setup,
    sync: { ...setup.sync, types: { ...types, User } },
    salesforce: { ...setup.salesforce, records: { ...records, Lead } },
  };
}
