import type { EdgeId } from '#graph/flow-graph.ts';
import type { NodeType } from '#nodes/contract/node-type.ts';
import { factsAt } from '../explain-decision/facts-at.ts';
import { distanceTo } from './distance.ts';
import { joined, sizeOf, type Lever } from './lever.ts';
import type { Scene } from './scene.ts';

/** Most things that are different at once. */
const DEEPEST = 6;
/** Combinations that are carried on from one depth to the next. */
const WIDEST = 60;
/** Combinations that are enough. */
const ENOUGH = 30;
/** Combinations looked at between two breaths. */
const AT_ONCE = 200;

interface Combination {
  readonly levers: readonly Lever[];
  /** Place of its last lever in the list, so that no set is met twice in another order. */
  readonly key: string;
  readonly distance: number;
  readonly size: number;
}

/**
 * Sets of levers under which the node itself would leave by the edge, none of them with one to spare. Looks at sets
 * of one, then carries the nearest on to two, and so forth.
 */
export function* combinations(
  scene: Scene,
  type: NodeType,
  edge: EdgeId,
  levers: readonly Lever[],
): Generator<undefined, readonly (readonly Lever[])[]> {
  const usable = levers.filter(({ patch }) => patch !== null);
  const found: Combination[] = [];
  let beam: readonly Combination[] = [
    { levers: [], key: '', size: 0, distance: distanceTo(scene.at, type, edge, scene.facts) },
  ];
  let looked = 0;
  for (let depth = 1; depth <= DEEPEST && beam.length > 0 && found.length < ENOUGH; depth += 1) {
    const next = new Map<string, Combination>();
    for (const before of beam) {
      for (const lever of usable) {
        if (before.levers.some(({ slot }) => slot === lever.slot)) continue;
        const made = withLever(before, lever, usable);
        if (next.has(made.key) || found.some((each) => includesAll(made.levers, each.levers))) continue;
        const distance = distanceTo(scene.at, type, edge, factsAt(scene.run, scene.at, joined(made.levers)));
        const combination = { ...made, distance };
        if (distance === 0) found.push(combination);
        else if (distance <= before.distance) next.set(made.key, combination);
        looked += 1;
        if (looked % AT_ONCE === 0) yield;
      }
    }
    beam = [...next.values()].sort((a, b) => a.distance - b.distance || a.size - b.size).slice(0, WIDEST);
  }
  return found.sort((a, b) => a.size - b.size).map((each) => each.levers);
}

function withLever(before: Combination, lever: Lever, all: readonly Lever[]): Omit<Combination, 'distance'> {
  const levers = [...before.levers, lever];
  const places = levers.map((each) => all.indexOf(each)).sort((a, b) => a - b);
  return { levers, key: places.join(), size: before.size + sizeOf(lever) };
}

const includesAll = (levers: readonly Lever[], some: readonly Lever[]): boolean =>
  some.every((lever) => levers.includes(lever));
