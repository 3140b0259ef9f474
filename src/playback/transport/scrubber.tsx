import { useMemo, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { formatDuration } from '#shared/instant.ts';
import { instantText, sinceText } from '../clock-text.ts';
import { moveOfKey, type Cursor, type Move } from '../cursor.ts';
import { describeEntry, type Wording } from '../describe-entry.ts';
import type { RunView } from '../run-view.ts';
import { MarksCanvas } from './marks-canvas.tsx';
import { stopNear, timeAxis, type AxisKind, type TimeAxis } from './time-axis.ts';
import styles from './scrubber.module.css';

interface ScrubberProps {
  readonly view: RunView;
  readonly cursor: Cursor;
  readonly kind: AxisKind;
  readonly wording: Wording;
  /** What a screen reader says of the step. */
  readonly valueText: string;
  readonly onSeek: (index: number) => void;
  readonly onMove: (move: Move) => void;
  readonly onFocus: (focused: boolean) => void;
}

/** Space on either side of the axis, in pixels: half of the playhead lies there. */
const MARGIN = 6;

/** The whole run along its virtual time, with marks for what happened; the pointer drags the playhead over it. */
export function Scrubber(props: ScrubberProps): ReactNode {
  const { view, cursor, kind, wording, valueText, onSeek, onMove, onFocus } = props;
  const { stops, index } = cursor;
  const { journal, input } = view.run;
  const axis = useMemo(() => timeAxis(journal, kind), [journal, kind]);
  const [hovered, setHovered] = useState<number>();
  const place = axis.places[stops[index]?.seq ?? 0] ?? 0;
  const stopUnder = (event: PointerEvent<HTMLElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const inner = Math.max(1, width - 2 * MARGIN);
    return stopNear(axis, stops, (event.clientX - left - MARGIN) / inner);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moveOfKey(event.key, event.shiftKey);
    if (move === undefined) return;
    event.preventDefault();
    onMove(move);
  };
  const over = hovered === undefined ? undefined : stops[hovered];
  return (
    <div>
      <div
        className={styles.scrubber}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          event.currentTarget.querySelector('input')?.focus({ preventScroll: true });
          onSeek(stopUnder(event));
        }}
        onPointerMove={(event) => {
          const stop = stopUnder(event);
          setHovered(stop);
          if (event.currentTarget.hasPointerCapture(event.pointerId) && stop !== index) onSeek(stop);
        }}
        onPointerLeave={() => setHovered(undefined)}
      >
        <div className={styles.track}>
          <MarksCanvas journal={journal} axis={axis} stops={stops} />
          <div className={styles.later} style={{ left: `${place * 100}%` }} />
          <div className={styles.playhead} style={{ left: `${place * 100}%` }} />
          {over === undefined ? null : (
            <Tip place={axis.places[over.seq] ?? 0}>
              <small>{`${instantText(over.at, view.timeZone)} · ${sinceText(over.at, input.start)}`}</small>
              {describeEntry(over, wording).title}
            </Tip>
          )}
        </div>
        <input
          type="range"
          className={styles.native}
          aria-label="Step"
          aria-valuetext={valueText}
          min={0}
          max={Math.max(0, stops.length - 1)}
          value={index}
          onChange={(event) => onSeek(Number(event.currentTarget.value))}
          onKeyDown={onKeyDown}
          onFocus={() => onFocus(true)}
          onBlur={() => onFocus(false)}
        />
      </div>
      <Ruler view={view} axis={axis} />
    </div>
  );
}

function Tip({ place, children }: { readonly place: number; readonly children: ReactNode }): ReactNode {
  const side = place > 0.5 ? { right: `${(1 - place) * 100}%` } : { left: `${place * 100}%` };
  return (
    <div className={styles.tip} style={side} aria-hidden>
      {children}
    </div>
  );
}

/** A name needs so much of the width. */
const ROOM = 0.08;

/** Start and end of the run, and between them how long nothing happened where that shows. */
function Ruler({ view, axis }: { readonly view: RunView; readonly axis: TimeAxis }): ReactNode {
  const { journal, input } = view.run;
  const end = journal.at(-1)?.at ?? input.start;
  const waits = axis.waits.filter(({ from, to }) => to - from >= ROOM && from > ROOM / 2 && to < 1 - ROOM / 2);
  return (
    <div className={styles.ruler} aria-hidden>
      <span>start</span>
      {waits.map(({ from, to, length }) => (
        <span
          key={from}
          className={styles.wait}
          style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
        >{` ${formatDuration(length)} `}</span>
      ))}
      <span>{sinceText(end, input.start)}</span>
    </div>
  );
}
