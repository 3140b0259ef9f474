import type { PoolMember, RoundRobinPool } from './leandata-state.ts';

/** Pointers are sums of fractions: closer than this they count as equal. */
const tolerance = 1e-9;

/**
 * [ASG-2] The next member of a pool, and the pool with that member's pointer moved on by 1/weight: the
 * lowest pointer wins, equal ones by the pool's order. Undefined where everybody is paused or not
 * available.
 */
export function nextMember(
  pool: RoundRobinPool,
  isAvailable: (userId: string) => boolean,
): { readonly member: PoolMember; readonly pool: RoundRobinPool } | undefined {
  let chosen: PoolMember | undefined;
  for (const member of pool.members) {
    if (member.paused || !isAvailable(member.userId)) continue;
    if (chosen === undefined || member.pointer < chosen.pointer - tolerance) chosen = member;
  }
  if (chosen === undefined) return undefined;
  const moved = { ...chosen, pointer: chosen.pointer + 1 / Math.max(1, chosen.weight) };
  return { member: chosen, pool: { ...pool, members: pool.members.map((each) => (each === chosen ? moved : each)) } };
}

/** [ASG-2] Who takes the next turns, in order; fewer than `count` only where nobody is available. */
export function upcomingTurns(
  pool: RoundRobinPool,
  isAvailable: (userId: string) => boolean,
  count: number,
): readonly PoolMember['userId'][] {
  const turns: string[] = [];
  let current = pool;
  while (turns.length < count) {
    const next = nextMember(current, isAvailable);
    if (!next) break;
    turns.push(next.member.userId);
    current = next.pool;
  }
  return turns;
}

/** [ASG-2] Starts the pool's rounds anew: every pointer at 0. */
export const withPointersReset = (pool: RoundRobinPool): RoundRobinPool => ({
  ...pool,
  members: pool.members.map((member) => ({ ...member, pointer: 0 })),
});
