import { ActionIcon, Button, Popover, SegmentedControl } from '@mantine/core';
import { CircleHelp, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Instant } from '#shared/instant.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { CalloutChart } from './callout-chart.tsx';
import { CalloutDetail } from './callout-detail.tsx';
import { CalloutKey } from './callout-key.tsx';
import { calloutRows, spanOf, type CalloutRow } from './callout-rows.ts';
import { CalloutTable } from './callout-table.tsx';
import { evenSteps, shifted, trueTime, zoomed } from './time-axis.ts';
import styles from './callouts-part.module.css';

/** The part of the drawer that shows the life of each callout of the run over virtual time. */
export function CalloutsPart(): ReactNode {
  const { view } = useSimulator();
  return view === null ? null : <CalloutsOf key={view.run.input.seed} view={view} />;
}

type Form = 'time' | 'steps' | 'table';

function CalloutsOf({ view }: { readonly view: RunView }): ReactNode {
  const { playback } = useSimulator();
  const { log, seq } = playback;
  const [of, setOf] = useState<'record' | 'run'>('run');
  const [form, setForm] = useState<Form>('time');
  const [chosen, setChosen] = useState<string | null>(null);
  const [range, setRange] = useState<readonly [Instant, Instant] | null>(null);
  const all = useMemo(() => calloutRows(view), [view]);
  const trip = log?.trip?.trip;
  const rows = useMemo(
    () => (of === 'run' ? all : all.filter(({ callout }) => callout.trip === trip)),
    [all, of, trip],
  );
  const end = view.run.journal.at(-1)?.at ?? 0;
  const at = view.run.journal[seq]?.at ?? 0;
  const span = useMemo(() => spanOf(rows, end), [rows, end]);
  const shown = range ?? span;
  const axis = useMemo(
    () => (form === 'steps' ? evenSteps(instantsOf(rows, end)) : trueTime(shown, view.timeZone)),
    [form, rows, shown, end, view.timeZone],
  );
  // What was chosen last, else what the step speaks of, else the record's own.
  const row =
    rows.find(({ callout }) => callout.callout === chosen) ??
    rows.find(({ life }) => life.some((part) => part.seq === seq)) ??
    rows.find(({ callout }) => callout.trip === trip) ??
    rows[0];
  const choose = (next: CalloutRow, part?: number): void => {
    setChosen(next.callout.callout);
    if (part !== undefined) playback.show(view.logAt(part) ?? log, part);
  };
  const zoom = (factor: number): void => setRange(zoomed(shown, at, factor, span));
  const lists = { rows, selected: row, seq, timeZone: view.timeZone, onChoose: choose };
  return (
    <div className={styles.part}>
      <div className={styles.bar} data-drawer-bar>
        <SegmentedControl
          size="xs"
          aria-label="Whose callouts"
          data={[
            { value: 'run', label: `All (${all.length})` },
            { value: 'record', label: 'This record' },
          ]}
          value={of}
          onChange={(value) => {
            setOf(value === 'record' ? 'record' : 'run');
            setRange(null);
          }}
        />
        <SegmentedControl
          size="xs"
          aria-label="Drawn as"
          data={[
            { value: 'time', label: 'Time' },
            { value: 'steps', label: 'Even steps' },
            { value: 'table', label: 'Table' },
          ]}
          value={form}
          onChange={(value) => setForm(value as Form)}
        />
        {form === 'time' ? (
          <div role="group" aria-label="Zoom">
            <Button.Group>
              <Button size="compact-sm" variant="default" aria-label="Zoom in" onClick={() => zoom(1 / 2)}>
                <ZoomIn size={14} aria-hidden />
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label="Zoom out"
                disabled={range === null}
                onClick={() => zoom(2)}
              >
                <ZoomOut size={14} aria-hidden />
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                disabled={range === null}
                aria-label="Whole time"
                onClick={() => setRange(null)}
              >
                <Maximize2 size={14} aria-hidden />
              </Button>
            </Button.Group>
          </div>
        ) : null}
        {form === 'table' ? null : <KeyButton />}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={all.length === 0 ? 'No callout in this run' : 'No callout of this record'}>
          {all.length === 0
            ? 'No record has reached an Outreach node that could call Outreach.'
            : 'Choose another record, or all of the run.'}
        </EmptyState>
      ) : (
        <div className={styles.content}>
          {form === 'table' ? (
            <CalloutTable {...lists} />
          ) : (
            <CalloutChart
              {...lists}
              axis={axis}
              at={at}
              end={end}
              onZoom={
                form === 'time' ? (factor, around) => setRange(zoomed(shown, around ?? at, factor, span)) : undefined
              }
              onShift={form === 'time' ? (share) => setRange(shifted(shown, share, span)) : undefined}
            />
          )}
          {row === undefined ? null : (
            <CalloutDetail key={row.callout.callout} row={row} view={view} seq={seq} at={at} />
          )}
        </div>
      )}
    </div>
  );
}

function KeyButton(): ReactNode {
  return (
    <Popover position="bottom-end" shadow="md" withinPortal>
      <Popover.Target>
        <ActionIcon aria-label="Key">
          <CircleHelp size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <CalloutKey />
      </Popover.Dropdown>
    </Popover>
  );
}

function instantsOf(rows: readonly CalloutRow[], end: Instant): readonly Instant[] {
  return [...rows.flatMap(({ life }) => life.map(({ from }) => from)), end];
}
