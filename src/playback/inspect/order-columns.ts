/** Something that stands in a column: a state, or a place where a long line passes through. */
export interface Slot {
  readonly height: number;
  /** Slots of the column before that lead here, and those of the next column that it leads to. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const SWEEPS = 4;

/** Puts each column's slots near those that they are linked with, so that few lines cross. */
export function orderColumns(slots: readonly Slot[], columns: readonly (readonly number[])[]): readonly number[][] {
  const place = new Float64Array(slots.length);
  const ordered = columns.map((column) => [...column]);
  const settle = (column: number[]): void => column.forEach((slot, at) => (place[slot] = at));
  ordered.forEach(settle);
  const sweep = (column: number[], side: 'before' | 'after'): void => {
    const wish = new Map(column.map((slot, at) => [slot, mean(slots[slot]?.[side] ?? [], place) ?? at]));
    column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || (place[a] ?? 0) - (place[b] ?? 0));
    settle(column);
  };
  for (let round = 0; round < SWEEPS; round += 1) {
    for (const column of ordered) sweep(column, 'before');
    for (const column of ordered.toReversed()) sweep(column, 'after');
  }
  return ordered;
}

/** The upper edge of each slot: as level with its neighbours as its column allows, `gap` apart. */
export function placeColumns(
  slots: readonly Slot[],
  columns: readonly (readonly number[])[],
  gap: number,
): Float64Array {
  const top = new Float64Array(slots.length);
  const middle = new Float64Array(slots.length);
  const heightOf = (slot: number): number => slots[slot]?.height ?? 0;
  const put = (slot: number, y: number): void => {
    top[slot] = y;
    middle[slot] = y + heightOf(slot) / 2;
  };
  for (const column of columns) {
    let y = 0;
    for (const slot of column) {
      put(slot, y);
      y += heightOf(slot) + gap;
    }
  }
  const level = (column: readonly number[], side: 'before' | 'after'): void => {
    const wished = column.map((slot) => {
      const at = mean(slots[slot]?.[side] ?? [], middle);
      return at === undefined ? (top[slot] ?? 0) : at - heightOf(slot) / 2;
    });
    // Pushed down where they would overlap, and by half of that up again, so that a column keeps its middle.
    const down = [...wished];
    for (let at = 1; at < column.length; at += 1) {
      down[at] = Math.max(down[at] ?? 0, (down[at - 1] ?? 0) + heightOf(column[at - 1] ?? 0) + gap);
    }
    const up = [...wished];
    for (let at = column.length - 2; at >= 0; at -= 1) {
      up[at] = Math.min(up[at] ?? 0, (up[at + 1] ?? 0) - heightOf(column[at] ?? 0) - gap);
    }
    column.forEach((slot, at) => put(slot, ((down[at] ?? 0) + (up[at] ?? 0)) / 2));
  };
  for (let round = 0; round < SWEEPS; round += 1) {
    for (const column of columns) level(column, 'before');
    for (const column of columns.toReversed()) level(column, 'after');
  }
  const least = columns.flat().reduce((low, slot) => Math.min(low, top[slot] ?? 0), Infinity);
  return Number.isFinite(least) ? top.map((y) => y - least) : top;
}

function mean(slots: readonly number[], of: Float64Array): number | undefined {
  if (slots.length === 0) return undefined;
  return slots.reduce((sum, slot) => sum + (of[slot] ?? 0), 0) / slots.length;
}
