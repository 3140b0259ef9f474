import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, SkipBack, SkipForward } from 'lucide-react';
import { useMemo, type ComponentType, type KeyboardEvent, type ReactNode } from 'react';
import { instantText, sinceText } from './clock-text.ts';
import { moved, moveOfKey, type Cursor, type Move } from './cursor.ts';
import { describeEntry } from './describe-entry.ts';
import { EntryIcon } from './entry-icon.tsx';
import type { RunView } from './run-view.ts';
import styles from './transport.module.css';

export interface TransportProps {
  readonly view: RunView;
  /** Name of the graph by which nodes are named. */
  readonly graph: string;
  readonly cursor: Cursor;
  readonly onSeek: (index: number) => void;
}

/** Above this many stops single marks would run into each other. */
const MOST_MARKS = 160;

/** The timeline under the canvas: buttons, a slider over the steps, virtual time and what happened. */
export function Transport({ view, graph, cursor, onSeek }: TransportProps): ReactNode {
  const { stops, index } = cursor;
  const entry = stops[index];
  const texts = useMemo(() => {
    const wording = view.wordingOf(graph);
    return stops.map((stop) => describeEntry(stop, wording));
  }, [stops, view, graph]);
  const text = texts[index];
  if (entry === undefined || text === undefined) return null;
  const go = (move: Move): void => onSeek(moved(cursor, move));
  const when = `${instantText(entry.at, view.timeZone)} (${sinceText(entry.at, view.run.input.start)})`;
  const position = `Step ${index + 1} of ${stops.length}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moveOfKey(event.key, event.shiftKey);
    if (move === undefined) return;
    event.preventDefault();
    go(move);
  };
  return (
    <section className={styles.transport} aria-label="Timeline">
      <div className={styles.row}>
        <div className={styles.buttons}>
          <Step label="First step" keys="Home" icon={SkipBack} off={index === 0} onClick={() => go('first')} />
          <Step
            label="Previous decision"
            keys="Shift ←"
            icon={ChevronsLeft}
            off={index === 0}
            onClick={() => go('previous-decision')}
          />
          <Step label="Previous step" keys="←" icon={ChevronLeft} off={index === 0} onClick={() => go('previous')} />
          <Step
            label="Next step"
            keys="→"
            icon={ChevronRight}
            off={index === stops.length - 1}
            onClick={() => go('next')}
          />
          <Step
            label="Next decision"
            keys="Shift →"
            icon={ChevronsRight}
            off={index === stops.length - 1}
            onClick={() => go('next-decision')}
          />
          <Step
            label="Last step"
            keys="End"
            icon={SkipForward}
            off={index === stops.length - 1}
            onClick={() => go('last')}
          />
        </div>
        <div className={styles.track}>
          {stops.length > 1 && stops.length <= MOST_MARKS ? (
            <div className={styles.marks} aria-hidden>
              {texts.map(({ kind, tone }, at) => (
                <span
                  key={stops[at]?.seq}
                  className={styles.mark}
                  data-kind={kind}
                  data-tone={tone}
                  data-past={at <= index || undefined}
                  style={{ left: `${(at / (stops.length - 1)) * 100}%` }}
                />
              ))}
            </div>
          ) : null}
          <input
            type="range"
            className={styles.slider}
            aria-label="Step"
            aria-valuetext={`${position}, ${when}: ${text.title}`}
            min={0}
            max={Math.max(0, stops.length - 1)}
            value={index}
            onChange={(event) => onSeek(Number(event.currentTarget.value))}
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={styles.clock}>
          <span className={styles.time}>{instantText(entry.at, view.timeZone)}</span>
          <span className={styles.since}>
            {sinceText(entry.at, view.run.input.start)} · {view.timeZone}
          </span>
        </div>
      </div>
      <p className={styles.now} data-tone={text.tone}>
        <span className={styles.position}>{position}</span>
        <EntryIcon kind={text.kind} />
        <span className={styles.words} title={`${text.title}. ${text.detail}`}>
          <b>{text.title}</b> <span className={styles.detail}>{text.detail}</span>
        </span>
      </p>
      <VisuallyHidden role="status" aria-label="Step shown">
        {`${position}, ${when}. ${text.title}. ${text.detail}`}
      </VisuallyHidden>
    </section>
  );
}

function Step(props: {
  readonly label: string;
  readonly keys: string;
  readonly icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;
  readonly off: boolean;
  readonly onClick: () => void;
}): ReactNode {
  const Icon = props.icon;
  return (
    <Tooltip label={`${props.label} (${props.keys})`}>
      {/* Stays focusable at the ends, so that stepping by keyboard does not lose its place. */}
      <ActionIcon
        aria-label={props.label}
        aria-disabled={props.off}
        className={styles.step}
        onClick={() => {
          if (!props.off) props.onClick();
        }}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
