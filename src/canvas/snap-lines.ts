import type { Rect } from '#drawing/route-edge.ts';

/** A line that shows with what something is level. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where it runs, across its axis. */
  readonly at: number;
  /** Along the other axis. */
  readonly from: number;
  readonly to: number;
  /** Stands between boxes with equal gaps instead of along their edges. */
  readonly equal?: true;
}

export interface Snap {
  /** How much farther the moved box goes to be level; undefined where nothing is near. */
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly guides: readonly Guide[];
}

/** Boxes farther away than this are not looked at. */
const REACH = 1200;

/**
 * What a moved box is level with: the edges and middles of others, or the middle between two of them. `within` is
 * how far it may be off; the nearest wins.
 */
export function snapToLines(moved: Rect, others: readonly Rect[], within: number): Snap {
  const near = others.filter(
    (box) =>
      Math.abs(box.x + box.width / 2 - moved.x - moved.width / 2) < REACH &&
      Math.abs(box.y + box.height / 2 - moved.y - moved.height / 2) < REACH,
  );
  const x = bestShift(xOf(moved), near.map(xOf), within);
  const y = bestShift(yOf(moved), near.map(yOf), within);
  const placed = { ...moved, x: moved.x + (x ?? 0), y: moved.y + (y ?? 0) };
  return { x, y, guides: [...guidesOn('x', placed, near), ...guidesOn('y', placed, near)] };
}

/** A box along one axis: where it begins and ends, and where it lies on the other axis. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

const xOf = (box: Rect): Span => ({ start: box.x, end: box.x + box.width, low: box.y, high: box.y + box.height });
const yOf = (box: Rect): Span => ({ start: box.y, end: box.y + box.height, low: box.x, high: box.x + box.width });

const marksOf = ({ start, end }: Span): readonly [number, number, number] => [start, (start + end) / 2, end];

function bestShift(moved: Span, others: readonly Span[], within: number): number | undefined {
  let best: number | undefined;
  const offer = (shift: number): void => {
    if (Math.abs(shift) <= within && (best === undefined || Math.abs(shift) < Math.abs(best))) best = shift;
  };
  const marks = marksOf(moved);
  for (const other of others) marksOf(other).forEach((at, index) => offer(at - (marks[index] ?? at)));
  const gaps = between(moved, others, within);
  if (gaps) offer((gaps.before.end + gaps.after.start) / 2 - marks[1]);
  return best;
}

/** The nearest boxes before and after a box in its own row, where it stands about in their middle. */
function between(moved: Span, others: readonly Span[], within: number) {
  const row = others.filter(({ low, high }) => low < moved.high && moved.low < high);
  const before = row.filter(({ end }) => end <= moved.start + within).sort((a, b) => b.end - a.end)[0];
  const after = row.filter(({ start }) => start >= moved.end - within).sort((a, b) => a.start - b.start)[0];
  return before && after ? { before, after } : undefined;
}

function guidesOn(axis: 'x' | 'y', placed: Rect, others: readonly Rect[]): readonly Guide[] {
  const spanOf = axis === 'x' ? xOf : yOf;
  const span = spanOf(placed);
  const spans = others.map(spanOf);
  const lines = marksOf(span).flatMap((at, index): readonly Guide[] => {
    const level = spans.filter((other) => Math.abs((marksOf(other)[index] ?? at) - at) < 0.5);
    if (level.length === 0) return [];
    const from = Math.min(span.low, ...level.map(({ low }) => low));
    return [{ axis, at, from, to: Math.max(span.high, ...level.map(({ high }) => high)) }];
  });
  const gaps = between(span, spans, 0);
  if (!gaps || Math.abs(span.start - gaps.before.end - (gaps.after.start - span.end)) >= 1) return lines;
  const across = axis === 'x' ? 'y' : 'x';
  const at = (span.low + span.high) / 2;
  return [
    ...lines,
    { axis: across, at, from: gaps.before.end, to: span.start, equal: true },
    { axis: across, at, from: span.end, to: gaps.after.start, equal: true },
  ];
}
