import { ok } from '#shared/result.ts';
import { checkIntegration, withAllFixes } from '#world/check-integration.ts';
import type { FindingFix } from '#world/integration-finding.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';

/** The org with one finding mended. */
export const applyFix = (org: OrgSetup, fix: FindingFix): OrgSetup =>
  fix.type === 'settings' ? fix.apply(org) : withUsersForced(org);

/** The org with everything mended that one click can mend. */
export function applyAllFixes(org: OrgSetup): OrgSetup {
  const fixed = withAllFixes(org);
  const forces = checkIntegration(fixed).some(({ fix }) => fix?.type === 'force-sync-users');
  return forces ? withUsersForced(fixed) : fixed;
}

/** [SYN-10] Queues all mapped fields of all users; the next run begins with pushing them. */
function withUsersForced(org: OrgSetup): OrgSetup {
  const done = atDesk(org, orgInstant, (desk) => {
    desk.sync.forcePush('User');
    return ok(null);
  });
  return done.ok ? done.value.org : org;
}
