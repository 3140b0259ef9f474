import { AIR, crosses, STUB, type Point, type Rect, type RouteRequest } from './route-edge.ts';

/** What a turn costs, in pixels of way: a line rather goes on a little than bends once more. */
const TURN = 40;
/** So often at most are nodes added that the way found so far runs through, and so many nodes at most. */
const MOST_ROUNDS = 40;
const MOST_BOXES = 120;
/** Boxes nearer to each other than this stand side by side. */
const NEIGHBOURS = 140;
const AT_ENDS = 40;
/** Space between a line and the side of a node that it runs along. */
const BESIDE = 12;
const STEP = 5;

/** Directions: right, down, left, up. Two are opposite where they differ by two. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;
const RIGHT = 0;
const LEFT = 2;

/**
 * The shortest way with few turns from a node's right side to another's left side that runs through no node, along the
 * borders of those in between; undefined where there is none, such as between nodes that lie on each other.
 */
export function routeAround({ from, to, boxes, lane, spread = 0, approach = STUB }: RouteRequest) {
  const out = firstFree([STUB + lane * 7, STUB, 4], (reach) => ({ x: from.x + reach, y: from.y }), from, boxes);
  const back = firstFree([approach, 8, 4], (reach) => ({ x: to.x - reach, y: to.y }), to, boxes);
  if (!out || !back) return undefined;
  // Only nodes that turn out to be in the way are looked at: a large graph costs no more than a small one.
  const ends = [out, back].map((point) => ({ ...point, width: 0, height: 0 }));
  const walked = new Set(besideAny(boxes, new Set(ends), AT_ENDS));
  for (let round = 0; round < MOST_ROUNDS && walked.size <= MOST_BOXES; round += 1) {
    const way = shortestWay(out, back, [...walked], spread);
    const hit = way ? boxes.filter((box) => runsThrough(way, box)) : besideAny(boxes, walked, NEIGHBOURS);
    if (way && hit.length === 0) return simplified([from, ...way, to]);
    const known = walked.size;
    for (const box of hit) walked.add(box);
    if (walked.size === known) return undefined;
  }
  return undefined;
}

/** Boxes near those walked around: where these leave no way their own borders may. */
const besideAny = (boxes: readonly Rect[], walked: ReadonlySet<Rect>, space: number): readonly Rect[] =>
  boxes.filter((box) => [...walked].some((other) => apart(box, other) < space));

const apart = (a: Rect, b: Rect): number =>
  Math.max(a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);

/** Whether no stretch of a line runs through a box. */
export const runsFree = (points: readonly Point[], boxes: readonly Rect[]): boolean =>
  !boxes.some((box) => runsThrough(points, box));

function runsThrough(points: readonly Point[], box: Rect): boolean {
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (a && b && crosses(a, b, box)) return true;
  }
  return false;
}

const firstFree = (
  reaches: readonly number[],
  at: (reach: number) => Point,
  end: Point,
  boxes: readonly Rect[],
): Point | undefined => reaches.map(at).find((point) => runsFree([end, point], boxes));

/** A* over the points where the borders of the boxes meet. */
function shortestWay(start: Point, end: Point, boxes: readonly Rect[], spread: number): readonly Point[] | undefined {
  const above = AIR + 2;
  const xs = coordinates([
    start.x,
    end.x,
    ...boxes.flatMap(({ x, width }) => [x - BESIDE, x + width + BESIDE, x - BESIDE - spread * STEP]),
  ]);
  const ys = coordinates([
    start.y,
    end.y,
    ...boxes.flatMap(({ y, height }) => [
      y - above,
      y + height + above,
      y - above - spread,
      y + height + above + spread,
    ]),
  ]);
  const [columns, rows] = [xs.length, ys.length];
  const { across, down } = blockedStretches(xs, ys, boxes);
  const goal = ys.indexOf(end.y) * columns + xs.indexOf(end.x);
  const first = (ys.indexOf(start.y) * columns + xs.indexOf(start.x)) * 4 + RIGHT;
  const cost = new Float64Array(columns * rows * 4).fill(Infinity);
  const before = new Int32Array(columns * rows * 4).fill(-1);
  const queue = new Queue();
  const left = (cell: number): number => {
    const [x, y] = [xs[cell % columns] ?? 0, ys[Math.floor(cell / columns)] ?? 0];
    return Math.abs(x - end.x) + Math.abs(y - end.y);
  };
  cost[first] = 0;
  queue.push(first, left(first >> 2));
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const cell = state >> 2;
    const heading = state & 3;
    // The line goes on to the right from its last turn.
    if (cell === goal && heading !== LEFT) return wayTo(state, before, columns, xs, ys);
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const paid = cost[state] ?? Infinity;
    for (let next = 0; next < 4; next += 1) {
      if (((next + 2) & 3) === heading) continue;
      const [dx, dy] = STEPS[next] ?? STEPS[0];
      const [toColumn, toRow] = [column + dx, row + dy];
      if (toColumn < 0 || toRow < 0 || toColumn >= columns || toRow >= rows) continue;
      const blocked =
        dx === 0 ? down[Math.min(row, toRow) * columns + column] : across[row * columns + Math.min(column, toColumn)];
      if (blocked === 1) continue;
      const length = Math.abs((xs[toColumn] ?? 0) - (xs[column] ?? 0)) + Math.abs((ys[toRow] ?? 0) - (ys[row] ?? 0));
      const target = toRow * columns + toColumn;
      const reached = target * 4 + next;
      const price = paid + length + (next === heading ? 0 : TURN) + (target === goal && next !== RIGHT ? TURN : 0);
      if (price >= (cost[reached] ?? Infinity)) continue;
      cost[reached] = price;
      before[reached] = state;
      queue.push(reached, price + left(target));
    }
  }
  return undefined;
}

const coordinates = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

/** Which stretches between neighbouring points of the grid run through a box. */
function blockedStretches(xs: readonly number[], ys: readonly number[], boxes: readonly Rect[]) {
  const columns = xs.length;
  const across = new Uint8Array(columns * ys.length);
  const down = new Uint8Array(columns * ys.length);
  for (const box of boxes) {
    const [left, right] = [box.x + 1, box.x + box.width - 1];
    const [top, bottom] = [box.y - AIR + 1, box.y + box.height + AIR - 1];
    const [firstX, lastX] = [firstAbove(xs, left), firstAbove(ys, top)];
    for (let row = Math.max(0, lastX - 1); row < ys.length && (ys[row] ?? 0) < bottom; row += 1) {
      const inRow = (ys[row] ?? 0) > top;
      for (let column = Math.max(0, firstX - 1); column < columns && (xs[column] ?? 0) < right; column += 1) {
        if (inRow) across[row * columns + column] = 1;
        if ((xs[column] ?? 0) > left && (ys[row + 1] ?? -Infinity) > top) down[row * columns + column] = 1;
      }
    }
  }
  return { across, down };
}

/** Index of the first of sorted numbers that is greater than a bound. */
function firstAbove(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

function wayTo(last: number, before: Int32Array, columns: number, xs: readonly number[], ys: readonly number[]) {
  const points: Point[] = [];
  for (let state = last; state >= 0; state = before[state] ?? -1) {
    const cell = state >> 2;
    points.push({ x: xs[cell % columns] ?? 0, y: ys[Math.floor(cell / columns)] ?? 0 });
  }
  return points.reverse();
}

/** Without the points at which a line does not turn. */
const simplified = (points: readonly Point[]): readonly Point[] =>
  points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });

/** States by their price, the cheapest first: a binary heap. */
class Queue {
  readonly #states: number[] = [];
  readonly #prices: number[] = [];

  push(state: number, price: number): void {
    let at = this.#states.length;
    this.#states.push(state);
    this.#prices.push(price);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#prices[parent] ?? 0) <= price) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): number | undefined {
    const first = this.#states[0];
    const [state, price] = [this.#states.pop(), this.#prices.pop()];
    if (state === undefined || price === undefined || this.#states.length === 0) return first;
    this.#states[0] = state;
    this.#prices[0] = price;
    let at = 0;
    for (;;) {
      const [one, other] = [2 * at + 1, 2 * at + 2];
      const child = (this.#prices[other] ?? Infinity) < (this.#prices[one] ?? Infinity) ? other : one;
      if ((this.#prices[child] ?? Infinity) >= price) return first;
      this.#swap(at, child);
      at = child;
    }
  }

  #swap(a: number, b: number): void {
    [this.#states[a], this.#states[b]] = [this.#states[b] ?? 0, this.#states[a] ?? 0];
    [this.#prices[a], this.#prices[b]] = [this.#prices[b] ?? 0, this.#prices[a] ?? 0];
  }
}
