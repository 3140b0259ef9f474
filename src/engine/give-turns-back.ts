import type { EnginePorts } from './ports.ts';
import type { PoolTurn, Trip } from './trip.ts';

type PoolPorts = Pick<EnginePorts, 'leandata' | 'record'>;

/** [ADD-9] Round-robin pointers go back by what the trip's turns had moved them, the latest first. */
export function giveTurnsBack(trip: Pick<Trip, 'poolTurns'>, ports: PoolPorts): void {
  for (const turn of trip.poolTurns.toReversed()) giveBack(turn, ports);
  trip.poolTurns = [];
}

function giveBack(turn: PoolTurn, ports: PoolPorts): void {
  const { state } = ports.leandata;
  const member = state.pools.find((pool) => pool.id === turn.pool)?.members.find((each) => each.userId === turn.userId);
  if (!member) return;
  // Adding and taking away a fraction need not give the same number: put the very value back where it can be.
  // A pool whose rounds were started anew meanwhile has nothing to give back below its start.
  const pointer =
    member.pointer === turn.after ? turn.before : Math.max(0, member.pointer - (turn.after - turn.before));
  ports.leandata.state = {
    ...state,
    pools: state.pools.map((pool) =>
      pool.id === turn.pool
        ? { ...pool, members: pool.members.map((each) => (each.userId === turn.userId ? { ...each, pointer } : each)) }
        : pool,
    ),
  };
  ports.record({
    type: 'setting-changed',
    area: 'leandata',
    path: `pools.${turn.pool}.members.${turn.userId}.pointer`,
    before: member.pointer,
    after: pointer,
    why: { text: 'The turn was given back', rule: 'ADD-9' },
  });
}
