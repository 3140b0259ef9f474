import { Box } from '@mantine/core';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { measuredWidth } from '#canvas/measured-width.ts';
import type { TextFont, TextWidth } from '#drawing/text-width.ts';
import { cutText } from '#drawing/wrap-text.ts';
import {
  HEAD,
  layoutStatechart,
  type ChartBox,
  type ChartLayout,
  type ChartLine,
  type ChartRow,
} from './layout-statechart.ts';
import type { Statechart } from './statechart.ts';
import { isSeen, reveal, useSight, type Area } from './use-sight.ts';
import styles from './statechart-view.module.css';

const TITLE: TextFont = { size: 12.5, weight: 600 };
const EVENT: TextFont = { size: 11, weight: 400 };
/** Characters of the font of code are all as wide as this share of its size. */
const monoWidth: TextWidth = (text, { size }) => text.length * size * 0.62;

/** By which event a machine came to where it is, and from which state. */
export interface CameBy {
  readonly from: string;
  readonly event: string;
}

/** A state machine with the state that it is in; only what is in view of a large one is in the page. */
export function StatechartView(props: {
  readonly chart: Statechart;
  /** Id of the state it is in; null where it is in none. */
  readonly active: string | null;
  /** The transition by which it came there: an end that its rows only name is drawn beside it. */
  readonly came?: CameBy | null | undefined;
  /** Accessible name. */
  readonly label: string;
}): ReactNode {
  const { chart, active, came = null, label } = props;
  const layout = useMemo(() => layoutStatechart(chart), [chart]);
  const root = useRef<HTMLDivElement>(null);
  const sight = useSight(root, layout);
  const here = layout.boxes.find(({ state }) => state.id === active);
  const end = came === null ? null : endBeside(layout, active, came);
  const centre = end?.from ?? here;
  useEffect(() => {
    if (centre) reveal(root.current, centre);
  }, [centre]);
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
        {end === null ? null : <EndPill x={end.x} y={end.y} />}
      </svg>
    </Box>
  );
}

/** An active end that is drawn far away: the state that was left for it, and where its row ends. */
function endBeside(
  { boxes }: ChartLayout,
  active: string | null,
  came: CameBy,
): { readonly from: ChartBox; readonly x: number; readonly y: number } | null {
  const from = boxes.find(({ state }) => state.id === came.from);
  const row = from?.rows.find(({ transition }) => transition.event === came.event && transition.to === active);
  return from === undefined || row?.told === undefined ? null : { from, x: from.x + from.width, y: from.y + row.y };
}

function EndPill({ x, y }: { readonly x: number; readonly y: number }): ReactNode {
  return (
    <g className={styles.box} data-active>
      <path className={styles.lead} d={`M ${x} ${y} h 16`} />
      <rect className={styles.body} x={x + 16} y={y - 12} width={50} height={24} rx={12} />
      <rect className={styles.inner} x={x + 19} y={y - 9} width={44} height={18} rx={9} />
      <text className={`${styles.title} ${styles.middle}`} x={x + 41} y={y + 4.5}>
        End
      </text>
    </g>
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
        {cutText(state.title, width - (state.kind === 'initial' ? 34 : 22), TITLE, measuredWidth)}
      </text>
      {rows.map((row) => (
        <Row key={row.transition.event} row={row} width={width} />
      ))}
    </g>
  );
}

function Row({ row, width }: { readonly row: ChartRow; readonly width: number }): ReactNode {
  const { transition, y, told } = row;
  const leads = told === undefined ? undefined : cutText(`→ ${told}`, width * 0.45, EVENT, monoWidth);
  const room = width - 24 - (leads === undefined ? 0 : monoWidth(leads, EVENT) + 6);
  const inWords = [transition.event, transition.title, told && `leads to ${told}`].filter(Boolean).join(': ');
  return (
    <g className={styles.row} data-error={transition.error === true || undefined}>
      <title>{inWords}</title>
      <text x={12} y={y + 4}>
        {cutText(transition.event, room, EVENT, monoWidth)}
      </text>
      {leads === undefined ? (
        <circle className={styles.end} cx={width} cy={y} r={2.5} />
      ) : (
        <text className={styles.told} x={width - 8} y={y + 4}>
          {leads}
        </text>
      )}
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

function boundsOf({ points }: ChartLine): Area {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
