import type { Actor } from '#mocks/kit/change.ts';
import { renameLeadStatus } from '#mocks/salesforce/org-settings.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { stageOfStatus } from './status-uses.ts';

const PERSON: Actor = { through: 'person' };

/** [SF-4] Renames a lead status, and on demand [OUT-10] the prospect stage of its name; or says why that is refused. */
export function renameStatus(org: OrgSetup, from: string, to: string, withStage: boolean): Result<OrgSetup, string> {
  const salesforce = renameLeadStatus(org.salesforce, from, to);
  if (!salesforce.ok) return salesforce;
  const renamed: OrgSetup = { ...org, salesforce: salesforce.value };
  const stage = withStage ? stageOfStatus(org, from) : undefined;
  if (!stage) return ok(renamed);
  const done = atDesk(renamed, orgInstant, ({ outreach }) => outreach.edit('stage', stage.id, { name: to }, PERSON));
  return done.ok ? ok(done.value.org) : err(`Outreach refuses the stage's new name: ${done.error.detail}`);
}
