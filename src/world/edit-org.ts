import { CrmSync } from '#crm-sync/crm-sync.ts';
import type { LeanDataBox } from '#engine/ports.ts';
import { Outreach } from '#mocks/outreach/outreach.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Edit } from './edit.ts';
import { editTitle } from './edit-catalog.ts';
import { makeEdit } from './make-edit.ts';
import type { OrgSetup } from './org-setup.ts';
import type { RecordStimulus } from './run-input.ts';

/** What was done to an org before a run begins: an edit of one of its systems, or of a record of Salesforce. */
export type OrgEdit = Edit | WithoutTime<RecordStimulus>;

type WithoutTime<Stimulus> = Stimulus extends unknown ? Omit<Stimulus, 'after'> : never;

/** An edit that its system did not take: its place in the list and, in a sentence, why. */
export interface OrgEditRefusal {
  readonly index: number;
  readonly message: string;
}

/**
 * The org once the edits are made, one after the other, by each system's own checks. The sync takes note of them, so
 * that the first poll and push of a run carry what changed. One refusal refuses all.
 */
export function editOrg(
  org: OrgSetup,
  edits: readonly OrgEdit[],
  at: Instant,
): Result<OrgSetup, readonly OrgEditRefusal[]> {
  if (edits.length === 0) return ok(org);
  const leandata: LeanDataBox = { state: org.leandata };
  const now = (): Instant => at;
  // What falls due later is worked out anew from the state when a run starts.
  const schedule = (): void => undefined;
  const record = (): void => undefined;
  const { timeZone } = org.salesforce.organization;
  const salesforce: SalesforceOrg = new SalesforceOrg(org.salesforce, {
    now,
    sink: (change) => sync.onSalesforceChange(change),
  });
  const outreach: Outreach = new Outreach(org.outreach, {
    now,
    sink: (change) => sync.onOutreachChange(change),
    schedule,
  });
  const sync: CrmSync = new CrmSync(org.sync, { salesforce, outreach, now, schedule, timeZone, record });
  const refused: OrgEditRefusal[] = [];
  for (const [index, edit] of edits.entries()) {
    const message = isRecordEdit(edit)
      ? recordRefusal(salesforce, edit)
      : editRefusal({ salesforce, outreach, sync, leandata, now }, edit);
    if (message !== null) refused.push({ index, message });
  }
  if (refused.length > 0) return err(refused);
  return ok({
    ...org,
    salesforce: salesforce.toState(),
    outreach: outreach.toState(),
    sync: sync.toState(),
    leandata: leandata.state,
  });
}

const isRecordEdit = (edit: OrgEdit): edit is WithoutTime<RecordStimulus> =>
  edit.type === 'create-record' || edit.type === 'update-record' || edit.type === 'delete-record';

function editRefusal(world: Parameters<typeof makeEdit>[0], edit: Edit): string | null {
  let refusal: string | null = null;
  makeEdit(world, edit, (event) => {
    if (event.type === 'edit-refused') refusal = `${editTitle(edit.type)}: ${event.why.text}`;
  });
  return refusal;
}

function recordRefusal(salesforce: SalesforceOrg, edit: WithoutTime<RecordStimulus>): string | null {
  const by = { through: edit.through ?? 'person', ...(edit.by === undefined ? {} : { user: edit.by }) };
  const done =
    edit.type === 'create-record'
      ? salesforce.create(edit.object, edit.fields, by)
      : edit.type === 'update-record'
        ? salesforce.update(edit.object, edit.id, edit.fields, by)
        : salesforce.delete(edit.object, edit.id, by);
  return done.ok ? null : done.error.message;
}
