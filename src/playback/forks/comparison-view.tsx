import { ActionIcon, Button, Loader, Progress, Tooltip } from '@mantine/core';
import { ArrowLeft, ArrowLeftRight } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { writeRecords } from '#csv/write-records.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { ComparedLog } from '#world/compare-runs.ts';
import type { KeptRun } from '#world/kept-run.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { tripInGraph } from '../trip-in-graph.ts';
import { ComparisonTable } from '../comparison-table.tsx';
import { comparisonCsvColumns } from './comparison-columns.tsx';
import type { Side } from './parting-panel.tsx';
import { useComparedRuns } from './use-compared-runs.ts';
import styles from './runs-part.module.css';

export interface ComparisonViewProps {
  readonly first: KeptRun;
  readonly second: KeptRun;
  readonly onSwap: () => void;
  readonly onBack: () => void;
}

/** [RUN-4] Two runs record by record: A, the first one, and B. */
export function ComparisonView({ first, second, onSwap, onBack }: ComparisonViewProps): ReactNode {
  const { view, playback, props, showBeside } = useSimulator();
  const { shelf, onSaveFile } = props;
  const { views, comparison, share, failure } = useComparedRuns(first.id, second.id);
  const [chosen, setChosen] = useState<ComparedLog | null>(null);
  const goTo = useRef<{ readonly view: RunView; readonly log: AuditLog; readonly seq: number }>(undefined);
  const shown: Side | null =
    views === null || view === null ? null : view === views[0] ? 'first' : view === views[1] ? 'second' : null;
  /** Shows a side at the place where the two part, in the run that it is of. */
  const look = (row: ComparedLog, side: Side): void => {
    const log = row[side];
    const its = views?.[side === 'first' ? 0 : 1];
    if (log === null || its === undefined) return;
    const seq = row.parting?.[side]?.seq ?? log.seq;
    if (view === its) {
      playback.show(log, seq);
      return;
    }
    goTo.current = { view: its, log, seq };
    shelf?.open(side === 'first' ? first.id : second.id);
  };
  const arrive = useEffectEvent((): void => {
    const { current } = goTo;
    if (current === undefined || current.view !== view) return;
    goTo.current = undefined;
    playback.show(current.log, current.seq);
  });
  useEffect(() => arrive(), [view]);
  const lay = useEffectEvent((): void => {
    if (chosen === null || views === null || shown === null) return showBeside(null);
    const [here, there]: readonly [Side, Side] = shown === 'first' ? ['first', 'second'] : ['second', 'first'];
    const tripOf = (side: Side) => {
      const trip = chosen[side]?.trip ?? null;
      return trip && tripInGraph(views[side === 'first' ? 0 : 1].run, trip, playback.graph);
    };
    showBeside({ here: tripOf(here), there: tripOf(there), marks: shown === 'first' ? ['A', 'B'] : ['B', 'A'] });
  });
  useEffect(() => lay(), [chosen, views, shown, playback.graph]);
  useEffect(() => () => showBeside(null), [showBeside]);
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <Button size="compact-sm" variant="subtle" leftSection={<ArrowLeft size={14} aria-hidden />} onClick={onBack}>
          All runs
        </Button>
        <div className={styles.pair}>
          <span title={first.title}>{`A: ${first.title}`}</span>
          <span title={second.title}>{`B: ${second.title}`}</span>
        </div>
        <Tooltip label="Swap A and B">
          <ActionIcon aria-label="Swap A and B" onClick={onSwap}>
            <ArrowLeftRight size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {failure !== null ? (
        <EmptyState title="The runs cannot be compared">{failure}</EmptyState>
      ) : comparison === null ? (
        <div className={styles.waiting} role="status">
          <Loader size="sm" aria-hidden />
          {views === null ? 'Recording the runs again and reading them' : 'Comparing the runs'}
          {views === null ? <Progress w={200} aria-label="Runs recorded again" value={share * 100} /> : null}
        </div>
      ) : (
        <ComparisonTable
          label="Comparison of the runs"
          comparison={comparison}
          titles={{ first: first.title, second: second.title }}
          shown={shown}
          timeZoneOf={() => views?.[0].timeZone ?? 'UTC'}
          chosen={chosen}
          onChoose={(row) => {
            setChosen(row);
            const side: Side = shown ?? 'first';
            look(row, row[side] === null ? (side === 'first' ? 'second' : 'first') : side);
          }}
          onLook={look}
          onExport={(rows) =>
            onSaveFile('comparison.csv', writeRecords(comparisonCsvColumns, rows), 'text/csv;charset=utf-8')
          }
          alike="Every record went the same way, at the same times."
        />
      )}
    </div>
  );
}
