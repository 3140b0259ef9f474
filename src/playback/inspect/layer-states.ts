import type { Statechart } from './statechart.ts';

export interface ChartLink {
  readonly from: number;
  readonly to: number;
}

/** States in columns from left to right, with the links that lead back turned round. */
export interface Layering {
  /** Column of each state. */
  readonly layer: readonly number[];
  /** By link: whether it leads back, to the same column or an earlier one. */
  readonly back: readonly boolean[];
}

/** Links of a chart between its states by their places in the list; those to themselves and to nowhere are left out. */
export function linksOf({ states, transitions }: Statechart): readonly (ChartLink | undefined)[] {
  const index = new Map(states.map(({ id }, at) => [id, at]));
  return transitions.map(({ from, to }) => {
    const [a, b] = [index.get(from), index.get(to)];
    return a === undefined || b === undefined || a === b ? undefined : { from: a, to: b };
  });
}

/** Gives every state a column to the right of all states that lead to it; links that close a circle do not count. */
export function layerStates(count: number, links: readonly (ChartLink | undefined)[]): Layering {
  const out: number[][] = Array.from({ length: count }, () => []);
  links.forEach((link, at) => {
    if (link) out[link.from]?.push(at);
  });
  const back = links.map(() => false);
  const order = orderOf(count, out, links, back);
  const layer = Array.from({ length: count }, () => 0);
  for (const from of order) {
    for (const at of out[from] ?? []) {
      const link = links[at];
      if (!link || back[at] === true) continue;
      layer[link.to] = Math.max(layer[link.to] ?? 0, (layer[from] ?? 0) + 1);
    }
  }
  return { layer, back };
}

/** States so that every link leads forward, but for those found to close a circle, which are noted in `back`. */
function orderOf(
  count: number,
  out: readonly (readonly number[])[],
  links: readonly (ChartLink | undefined)[],
  back: boolean[],
): readonly number[] {
  const state = new Uint8Array(count);
  const done: number[] = [];
  for (let root = 0; root < count; root += 1) {
    if (state[root] !== 0) continue;
    const path = [{ at: root, next: 0 }];
    state[root] = 1;
    while (path.length > 0) {
      const top = path[path.length - 1];
      if (!top) break;
      const link = out[top.at]?.[top.next];
      if (link === undefined) {
        state[top.at] = 2;
        done.push(top.at);
        path.pop();
        continue;
      }
      top.next += 1;
      const to = links[link]?.to;
      if (to === undefined) continue;
      if (state[to] === 1) back[link] = true;
      else if (state[to] === 0) {
        state[to] = 1;
        path.push({ at: to, next: 0 });
      }
    }
  }
  return done.reverse();
}
