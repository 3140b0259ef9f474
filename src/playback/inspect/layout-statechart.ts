import { layerStates, linksOf, type ChartLink } from './layer-states.ts';
import { orderColumns, placeColumns } from './order-columns.ts';
import type { ChartState, ChartTransition, Statechart } from './statechart.ts';

/** One transition as it stands in the box of the state that it leaves. */
export interface ChartRow {
  readonly transition: ChartTransition;
  /** Middle of the row, from the top of the box. */
  readonly y: number;
  /** Title of where it leads, where that is told in words and no line is drawn. */
  readonly told: string | undefined;
}

export interface ChartBox {
  readonly state: ChartState;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly ChartRow[];
}

/** The line of a transition, through these points. */
export interface ChartLine {
  readonly transition: ChartTransition;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of the chart's states. */
  readonly boxes: readonly ChartBox[];
  readonly lines: readonly ChartLine[];
}

export const BOX_WIDTH = 190;
export const HEAD = 30;
export const ROW = 20;
const FINAL_WIDTH = 120;
const COLUMN_GAP = 90;
const ROW_GAP = 22;
const MARGIN = 16;
/** With more than this many lines to a final state they would hide all others: it is named in the rows instead. */
const MOST_TO_FINAL = 6;
/** Columns that all lines of a chart may pass together before long ones are left out, and how far short ones lead. */
const MOST_COLUMNS = 3_000;
const SHORT_SPAN = 4;
/** Where a line that leads back turns. */
const TURN = 26;

type MutableSlot = { height: number; before: number[]; after: number[] };

/** Lays a statechart out from left to right: the same chart lies the same way on every machine. */
export function layoutStatechart(chart: Statechart): ChartLayout {
  const finals = toldFinals(chart);
  const all = linksOf(chart).map((link, at) => (finals.has(chart.transitions[at]?.to ?? '') ? undefined : link));
  const { layer, back } = layerStates(chart.states.length, all);
  const last = Math.max(0, ...layer);
  // A final state that nothing leads to by a line stands at the end.
  const layerOf = chart.states.map(({ id }, at) => (finals.has(id) ? last : (layer[at] ?? 0)));
  const links = withoutLong(all, layerOf);
  const rows = rowsOf(chart, links);
  const slots: MutableSlot[] = rows.map((each) => ({
    height: HEAD + each.length * ROW + (each.length > 0 ? 6 : 0),
    before: [],
    after: [],
  }));
  const columns: number[][] = Array.from({ length: last + 1 }, () => []);
  layerOf.forEach((column, at) => columns[column]?.push(at));
  const ways = links.map((link, at) => {
    if (!link) return undefined;
    const [left, right] = back[at] === true ? [link.to, link.from] : [link.from, link.to];
    const way = [left];
    for (let column = (layerOf[left] ?? 0) + 1; column < (layerOf[right] ?? 0); column += 1) {
      slots.push({ height: 0, before: [], after: [] });
      columns[column]?.push(slots.length - 1);
      way.push(slots.length - 1);
    }
    way.push(right);
    for (let step = 1; step < way.length; step += 1) {
      const [a, b] = [way[step - 1] ?? 0, way[step] ?? 0];
      slots[a]?.after.push(b);
      slots[b]?.before.push(a);
    }
    return way;
  });
  const ordered = orderColumns(slots, columns);
  const top = placeColumns(slots, ordered, ROW_GAP);
  const xOf = (column: number): number => MARGIN + column * (BOX_WIDTH + COLUMN_GAP);
  const boxes = chart.states.map((state, at): ChartBox => {
    const width = state.kind === 'final' ? FINAL_WIDTH : BOX_WIDTH;
    const [x, y] = [xOf(layerOf[at] ?? 0), MARGIN + (top[at] ?? 0)];
    return { state, x, y, width, height: slots[at]?.height ?? HEAD, rows: rows[at] ?? [] };
  });
  const columnOf = new Map(ordered.flatMap((column, number) => column.map((slot) => [slot, number] as const)));
  const lines = ways.flatMap((way, at): readonly ChartLine[] => {
    const [transition, link] = [chart.transitions[at], links[at]];
    if (!way || !transition || !link) return [];
    const [from, to] = [boxes[link.from], boxes[link.to]];
    if (!from || !to) return [];
    const row = from.rows.find((each) => each.transition === transition);
    const start = [from.x + from.width, from.y + (row?.y ?? HEAD / 2)] as const;
    const end = [to.x, to.y + HEAD / 2] as const;
    const inner = way.slice(1, -1).flatMap((slot) => {
      const [x, y] = [xOf(columnOf.get(slot) ?? 0), MARGIN + (top[slot] ?? 0)];
      return [[x, y] as const, [x + BOX_WIDTH, y] as const];
    });
    if (back[at] !== true) return [{ transition, points: [start, ...inner, end] }];
    return [{ transition, points: [start, ...around(start, inner.toReversed(), end, from), end] }];
  });
  return {
    width: Math.max(0, ...boxes.map((box) => box.x + box.width)) + MARGIN + TURN,
    height: Math.max(0, ...boxes.map((box) => box.y + box.height), ...lines.flatMap(lowest)) + MARGIN,
    boxes,
    lines,
  };
}

type Place = readonly [x: number, y: number];

/** A line that leads back turns behind its state, runs below it, and turns again before the state it leads to. */
function around([x, y]: Place, inner: readonly Place[], [toX, toY]: Place, from: ChartBox): readonly Place[] {
  const below = from.y + from.height + ROW_GAP / 2;
  return [
    [x + TURN, y],
    [x + TURN, below],
    [from.x, below],
    ...inner,
    [toX - TURN, inner.at(-1)?.[1] ?? below],
    [toX - TURN, toY],
  ];
}

const lowest = ({ points }: ChartLine): readonly number[] => [points.reduce((low, [, y]) => Math.max(low, y), 0)];

function toldFinals({ states, transitions }: Statechart): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { to } of transitions) counts.set(to, (counts.get(to) ?? 0) + 1);
  return new Set(
    states.flatMap(({ id, kind }) => (kind === 'final' && (counts.get(id) ?? 0) > MOST_TO_FINAL ? [id] : [])),
  );
}

/** Where lines would run past too many columns, the longest are left out: the rows name where they lead. */
function withoutLong(
  links: readonly (ChartLink | undefined)[],
  layerOf: readonly number[],
): readonly (ChartLink | undefined)[] {
  const spanOf = ({ from, to }: ChartLink): number => Math.abs((layerOf[to] ?? 0) - (layerOf[from] ?? 0));
  const whole = links.reduce((sum, link) => sum + (link ? spanOf(link) : 0), 0);
  return whole <= MOST_COLUMNS ? links : links.map((link) => (link && spanOf(link) <= SHORT_SPAN ? link : undefined));
}

/** The transitions of each state; one without a line names where it leads. */
function rowsOf(
  { states, transitions }: Statechart,
  links: readonly (ChartLink | undefined)[],
): readonly (readonly ChartRow[])[] {
  const titles = new Map(states.map(({ id, title }) => [id, title]));
  const byState = new Map<string, ChartRow[]>(states.map(({ id }) => [id, []]));
  transitions.forEach((transition, at) => {
    const rows = byState.get(transition.from);
    const { from, to } = transition;
    const told = links[at] ? undefined : from === to ? 'itself' : (titles.get(to) ?? to);
    rows?.push({ transition, y: HEAD + rows.length * ROW + ROW / 2, told });
  });
  return states.map(({ id }) => byState.get(id) ?? []);
}
