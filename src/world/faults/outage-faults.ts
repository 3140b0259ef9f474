import type { MappedObject } from '#leandata/field-mapping.ts';
import type { MaintenanceWindow } from '#mocks/outreach/outreach-state.ts';
import { formatInstant, HOUR, MINUTE } from '#shared/instant.ts';
import type { Json } from '#shared/json.ts';
import { err, ok } from '#shared/result.ts';
import type { FaultOf } from '../fault.ts';
import { already, must, type FaultOperation, type FaultWorld, type SettingChange } from './fault-operation.ts';
import { nameOf } from './outreach-faults.ts';

/** [ERR-16] [OUT-5] */
export const exhaustRateLimit: FaultOperation<FaultOf<'exhaust-rate-limit'>> = {
  target: (world, { user }) => nameOf(world, 'user', user),
  make(world, { user }) {
    const { outreach, now } = world;
    if (!outreach.get('user', user)) return err(`Outreach has no user with the id ${user}.`);
    const used = outreach.requestsUsed(user);
    const limit = outreach.settings.rateLimit;
    if (used >= limit) return already(`The hour of ${nameOf(world, 'user', user)}`, 'used up');
    const endsAt = (Math.floor(now() / HOUR) + 1) * HOUR;
    return ok({ kept: used, endsAt, carryOut: () => requestsChanged(world, user, limit) });
  },
  lift: (world, { user }, kept) => ok({ carryOut: () => requestsChanged(world, user, Number(kept)) }),
};

function requestsChanged({ outreach }: FaultWorld, user: number, after: number): readonly SettingChange[] {
  const before = outreach.requestsUsed(user);
  outreach.setRequestsUsed(user, after);
  return [{ area: 'outreach', path: `rateWindows.${user}.used`, before, after }];
}

/** [ERR-17] [OUT-6] */
export const startMaintenance: FaultOperation<FaultOf<'start-maintenance'>> = {
  target: (_, { minutes }) => `for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  make(world, { minutes }) {
    const from = world.now();
    const { maintenance } = world.outreach.settings;
    const open = maintenance.find((window) => window.from <= from && from < window.to);
    if (open) return err(`Maintenance is under way already, until ${formatInstant(open.to)}.`);
    if (!Number.isInteger(minutes) || minutes < 1)
      return err('Maintenance lasts a whole number of minutes, 1 or more.');
    const window = { from, to: from + minutes * MINUTE };
    return ok({
      kept: { ...window },
      endsAt: window.to,
      carryOut: () => maintenanceChanged(world, [...maintenance, window]),
    });
  },
  lift(world, _, kept) {
    const { from, to } = kept as unknown as MaintenanceWindow;
    const others = world.outreach.settings.maintenance.filter((window) => window.from !== from || window.to !== to);
    return ok({ carryOut: () => maintenanceChanged(world, others) });
  },
};

function maintenanceChanged({ outreach }: FaultWorld, after: readonly MaintenanceWindow[]): readonly SettingChange[] {
  const before = outreach.settings.maintenance;
  must(outreach.configure({ maintenance: after }));
  return [{ area: 'outreach', path: 'maintenance', before: windows(before), after: windows(after) }];
}

const windows = (list: readonly MaintenanceWindow[]): Json => list.map(({ from, to }) => ({ from, to }));

/** [ERR-18] */
export const cutNetwork: FaultOperation<FaultOf<'cut-network'>> = {
  target: () => '',
  make: (world) =>
    world.outreach.settings.networkDown
      ? already('The network', 'cut')
      : ok({ carryOut: () => networkChanged(world, true) }),
  lift: (world) => ok({ carryOut: () => networkChanged(world, false) }),
};

function networkChanged({ outreach }: FaultWorld, after: boolean): readonly SettingChange[] {
  const before = outreach.settings.networkDown;
  must(outreach.configure({ networkDown: after }));
  return [{ area: 'outreach', path: 'networkDown', before, after }];
}

/** [ADD-8] [APP-2] */
export const unmapField: FaultOperation<FaultOf<'unmap-field'>> = {
  target: (_, { object }) => object,
  make(world, { object }) {
    const field = world.leandata.state.mapping[object];
    if (field === null) return err(`Partner Apps maps no field of ${object} already.`);
    return ok({ kept: field, carryOut: () => mappingChanged(world, object, null) });
  },
  lift: (world, { object }, kept) => ok({ carryOut: () => mappingChanged(world, object, String(kept)) }),
};

function mappingChanged(
  { leandata }: FaultWorld,
  object: MappedObject,
  after: string | null,
): readonly SettingChange[] {
  const { mapping } = leandata.state;
  leandata.state = { ...leandata.state, mapping: { ...mapping, [object]: after } };
  return [{ area: 'leandata', path: `mapping.${object}`, before: mapping[object], after }];
}
