import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Instant } from '#shared/instant.ts';
import { rowOfKey } from '../row-of-key.ts';
import { instantText, timeText } from '../clock-text.ts';
import { CalloutLife } from './callout-life.tsx';
import { partAt } from './callout-phases.ts';
import type { CalloutRow } from './callout-rows.ts';
import type { TimeAxis } from './time-axis.ts';
import styles from './callout-chart.module.css';

export interface CalloutListProps {
  readonly rows: readonly CalloutRow[];
  readonly selected: CalloutRow | undefined;
  readonly seq: number;
  readonly timeZone: string;
  /** Chooses a callout, and goes to an entry of its life where one is named. */
  readonly onChoose: (row: CalloutRow, seq?: number) => void;
}

export interface CalloutChartProps extends CalloutListProps {
  readonly axis: TimeAxis;
  /** The instant that is shown, and the last one of the run. */
  readonly at: Instant;
  readonly end: Instant;
  /** Without it the whole time is in view always. */
  readonly onZoom?: ((factor: number, around?: Instant) => void) | undefined;
  readonly onShift?: ((share: number) => void) | undefined;
}

const ROW_HEIGHT = 36;
/** A tick's words need so many pixels. */
const TICK = 58;

/**
 * A row for each callout over virtual time: one tab stop; up and down choose a callout, left and right go through its
 * life, Enter goes to the part it is in, plus and minus zoom.
 */
export function CalloutChart(props: CalloutChartProps): ReactNode {
  const { rows, selected, seq, timeZone, axis, at, end, onChoose, onZoom, onShift } = props;
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const { ref: track, width } = useElementSize();
  const chosen = selected === undefined ? -1 : rows.indexOf(selected);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, virtual]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const row = rows[chosen];
    const next = rows[rowOfKey(event.key, chosen, page, rows.length) ?? -1];
    if (next !== undefined) onChoose(next);
    else if (event.key === '+' || event.key === '=') onZoom?.(1 / 2);
    else if (event.key === '-') onZoom?.(2);
    else if (event.key === 'ArrowLeft' && event.shiftKey) onShift?.(-1 / 4);
    else if (event.key === 'ArrowRight' && event.shiftKey) onShift?.(1 / 4);
    else {
      const part = row === undefined ? undefined : partAfter(event.key, row, seq);
      if (row === undefined || part === undefined) return;
      onChoose(row, part);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const row = rows[Number(event.target.closest<HTMLElement>('[data-at]')?.dataset['at'] ?? -1)];
    if (row === undefined) return;
    const part = event.target.closest<HTMLElement>('[data-seq]')?.dataset['seq'];
    onChoose(row, part === undefined ? undefined : Number(part));
  };
  const now = axis.shareOf(at);
  return (
    <div className={styles.chart}>
      <div className={styles.axis} aria-hidden>
        <div ref={track} className={styles.track}>
          {spaced(axis, width).map(({ tick, share }) => (
            <span
              key={tick}
              className={styles.tick}
              style={{ left: `${share * 100}%` }}
              title={instantText(tick, timeZone)}
            >
              {timeText(tick, timeZone).slice(0, 8)}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={scroll}
        className={styles.rows}
        role="listbox"
        aria-label="Callouts over virtual time"
        aria-activedescendant={chosen === -1 ? undefined : `${id}-${chosen}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="presentation" className={styles.inner} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={row.callout.callout}
                id={`${id}-${item.index}`}
                role="option"
                aria-selected={item.index === chosen}
                aria-posinset={item.index + 1}
                aria-setsize={rows.length}
                tabIndex={-1}
                className={styles.row}
                style={{ height: ROW_HEIGHT, transform: `translateY(${item.start}px)` }}
                data-at={item.index}
              >
                <span className={styles.name}>
                  <b>{row.name}</b>
                  <span className={styles.node}>{row.callout.nodeName}</span>
                </span>
                <span className={styles.hidden}>{describe(row, seq)}</span>
                <span className={styles.track} aria-hidden>
                  <CalloutLife life={row.life} axis={axis} seq={seq} end={end} />
                  {now < 0 || now > 1 ? null : <span className={styles.now} style={{ left: `${now * 100}%` }} />}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Ticks in view that leave room for each other's words. */
function spaced(
  { ticks, shareOf }: TimeAxis,
  width: number,
): readonly { readonly tick: Instant; readonly share: number }[] {
  const room = TICK / Math.max(1, width);
  const kept: { readonly tick: Instant; readonly share: number }[] = [];
  for (const tick of ticks) {
    const share = shareOf(tick);
    const last = kept.at(-1)?.share ?? -1;
    if (share >= 0 && share <= 1 - room && share - last >= room) kept.push({ tick, share });
  }
  return kept;
}

/** What a callout does at the step shown, for a screen reader. */
function describe({ life }: CalloutRow, seq: number): string {
  const now = partAt(life, seq);
  const parts = life
    .filter((part) => part.seq <= seq && part.type === 'milestone' && part !== now)
    .map(({ text }) => text);
  return [now === undefined ? 'not handed over yet' : now.text, ...parts].join('. ');
}

function partAfter(key: string, { life }: CalloutRow, seq: number): number | undefined {
  if (key === 'Enter' || key === ' ') return (partAt(life, seq) ?? life[0])?.seq;
  if (key === 'ArrowRight') return life.find((part) => part.seq > seq)?.seq;
  return key === 'ArrowLeft' ? life.findLast((part) => part.seq < seq)?.seq : undefined;
}
