import { NativeSelect, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { Octagon } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { placeText } from './breakpoints/breakpoint-words.ts';
import { instantText, sinceText } from './clock-text.ts';
import type { Scope } from './cursor.ts';
import { describeEntry } from './describe-entry.ts';
import { EntryIcon } from './entry-icon.tsx';
import type { RunView } from './run-view.ts';
import { useSimulator } from './simulator-state.ts';
import { BreakpointsButton } from './transport/breakpoints-button.tsx';
import { useKeptChoice } from './transport/kept-choice.ts';
import { SPEEDS } from './transport/pace.ts';
import { Scrubber } from './transport/scrubber.tsx';
import type { AxisKind } from './transport/time-axis.ts';
import { TimelineMenu } from './transport/timeline-menu.tsx';
import { TransportButtons } from './transport/transport-buttons.tsx';
import { usePlayKeys } from './transport/use-play-keys.ts';
import styles from './transport.module.css';

const SCOPES: readonly { readonly value: Scope; readonly label: string }[] = [
  { value: 'record', label: 'Record' },
  { value: 'run', label: 'Whole run' },
];

/** The timeline under the canvas: the run in virtual time, the ways to step and play through it, and what happened. */
export function Transport(): ReactNode {
  const { view } = useSimulator();
  return view === null ? null : <Timeline view={view} />;
}

function Timeline({ view }: { readonly view: RunView }): ReactNode {
  const { playback, breakpoints, props } = useSimulator();
  const { cursor, graph, scope, setScope, playing, speed, setSpeed, seek, move } = playback;
  const { stops, index } = cursor;
  const [axis, setAxis] = useKeptChoice<AxisKind>('simulator-axis', axisOf);
  const [onSlider, setOnSlider] = useState(false);
  const wording = useMemo(() => view.wordingOf(graph.name), [view, graph.name]);
  usePlayKeys(playback, props.lookOnly !== true);
  const entry = stops[index];
  if (entry === undefined) return null;
  const hit = breakpoints.at(entry);
  const halt =
    hit && `Breakpoint: ${placeText(hit, { graph: props.graph, catalog: props.catalog, org: view.run.input.org })}`;
  const text = describeEntry(entry, wording);
  const when = `${instantText(entry.at, view.timeZone)} (${sinceText(entry.at, view.run.input.start)})`;
  const position = `Step ${(index + 1).toLocaleString('en-GB')} of ${stops.length.toLocaleString('en-GB')}`;
  // The slider says its own part while it has the focus, so that a step is told once.
  const told = [halt ?? '', ...(onSlider ? [] : [`${position}, ${when}`]), text.title, text.detail];
  return (
    <section className={styles.transport} aria-label="Timeline">
      <Scrubber
        {...{ view, cursor, wording }}
        kind={axis}
        valueText={`${position}, ${when}`}
        onSeek={seek}
        onMove={move}
        onFocus={setOnSlider}
      />
      <div className={styles.row}>
        <div className={styles.buttons} role="group" aria-label="Playing">
          <TransportButtons playback={playback} />
        </div>
        <NativeSelect
          aria-label="Speed"
          className={styles.speed ?? ''}
          value={String(speed)}
          data={SPEEDS.map((each) => ({ value: String(each), label: `${each}×` }))}
          onChange={(event) => setSpeed(Number(event.currentTarget.value))}
        />
        <SegmentedControl
          aria-label="Step through"
          data={[...SCOPES]}
          value={scope}
          onChange={(next) => setScope(next as Scope)}
        />
        <div className={styles.end}>
          {props.lookOnly === true ? null : <BreakpointsButton />}
          <TimelineMenu axis={axis} onAxis={setAxis} />
        </div>
      </div>
      <div className={styles.row}>
        <p className={styles.now} data-tone={text.tone}>
          <span className={styles.position}>{position}</span>
          {halt === undefined ? null : (
            <Octagon size={14} role="img" aria-label={halt} className={styles.halt}>
              <title>{halt}</title>
            </Octagon>
          )}
          <EntryIcon kind={text.kind} />
          <span className={styles.words} title={`${text.title}. ${text.detail}`}>
            <b>{text.title}</b> <span className={styles.detail}>{text.detail}</span>
          </span>
        </p>
        <div className={styles.clock}>
          <span className={styles.time}>{instantText(entry.at, view.timeZone)}</span>
          <span className={styles.since}>
            {sinceText(entry.at, view.run.input.start)} · {view.timeZone}
          </span>
        </div>
      </div>
      <VisuallyHidden role="status" aria-label="Step shown">
        {playing && speed > 1 ? 'Playing' : told.filter((part) => part !== '').join('. ')}
      </VisuallyHidden>
    </section>
  );
}

const axisOf = (stored: unknown): AxisKind => (stored === 'time' || stored === 'steps' ? stored : 'shortened');
