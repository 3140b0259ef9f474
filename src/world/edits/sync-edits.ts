import type { SyncMapping, SyncSettings, SyncType, SyncTypeSettings } from '#crm-sync/sync-state.ts';
import { refuseSettings } from '#crm-sync/check-settings.ts';
import { assertNever } from '#shared/assert-never.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { EditOf, SyncEdit } from '../edit.ts';
import { NOTHING_CHANGED, type FaultWorld, type ReadyFault, type SettingChange } from '../faults/fault-operation.ts';
import { changedSettings } from './changed-settings.ts';

/** What an edit of the CRM plugin is done to, in words. */
export const syncTarget = (edit: SyncEdit): string => ('object' in edit ? edit.object : '');

/** Readies an edit of the CRM plugin's settings, or of its connection. */
export function syncEdit(world: FaultWorld, edit: SyncEdit): Result<ReadyFault, string> {
  switch (edit.type) {
    case 'change-sync-settings':
      return configured(world, edit.settings, changedSettings('crm-sync', world.sync.toState(), edit.settings));
    case 'change-sync-type':
      return changeType(world, edit);
    case 'map-sync-field': {
      const { type: _type, object, ...mapping } = edit;
      return world.salesforce.fields(object).some(({ name }) => name === mapping.salesforceField)
        ? changeMappings(world, object, mapping.outreachField, [mapping])
        : err(`${object} has no field ${mapping.salesforceField} in Salesforce.`);
    }
    case 'unmap-sync-field':
      return changeMappings(world, edit.object, edit.outreachField, []);
    case 'force-sync':
      return forceSync(world, edit.object);
    case 'connect-sync':
      return world.sync.toState().connected
        ? err('The plugin is connected already.')
        : connection(false, () => world.sync.connect());
    case 'disconnect-sync':
      return world.sync.toState().connected
        ? connection(true, () => world.sync.disconnect())
        : err('The plugin is not connected.');
    default:
      return assertNever(edit);
  }
}

function configured(
  { sync }: FaultWorld,
  patch: Partial<SyncSettings>,
  changes: readonly SettingChange[],
): Result<ReadyFault, string> {
  const refusal = refuseSettings(patch);
  if (refusal !== null) return err(refusal);
  return ok({
    carryOut() {
      sync.configure(patch);
      return changes;
    },
  });
}

function changeType(
  world: FaultWorld,
  { object, toggles = {}, pollingMinutes }: EditOf<'change-sync-type'>,
): Result<ReadyFault, string> {
  const { types } = world.sync.toState();
  const before = types[object];
  const minutes = pollingMinutes === undefined ? {} : { pollingMinutes };
  const after: SyncTypeSettings = { ...before, ...minutes, toggles: { ...before.toggles, ...toggles } };
  return configured(world, { types: { ...types, [object]: after } }, [
    ...changedSettings('crm-sync', before, minutes, `types.${object}`),
    ...changedSettings('crm-sync', before.toggles, toggles, `types.${object}.toggles`),
  ]);
}

function changeMappings(
  world: FaultWorld,
  object: SyncType,
  outreachField: string,
  instead: readonly SyncMapping[],
): Result<ReadyFault, string> {
  const { types } = world.sync.toState();
  const before = types[object].mappings.find((each) => each.outreachField === outreachField);
  if (before === undefined && instead.length === 0) return err(`${object} maps no ${outreachField} already.`);
  const mappings =
    before === undefined
      ? [...types[object].mappings, ...instead]
      : types[object].mappings.flatMap((each) => (each === before ? instead : [each]));
  return configured(
    world,
    { types: { ...types, [object]: { ...types[object], mappings } } },
    changedSettings(
      'crm-sync',
      { [outreachField]: before ?? null },
      { [outreachField]: instead[0] ?? null },
      `types.${object}.mappings`,
    ),
  );
}

/** [SYN-10] */
function forceSync({ sync }: FaultWorld, object: SyncType): Result<ReadyFault, string> {
  const { connected, types } = sync.toState();
  if (!connected) return err('The plugin is not connected.');
  const { toggles } = types[object];
  // [SYN-2]
  if (!toggles.pushing || !toggles.outboundUpdate)
    return err(`Pushing and Outbound Update must both be on for ${object}.`);
  return ok({
    carryOut() {
      sync.forcePush(object);
      return NOTHING_CHANGED;
    },
  });
}

function connection(before: boolean, carryOut: () => void): Result<ReadyFault, string> {
  return ok({
    carryOut() {
      carryOut();
      return [{ area: 'crm-sync', path: 'connected', before, after: !before }];
    },
  });
}
