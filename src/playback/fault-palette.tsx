import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { Search, Undo2, X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FAULT_GROUPS, faultCatalog, type FaultInfo } from '#world/fault-catalog.ts';
import type { FaultType } from '#world/fault.ts';
import { instantText, sinceText, timeText } from './clock-text.ts';
import { choicesAt } from './fault-choices.ts';
import { FaultCard } from './fault-card.tsx';
import { FaultList } from './fault-list.tsx';
import { targetsAt } from './prefilled-fault.ts';
import type { RunView } from './run-view.ts';
import type { FaultForks } from './use-fault-forks.ts';
import type { Playback } from './use-playback.ts';
import styles from './fault-palette.module.css';

export interface FaultPaletteProps {
  /** Null before the first run. */
  readonly view: RunView | null;
  readonly forks: FaultForks | null;
  readonly graph: FlowGraph;
  readonly playback: Playback;
  /** A run is under way: nothing can be forked. */
  readonly running: boolean;
  /** The entry of the journal by which a link names one fault of the run. */
  readonly marked: number | null;
  readonly onClose: () => void;
  readonly onSetUp: () => void;
}

/** Everything that can be broken on purpose, at the step shown or at the start of the run. */
export function FaultPalette({ onClose, view, forks, ...props }: FaultPaletteProps): ReactNode {
  const heading = useId();
  return (
    <aside
      aria-labelledby={heading}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          Faults
        </h2>
        <ActionIcon aria-label="Close the faults" onClick={onClose}>
          <X size={16} aria-hidden />
        </ActionIcon>
      </header>
      {view === null || forks === null ? (
        <EmptyState
          title="There is no run to break yet"
          actions={<Button onClick={props.onSetUp}>Set up the run</Button>}
        >
          Run records first: then any fault can be made at the step shown. Faults that are known beforehand can be
          planned in the set-up.
        </EmptyState>
      ) : (
        <Palette {...props} {...{ view, forks }} />
      )}
    </aside>
  );
}

type When = 'cursor' | 'start';

function Palette(
  props: Omit<FaultPaletteProps, 'view' | 'forks' | 'onClose' | 'onSetUp'> & {
    readonly view: RunView;
    readonly forks: FaultForks;
  },
): ReactNode {
  const { view, forks, graph, playback, running, marked } = props;
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<FaultType | null>(null);
  const [asked, setWhen] = useState<When>('cursor');
  const search = useRef<HTMLInputElement>(null);
  // A fault that a link leads to takes the focus itself.
  const isMarked = marked !== null && forks.faults.some(({ entry }) => entry?.seq === marked);
  const focusSearch = useEffectEvent((): void => {
    if (!isMarked) search.current?.focus({ preventScroll: true });
  });
  useEffect(() => focusSearch(), []);
  const { log, seq } = playback;
  const when = log === undefined ? 'start' : asked;
  const after = when === 'start' ? 0 : forks.justAfter;
  const { start } = view.run.input;
  const at = playback.cursor.stops[playback.cursor.index]?.at ?? start;
  // The fault comes after all that happens at the instant shown.
  const lastSeq =
    when === 'start'
      ? -1
      : Math.max(
          seq,
          view.run.journal.findLastIndex((each) => each.at <= at),
        );
  const choices = useMemo(() => choicesAt(view, lastSeq), [view, lastSeq]);
  const targets = useMemo(() => targetsAt(view, log, graph, lastSeq), [view, log, graph, lastSeq]);
  const found = faultCatalog.filter((info) => matches(info, text));
  return (
    <>
      <div className={styles.when}>
        <SegmentedControl
          aria-label="When the fault happens"
          fullWidth
          data={[
            { value: 'cursor', label: 'At the step shown', disabled: log === undefined },
            { value: 'start', label: 'At the start' },
          ]}
          value={when}
          onChange={(value) => setWhen(value === 'start' ? 'start' : 'cursor')}
        />
        <p className={styles.instant}>
          {when === 'start'
            ? `Before the first record, ${instantText(start, view.timeZone)}.`
            : `Just after ${instantText(at, view.timeZone)} (${sinceText(at, start)}).`}{' '}
          A new run with the fault is recorded from there; this one is kept under Runs.
        </p>
      </div>
      <FaultList {...{ view, forks, playback, running, marked }} />
      <div className={styles.content}>
        <div className={styles.search}>
          <TextInput
            ref={search}
            aria-label="Search the faults"
            placeholder="Search, such as lock or ERR-9"
            leftSection={<Search size={14} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        {found.length === 0 ? (
          <EmptyState title="No fault fits">Search for another word, a rule or an error.</EmptyState>
        ) : null}
        {FAULT_GROUPS.map((group) => {
          const infos = found.filter((info) => info.group === group);
          if (infos.length === 0) return null;
          return (
            <section key={group} aria-label={group} className={styles.group}>
              <h3 className={styles.groupTitle}>{group}</h3>
              {infos.map((info) => (
                <FaultCard
                  key={info.type}
                  info={info}
                  choices={choices}
                  targets={targets}
                  when={when === 'start' ? 'at the start' : `at ${timeText(at, view.timeZone)}`}
                  open={opened === info.type}
                  running={running}
                  onOpen={(open) => setOpened(open ? info.type : null)}
                  onMake={(fault, later) =>
                    forks.make(fault, later === undefined ? after : forks.justAfterInstant(later))
                  }
                  timeZone={view.timeZone}
                />
              ))}
            </section>
          );
        })}
      </div>
      {forks.undo === undefined ? null : (
        <div className={styles.footer}>
          <Button
            fullWidth
            variant="default"
            aria-disabled={running}
            leftSection={<Undo2 size={14} aria-hidden />}
            onClick={() => {
              if (!running) forks.undo?.carryOut();
            }}
          >
            {`Undo: ${forks.undo.label}`}
          </Button>
        </div>
      )}
    </>
  );
}

function matches({ title, effect, leadsTo, group }: FaultInfo, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [title, effect, group, ...leadsTo].join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}
