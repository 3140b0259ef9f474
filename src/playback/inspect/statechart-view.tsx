import { Box } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { HEAD, layoutStatechart, type ChartBox, type ChartLayout, type ChartLine } from './layout-statechart.ts';
import type { Statechart } from './statechart.ts';
import styles from './statechart-view.module.css';

/** What of a chart is in view, in steps that are large enough for scrolling not to draw it anew each time. */
interface Sight {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const STEP = 400;

/** A state machine with the state that it is in; only what is in view of a large one is in the page. */
export function StatechartView(props: {
  readonly chart: Statechart;
  /** Id of the state it is in; null where it is in none. */
  readonly active: string | null;
  /** Accessible name. */
  readonly label: string;
}): ReactNode {
  const { chart, active, label } = props;
  const layout = useMemo(() => layoutStatechart(chart), [chart]);
  const root = useRef<HTMLDivElement>(null);
  const sight = useSight(root, layout);
  const here = layout.boxes.find(({ state }) => state.id === active);
  useEffect(() => {
    if (here) reveal(root.current, here);
  }, [here]);
  const boxes = layout.boxes.filter((box) => isSeen(box, sight));
  const lines = layout.lines.filter((line) => isSeen(boundsOf(line), sight));
  return (
    <Box ref={root} className={styles.view ?? ''} role="region" aria-label={label} tabIndex={0}>
      <p className={styles.hidden}>{describe(chart, active)}</p>
      <svg width={layout.width} height={layout.height} className={styles.chart} aria-hidden>
        {lines.map(({ transition, points }) => (
          <Line
            key={`${transition.from} ${transition.event}`}
            points={points}
            from={transition.from === active}
            error={transition.error === true}
          />
        ))}
        {boxes.map((box) => (
          <StateBox key={box.state.id} box={box} active={box === here} />
        ))}
      </svg>
    </Box>
  );
}

function StateBox({ box, active }: { readonly box: ChartBox; readonly active: boolean }): ReactNode {
  const { state, width, height, rows } = box;
  return (
    <g
      className={styles.box}
      transform={`translate(${box.x} ${box.y})`}
      data-kind={state.kind}
      data-active={active || undefined}
    >
      <title>{state.title}</title>
      <rect className={styles.body} width={width} height={height} rx={state.kind === 'final' ? height / 2 : 7} />
      {state.kind === 'final' ? (
        <rect className={styles.inner} x={3} y={3} width={width - 6} height={height - 6} rx={height / 2 - 3} />
      ) : null}
      {state.kind === 'initial' ? <circle className={styles.dot} cx={13} cy={HEAD / 2} r={4} /> : null}
      <text className={styles.title} x={state.kind === 'initial' ? 24 : 12} y={HEAD / 2 + 4}>
        {cut(state.title, state.kind === 'final' ? 13 : 24)}
      </text>
      {rows.map(({ transition, y, told }) => (
        <g key={transition.event} className={styles.row} data-error={transition.error === true || undefined}>
          <title>
            {transition.title === undefined ? transition.event : `${transition.event}: ${transition.title}`}
          </title>
          <text x={12} y={y + 4}>
            {cut(transition.event, told === undefined ? 27 : 26 - told.length)}
          </text>
          {told === undefined ? (
            <circle className={styles.end} cx={width} cy={y} r={2.5} />
          ) : (
            <text className={styles.told} x={width - 8} y={y + 4}>{`→ ${told}`}</text>
          )}
        </g>
      ))}
    </g>
  );
}

function Line(props: {
  readonly points: ChartLine['points'];
  readonly from: boolean;
  readonly error: boolean;
}): ReactNode {
  const end = props.points.at(-1);
  return (
    <g className={styles.line} data-from={props.from || undefined} data-error={props.error || undefined}>
      <path d={curve(props.points)} />
      {end ? (
        <path
          className={styles.tip}
          d={`M ${end[0] - 8} ${end[1] - 4} L ${end[0]} ${end[1]} L ${end[0] - 8} ${end[1] + 4} Z`}
        />
      ) : null}
    </g>
  );
}

/** A soft line that leaves and arrives level. */
function curve(points: ChartLine['points']): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let [x, y] = first;
  const parts = rest.map(([toX, toY]) => {
    const bend = (toX - x) / 2;
    const part = toX === x ? `L ${toX} ${toY}` : `C ${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`;
    [x, y] = [toX, toY];
    return part;
  });
  return [`M ${first[0]} ${first[1]}`, ...parts].join(' ');
}

/** What a screen reader hears in place of the picture. */
function describe({ states, transitions }: Statechart, active: string | null): string {
  const titles = new Map(states.map(({ id, title }) => [id, title]));
  const all = `${states.length} ${states.length === 1 ? 'state' : 'states'}, ${transitions.length} ${transitions.length === 1 ? 'transition' : 'transitions'}.`;
  const here = active === null ? undefined : titles.get(active);
  if (here === undefined) return `${all} No state is active.`;
  const ways = transitions
    .filter(({ from }) => from === active)
    .map(({ event, to }) => `${event} leads to ${titles.get(to) ?? to}`);
  return `${all} Active: ${here}. ${ways.length === 0 ? 'Nothing leads on from it.' : `${ways.join('; ')}.`}`;
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const isSeen = (area: Area, sight: Sight): boolean =>
  area.x <= sight.right &&
  area.x + area.width >= sight.left &&
  area.y <= sight.bottom &&
  area.y + area.height >= sight.top;

function boundsOf({ points }: ChartLine): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Follows what is scrolled into view. */
function useSight(root: { readonly current: HTMLDivElement | null }, layout: ChartLayout): Sight {
  const [sight, setSight] = useState<Sight>({ left: 0, top: 0, right: 2 * STEP, bottom: 2 * STEP });
  useEffect(() => {
    const view = root.current;
    if (!view) return undefined;
    const look = (): void => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = view;
      const low = (at: number): number => Math.floor(at / STEP) * STEP;
      const next = {
        left: low(scrollLeft),
        top: low(scrollTop),
        right: low(scrollLeft + clientWidth) + STEP,
        bottom: low(scrollTop + clientHeight) + STEP,
      };
      setSight((before) =>
        Object.entries(next).every(([key, at]) => before[key as keyof Sight] === at) ? before : next,
      );
    };
    look();
    const sized = new ResizeObserver(look);
    sized.observe(view);
    view.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      view.removeEventListener('scroll', look);
    };
  }, [root, layout]);
  return sight;
}

/** Scrolls a box to the middle of the view where it is not wholly in it. */
function reveal(view: HTMLDivElement | null, box: Area): void {
  if (!view) return;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = view;
  const inside =
    box.x >= scrollLeft &&
    box.x + box.width <= scrollLeft + clientWidth &&
    box.y >= scrollTop &&
    box.y + box.height <= scrollTop + clientHeight;
  if (inside) return;
  view.scrollTo({ left: box.x + box.width / 2 - clientWidth / 2, top: box.y + box.height / 2 - clientHeight / 2 });
}
