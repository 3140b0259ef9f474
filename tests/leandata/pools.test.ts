import { describe, expect, it } from 'vitest';
import type { RoundRobinPool } from '#leandata/leandata-state.ts';
import { nextMember, upcomingTurns, withPointersReset } from '#leandata/pools.ts';

const poolOf = (...weights: readonly number[]): RoundRobinPool => ({
  id: 'p',
  name: 'Pool',
  members: weights.map((weight, index) => ({ userId: `u${index + 1}`, weight, pointer: 0, paused: false })),
});

function draw(pool: RoundRobinPool, times: number, isAvailable: (id: string) => boolean = () => true): string[] {
  const drawn: string[] = [];
  let current = pool;
  for (let turn = 0; turn < times; turn += 1) {
    const next = nextMember(current, isAvailable);
    if (!next) break;
    drawn.push(next.member.userId);
    current = next.pool;
  }
  return drawn;
}

describe('round-robin pools', () => {
  it('[ASG-2] go round in the order of the pool where all weigh the same', () => {
    expect(draw(poolOf(1, 1, 1), 6)).toEqual(['u1', 'u2', 'u3', 'u1', 'u2', 'u3']);
  });

  it('[ASG-2] give a heavier member its share', () => {
    const drawn = draw(poolOf(3, 1), 400);
    expect(drawn.filter((id) => id === 'u1')).toHaveLength(300);
  });

  it('[ASG-2] pass over members who are paused or not available', () => {
    const pool = poolOf(1, 1, 1);
    const paused = { ...pool, members: pool.members.map((m) => (m.userId === 'u1' ? { ...m, paused: true } : m)) };
    expect(draw(paused, 3, (id) => id !== 'u2')).toEqual(['u3', 'u3', 'u3']);
  });

  it('[ASG-2] have no next member where everybody is away or the pool is empty', () => {
    expect(nextMember(poolOf(1, 1), () => false)).toBeUndefined();
    expect(nextMember(poolOf(), () => true)).toBeUndefined();
  });

  it('[ASG-2] leave the given pool as it was', () => {
    const pool = poolOf(2);
    nextMember(pool, () => true);
    expect(pool).toEqual(poolOf(2));
  });

  it('[ASG-2] take thirds for a whole when they compare pointers', () => {
    expect(draw(poolOf(3, 1), 8)).toEqual(['u1', 'u2', 'u1', 'u1', 'u1', 'u2', 'u1', 'u1']);
  });

  it("[ASG-2] move the pointer of who is drawn on by 1/weight, and nobody else's; a weight below 1 counts as 1", () => {
    const pointers = (...weights: readonly number[]): readonly number[] | undefined =>
      nextMember(poolOf(...weights), () => true)?.pool.members.map(({ pointer }) => pointer);
    expect([pointers(1, 1), pointers(4, 1), pointers(0, 1)]).toEqual([
      [1, 0],
      [0.25, 0],
      [1, 0],
    ]);
  });

  it('[ASG-2] foretell the turns that they then give', () => {
    const pool = poolOf(2, 1);
    expect(upcomingTurns(pool, () => true, 10)).toEqual(draw(pool, 10));
    expect(upcomingTurns(pool, () => false, 10)).toEqual([]);
  });

  it('[ASG-2] start their rounds anew where the pointers are reset', () => {
    const pool = poolOf(2, 1);
    const moved = nextMember(pool, () => true)?.pool ?? pool;
    expect(moved).not.toEqual(pool);
    expect(withPointersReset(moved)).toEqual(pool);
  });
});
