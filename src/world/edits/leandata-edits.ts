import { checkField } from '#leandata/field-mapping.ts';
import { disconnect } from '#leandata/authorization.ts';
import type { LeanDataState } from '#leandata/leandata-state.ts';
import { assertNever } from '#shared/assert-never.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { EditOf, LeanDataChange, LeanDataEdit } from '../edit.ts';
import type { FaultWorld, ReadyFault } from '../faults/fault-operation.ts';
import { authorizeByHand } from './authorize-by-hand.ts';
import { changedSettings } from './changed-settings.ts';

/** What an edit in LeanData is done to, in words. */
export function leandataTarget(edit: LeanDataEdit): string {
  switch (edit.type) {
    case 'map-field':
      return edit.object;
    case 'authorize-outreach':
    case 'disconnect-outreach':
      return '';
    case 'change-leandata-settings':
      return 'Settings of LeanData';
    default:
      return assertNever(edit);
  }
}

/** Readies an edit in LeanData's Partner Apps and settings. */
export function leandataEdit(world: FaultWorld, edit: LeanDataEdit): Result<ReadyFault, string> {
  switch (edit.type) {
    case 'authorize-outreach':
      return authorizeByHand(world, edit);
    case 'disconnect-outreach':
      return disconnectByHand(world);
    case 'map-field':
      return mapField(world, edit);
    case 'change-leandata-settings':
      return changeSettings(world, edit.settings);
    default:
      return assertNever(edit);
  }
}

function disconnectByHand({ leandata }: FaultWorld): Result<ReadyFault, string> {
  const { status } = leandata.state.authorization;
  if (status !== 'authorized') return err('LeanData has no authorization that could be disconnected.');
  return ok({
    carryOut() {
      leandata.state = disconnect(leandata.state);
      return [{ area: 'leandata', path: 'authorization.status', before: status, after: 'disconnected' }];
    },
  });
}

/** [APP-2] Partner Apps lists the fields that are there; one that is not text can be chosen, and is misconfigured (ADD-8). */
function mapField(
  { leandata, salesforce }: FaultWorld,
  { object, field }: EditOf<'map-field'>,
): Result<ReadyFault, string> {
  const fields = salesforce.fields(object);
  const known = field === null || fields.some(({ name }) => name.toLowerCase() === field.toLowerCase());
  if (!known) {
    const checked = checkField(object, field, fields);
    return err(checked.ok ? '' : checked.message);
  }
  const { mapping } = leandata.state;
  return ok({
    carryOut() {
      leandata.state = { ...leandata.state, mapping: { ...mapping, [object]: field } };
      return changedSettings('leandata', mapping, { [object]: field }, 'mapping');
    },
  });
}

function changeSettings({ leandata }: FaultWorld, change: LeanDataChange): Result<ReadyFault, string> {
  const { retryTable = {}, settings = {}, ...others } = change;
  const before: LeanDataState = leandata.state;
  return ok({
    carryOut() {
      leandata.state = {
        ...before,
        ...others,
        retryTable: { ...before.retryTable, ...retryTable },
        settings: { ...before.settings, ...settings },
      };
      return [
        ...changedSettings('leandata', before, others),
        ...changedSettings('leandata', before.retryTable, retryTable, 'retryTable'),
        ...changedSettings('leandata', before.settings, settings, 'settings'),
      ];
    },
  });
}
