/** A point on the canvas, in canvas pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** How far a line runs straight before it may turn. */
export const STUB = 14;
/** Distance between the vertical parts of lines that leave the same node. */
const LANE = 7;
/** Distance between lines that go around the same nodes. */
const STEP = 5;
/** Air between a line and a node that it passes. */
export const AIR = 10;
/** Nodes farther than this from the straight way are not looked at. */
const REACH = 400;

export interface RouteRequest {
  readonly from: Point;
  readonly to: Point;
  /** Boxes of all nodes, those of both ends included. */
  readonly boxes: readonly Rect[];
  /** 0 for the line that may turn first; keeps lines of one node apart. */
  readonly lane: number;
  /** Keeps lines that go around the same nodes apart: how many steps farther out this one goes. */
  readonly spread?: number;
  /** How far before its end the line takes its last turn; lines of a kind that end at the same node run together from there. */
  readonly approach?: number;
}

/**
 * The corners of a line from a node's right side to another's left side: right angles only, around the
 * nodes between them where there is a way of at most four turns, and straight through where there is none.
 */
export function routeEdge({ from, to, boxes, lane, spread = 0, approach = STUB }: RouteRequest): readonly Point[] {
  const near = boxes.filter((box) => isNear(box, from, to));
  const out = from.x + STUB + lane * LANE;
  const back = to.x - approach;
  const forward = to.x - from.x >= STUB + approach;
  const simple = forward ? turnAt(from, to, clamp(out, from.x + STUB, back)) : undefined;
  if (simple && isFree(simple, near)) return simple;
  if (forward) {
    const late = turnAt(from, to, back);
    if (isFree(late, near)) return late;
  }
  const ways = channels(from, to, near, spread).map((y) => around(from, to, y, out, back));
  return ways.find((way) => isFree(way, near)) ?? simple ?? ways[0] ?? [from, to];
}

/** One step up or down at `x`. */
function turnAt(from: Point, to: Point, x: number): readonly Point[] {
  if (Math.abs(from.y - to.y) < 1) return [from, { x: to.x, y: from.y }];
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

/** To a free height, along it, and from there to the end. */
const around = (from: Point, to: Point, y: number, out: number, back: number): readonly Point[] => [
  from,
  { x: out, y: from.y },
  { x: out, y },
  { x: back, y },
  { x: back, y: to.y },
  to,
];

/** Heights just above and below the nodes in between: those as far out as wished first, then by detour. */
function channels(from: Point, to: Point, boxes: readonly Rect[], spread: number): readonly number[] {
  const middle = (from.y + to.y) / 2;
  const along = (out: number, cost: number) =>
    boxes.flatMap((box) =>
      [box.y - AIR - 2 - out, box.y + box.height + AIR + 2 + out].map((y) => ({ y, cost: detour(y, from, to) + cost })),
    );
  const heights = spread === 0 ? along(0, 0) : [...along(spread * STEP, 0), ...along(0, STEP * 6)];
  return [middle, ...heights.toSorted((a, b) => a.cost - b.cost || a.y - b.y).map(({ y }) => y)];
}

const detour = (y: number, from: Point, to: Point): number => Math.abs(y - from.y) + Math.abs(y - to.y);

const isFree = (points: readonly Point[], boxes: readonly Rect[]): boolean =>
  points.every((point, index) => {
    const next = points[index + 1];
    return next === undefined || boxes.every((box) => !crosses(point, next, box));
  });

/** Whether a horizontal or vertical stretch runs through a box. Touching its side is not running through. */
export function crosses(a: Point, b: Point, box: Rect): boolean {
  const air = 1;
  return (
    Math.max(a.x, b.x) > box.x + air &&
    Math.min(a.x, b.x) < box.x + box.width - air &&
    Math.max(a.y, b.y) > box.y - AIR + air &&
    Math.min(a.y, b.y) < box.y + box.height + AIR - air
  );
}

const isNear = (box: Rect, from: Point, to: Point): boolean =>
  box.x < Math.max(from.x, to.x) + REACH &&
  box.x + box.width > Math.min(from.x, to.x) - REACH &&
  box.y < Math.max(from.y, to.y) + REACH &&
  box.y + box.height > Math.min(from.y, to.y) - REACH;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The line as an SVG path with rounded corners. */
export function roundedPath(points: readonly Point[], radius = 8): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const parts = [`M ${start.x} ${start.y}`];
  rest.forEach((corner, index) => {
    const before = points[index] ?? start;
    const after = rest[index + 1];
    if (!after) {
      parts.push(`L ${corner.x} ${corner.y}`);
      return;
    }
    const r = Math.min(radius, length(before, corner) / 2, length(corner, after) / 2);
    const enter = toward(corner, before, r);
    const leave = toward(corner, after, r);
    parts.push(`L ${enter.x} ${enter.y} Q ${corner.x} ${corner.y} ${leave.x} ${leave.y}`);
  });
  return parts.join(' ');
}

const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const toward = (from: Point, to: Point, distance: number): Point => {
  const whole = length(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * distance) / whole, y: from.y + ((to.y - from.y) * distance) / whole };
};
