import type { JournalEvent } from '#logs/journal-entry.ts';
import type { Result } from '#shared/result.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { Edit } from './edit.ts';
import { editTitle } from './edit-catalog.ts';
import { leandataEdit, leandataTarget } from './edits/leandata-edits.ts';
import { outreachEdit, outreachTarget } from './edits/outreach-edits.ts';
import { salesforceEdit, salesforceTarget } from './edits/salesforce-edits.ts';
import { syncEdit, syncTarget } from './edits/sync-edits.ts';
import type { FaultWorld, ReadyFault } from './faults/fault-operation.ts';

/** [LOG-8] Makes an edit in the live systems, by their own checks; a refused one changes nothing. Both are journalled. */
export function makeEdit(world: FaultWorld, edit: Edit, record: (event: JournalEvent) => void): void {
  const { target, ready } = prepare(world, edit);
  if (!ready.ok) {
    return record({ type: 'edit-refused', edit: edit.type, target, why: { text: ready.error } });
  }
  record({ type: 'edit-made', edit: edit.type, target });
  const why = { text: `${editTitle(edit.type)}, by hand.` };
  for (const change of ready.value.carryOut()) record({ type: 'setting-changed', ...change, why });
  // What held the sync up may be over with it.
  world.sync.tryAgain();
}

interface Prepared {
  readonly target: string;
  readonly ready: Result<ReadyFault, string>;
}

function prepare(world: FaultWorld, edit: Edit): Prepared {
  switch (edit.type) {
    case 'create-outreach-record':
    case 'edit-outreach-record':
    case 'remove-outreach-record':
    case 'add-prospect':
    case 'act-on-sequence-state':
    case 'change-outreach-settings':
      return { target: outreachTarget(world, edit), ready: outreachEdit(world, edit) };
    case 'convert-lead':
    case 'restore-record':
      return { target: salesforceTarget(world, edit), ready: salesforceEdit(world, edit) };
    case 'authorize-outreach':
    case 'disconnect-outreach':
    case 'map-field':
    case 'change-leandata-settings':
      return { target: leandataTarget(edit), ready: leandataEdit(world, edit) };
    case 'change-sync-settings':
    case 'change-sync-type':
    case 'map-sync-field':
    case 'unmap-sync-field':
    case 'force-sync':
    case 'connect-sync':
    case 'disconnect-sync':
      return { target: syncTarget(edit), ready: syncEdit(world, edit) };
    default:
      return assertNever(edit);
  }
}
