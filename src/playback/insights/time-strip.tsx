import { Button, RangeSlider, Slider } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { InstantRange } from '#logs/insights-part.ts';
import type { Instant } from '#shared/instant.ts';
import { instantText } from '../clock-text.ts';
import { AsOfSteps } from './as-of-steps.tsx';
import { rangeText } from './part-words.ts';
import styles from './time-strip.module.css';

export interface TimeStripProps {
  /** From the start of the run to its end. */
  readonly span: InstantRange;
  readonly timeZone: string;
  /** The instants at which counts change, in order. */
  readonly changes: readonly Instant[];
  readonly started: InstantRange | null;
  readonly onStarted: (started: InstantRange | null) => void;
  readonly asOf: Instant | null;
  /** Called at each move of the slider. */
  readonly onAsOf: (asOf: Instant | null) => void;
  /** Instant of the step at which the Simulator stands; null where it has shown none. */
  readonly stepShown: Instant | null;
}

/** Stops of a slider over the whole span; arrows move by one, Page Up and Page Down by ten. */
const STOPS = 400;
const PAGE = 10;

/** The two ways to look at a part of the virtual time: which trips are counted, and as of when. */
export function TimeStrip(props: TimeStripProps): ReactNode {
  const { span, timeZone, changes, started, onStarted, asOf, onAsOf, stepShown } = props;
  const id = useId();
  const step = Math.max(1_000, Math.ceil((span.to - span.from) / STOPS / 1_000) * 1_000);
  const end = span.from + Math.ceil((span.to - span.from) / step) * step;
  // While a thumb is dragged the set waits: only letting go narrows it.
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null);
  const [from, to] = dragged ?? (started === null ? [span.from, end] : [started.from, started.to]);
  const text = (at: Instant): string => instantText(Math.min(at, span.to), timeZone);
  const whole = from <= span.from && to >= end;
  const narrow = (first: Instant, last: Instant): void => {
    setDragged(null);
    onStarted(first <= span.from && last >= end ? null : { from: first, to: last });
  };
  /** Keys that lead further than an arrow does. */
  const leapsFrom =
    (at: Instant, go: (to: Instant) => void) =>
    (event: KeyboardEvent): void => {
      const leaps: Readonly<Record<string, Instant>> = {
        PageUp: Math.min(end, at + PAGE * step),
        PageDown: Math.max(span.from, at - PAGE * step),
        Home: span.from,
        End: end,
      };
      const to = leaps[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    };
  const slider = { min: span.from, max: Math.max(end, span.from + step), step, size: 'sm', label: null } as const;
  return (
    <div className={styles.strip}>
      <div className={styles.part} role="group" aria-labelledby={`${id}-started`}>
        <div className={styles.words}>
          <span id={`${id}-started`} className={styles.label}>
            Trips started
          </span>
          <span className={styles.value}>{whole ? 'at any time' : rangeText({ from, to }, timeZone)}</span>
          {started === null ? null : (
            <Button variant="subtle" size="compact-xs" onClick={() => onStarted(null)}>
              Any time
            </Button>
          )}
        </div>
        <RangeSlider
          {...slider}
          minRange={0}
          value={[from, to]}
          onChange={setDragged}
          onChangeEnd={([first, last]) => narrow(first, last)}
          thumbProps={(index) => ({
            onKeyDown:
              index === 0
                ? leapsFrom(from, (at) => narrow(Math.min(at, to), to))
                : leapsFrom(to, (at) => narrow(from, Math.max(from, at))),
          })}
          thumbFromLabel="Trips started from"
          thumbToLabel="Trips started to"
          thumbValueText={text}
        />
      </div>
      <div className={styles.part} role="group" aria-labelledby={`${id}-as-of`}>
        <div className={styles.words}>
          <span id={`${id}-as-of`} className={styles.label}>
            As of
          </span>
          <span className={styles.value}>{asOf === null ? 'the end of the run' : text(asOf)}</span>
          <AsOfSteps {...{ changes, asOf, onAsOf, stepShown }} />
        </div>
        <Slider
          {...slider}
          value={asOf ?? end}
          onChange={(at) => onAsOf(at >= end ? null : at)}
          thumbLabel="Counts as of"
          thumbProps={{ onKeyDown: leapsFrom(asOf ?? end, (at) => onAsOf(at >= end ? null : at)) }}
          thumbValueText={text}
        />
      </div>
    </div>
  );
}
