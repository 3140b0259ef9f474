import { DailyCount } from '#mocks/kit/daily-count.ts';
import type { Instant } from '#shared/instant.ts';
import { err, ok } from '#shared/result.ts';
import type { FaultOf } from '../fault.ts';
import { type FaultOperation, type FaultWorld, type SettingChange } from './fault-operation.ts';

/** [SYN-20] [SYN-13] */
export const stopSync: FaultOperation<FaultOf<'stop-sync'>> = {
  target: () => '',
  make(world) {
    if (!world.sync.toState().connected) return err('The plugin is not connected.');
    return ok({
      carryOut() {
        world.sync.disconnect();
        return [connectedChanged(true, false)];
      },
    });
  },
  lift: (world) =>
    ok({
      carryOut() {
        world.sync.connect();
        return [connectedChanged(false, true)];
      },
    }),
};

const connectedChanged = (before: boolean, after: boolean): SettingChange => ({
  area: 'crm-sync',
  path: 'connected',
  before,
  after,
});

/** [SYN-11] [SF-8] */
export const reachApiCap: FaultOperation<FaultOf<'reach-api-cap'>> = {
  target: (_, { cap }) => (cap === 'outreach' ? "Outreach's own daily cap" : "the org's daily limit"),
  make(world, { cap }) {
    const { used, most } = countOf(world, cap);
    if (most === null) return err("The plugin has no daily cap: set one on its Limits page, or reach the org's limit.");
    if (used >= most) return err('The calls of the day are used up already.');
    return ok({ kept: used, endsAt: nextDay(world), carryOut: () => countChanged(world, cap, most) });
  },
  lift: (world, { cap }, kept) => ok({ carryOut: () => countChanged(world, cap, Number(kept)) }),
};

/** [CLK-5] When the day's counts begin anew. */
function nextDay({ salesforce, now }: FaultWorld): Instant {
  const count = new DailyCount(0, undefined, salesforce.toState().organization.timeZone);
  return count.nextDay(now());
}

type Cap = FaultOf<'reach-api-cap'>['cap'];

function countOf(world: FaultWorld, cap: Cap): { readonly used: number; readonly most: number | null } {
  const state = world.sync.toState();
  if (cap === 'outreach') return { used: state.callsToday, most: state.dailyCap };
  const { used, max } = world.salesforce.toState().apiRequests;
  return { used, most: max };
}

function countChanged(world: FaultWorld, cap: Cap, after: number): readonly SettingChange[] {
  const before = countOf(world, cap).used;
  if (cap === 'outreach') world.sync.setCallsToday(after);
  else world.salesforce.setApiRequestsUsed(after);
  const path = cap === 'outreach' ? 'callsToday' : 'apiRequests.used';
  return [{ area: cap === 'outreach' ? 'crm-sync' : 'salesforce', path, before, after }];
}
