import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { StatusBadge } from '#ui/status-badge.tsx';
import { faultInfo, faultTitle } from '#world/fault-catalog.ts';
import { standingAt, type FaultOfRun, type FaultStanding } from '#world/faults-of-run.ts';
import { instantText, sinceText, timeText } from './clock-text.ts';
import { choicesOfSetup } from './fault-choices.ts';
import { valuesOfFault } from './fault-values.ts';
import type { RunView } from './run-view.ts';
import type { FaultForks } from './use-fault-forks.ts';
import type { Playback } from './use-playback.ts';
import styles from './fault-palette.module.css';

export interface FaultListProps {
  readonly view: RunView;
  readonly forks: FaultForks;
  readonly playback: Playback;
  readonly running: boolean;
  /** The entry of the journal by which a link names one of them. */
  readonly marked: number | null;
}

const STANDINGS: Readonly<
  Record<FaultStanding, { readonly tone: 'neutral' | 'pending' | 'ok' | 'error'; readonly text: string }>
> = {
  'to-come': { tone: 'neutral', text: 'To come' },
  'in-force': { tone: 'pending', text: 'In force' },
  lifted: { tone: 'ok', text: 'Lifted' },
  over: { tone: 'neutral', text: 'Over' },
  refused: { tone: 'error', text: 'Not possible' },
};

/** The faults of the run: when, how they stand at the step shown, and what can be done about each. */
export function FaultList({ view, forks, playback, running, marked }: FaultListProps): ReactNode {
  if (forks.faults.length === 0) return null;
  return (
    <section aria-label="Faults of this run" className={styles.list}>
      <h3 className={styles.groupTitle}>{`Faults of this run (${forks.faults.length})`}</h3>
      <ul className={styles.faults}>
        {forks.faults.map((fault) => (
          <Item
            key={fault.index}
            {...{ view, forks, playback, running, fault }}
            marked={marked !== null && fault.entry?.seq === marked}
          />
        ))}
      </ul>
    </section>
  );
}

function Item(
  props: Omit<FaultListProps, 'marked'> & { readonly fault: FaultOfRun; readonly marked: boolean },
): ReactNode {
  const { view, forks, playback, running, fault, marked } = props;
  const item = useRef<HTMLLIElement>(null);
  const jump = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!marked) return;
    jump.current?.focus({ preventScroll: true });
    // With what can be done about it.
    item.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const info = faultInfo(fault.fault.type);
  const entry = playback.cursor.stops[playback.cursor.index];
  const at = entry?.at ?? view.run.input.start;
  const standing = standingAt(fault, playback.seq, at);
  const title = faultTitle(fault.fault.type, fault.asked);
  const target = useTarget(view, fault);
  const called = target === '' ? title : `${title}: ${target}`;
  const { tone, text } = STANDINGS[standing];
  const unlessRunning = (act: () => void) => (): void => {
    if (!running) act();
  };
  return (
    <li ref={item} className={styles.fault} data-marked={marked || undefined}>
      <div className={styles.faultHead}>
        <button
          ref={jump}
          type="button"
          className={styles.jump}
          title="Show it on the timeline"
          aria-current={entry !== undefined && entry.seq === fault.entry?.seq ? 'step' : undefined}
          disabled={fault.entry === null}
          onClick={() => playback.show(playback.log, fault.entry?.seq ?? 0)}
        >
          <span className={styles.name}>{title}</span>
          {target === '' ? null : <span className={styles.target}>{target}</span>}
        </button>
        <StatusBadge tone={tone}>{text}</StatusBadge>
      </div>
      <p className={styles.instant}>
        {`${instantText(fault.at, view.timeZone)} (${sinceText(fault.at, view.run.input.start)})`}
        {fault.until === null ? '' : `, until ${timeText(fault.until, view.timeZone)}`}
        {fault.entry === null ? '. The run ended before it.' : ''}
      </p>
      {fault.entry?.type === 'fault-refused' ? <p className={styles.refusal}>{fault.entry.why.text}</p> : null}
      <div className={styles.actions}>
        {standing === 'in-force' && info.lift !== null ? (
          <Button
            size="compact-xs"
            variant="default"
            aria-disabled={running}
            aria-label={`Lift at ${timeText(at, view.timeZone)}: ${called}`}
            onClick={unlessRunning(() => forks.lift(fault))}
          >
            {`Lift at ${timeText(at, view.timeZone)}`}
          </Button>
        ) : null}
        <Button
          size="compact-xs"
          variant="default"
          aria-disabled={running}
          aria-label={`Take back ${called}`}
          onClick={unlessRunning(() => forks.takeBack(fault))}
        >
          Take back
        </Button>
      </div>
    </li>
  );
}

/** What the journal calls the target; else what the org before the run calls it. */
function useTarget(view: RunView, { fault, entry }: FaultOfRun): string {
  return useMemo(() => {
    if (entry !== null) return entry.target;
    const values = valuesOfFault(fault);
    const choices = choicesOfSetup(view.run.input.org);
    return faultInfo(fault.type)
      .parameters.map((parameter) => {
        const value = values[parameter.name] ?? '';
        return choices.of(parameter, values).find((choice) => choice.value === value)?.label ?? value;
      })
      .join(', ');
  }, [view, fault, entry]);
}
