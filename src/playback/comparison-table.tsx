import { ActionIcon, Select, Switch, Tooltip } from '@mantine/core';
import { Download } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { ComparedLog, RunComparison } from '#world/compare-runs.ts';
import { ASPECTS, type Aspect } from '#world/parted-ways.ts';
import { differenceText } from './difference-text.ts';
import { ASPECT_WORDS } from './forks/aspect-words.ts';
import { comparisonColumns, rowId } from './forks/comparison-columns.tsx';
import { PartingPanel, type Side } from './forks/parting-panel.tsx';
import styles from './forks/runs-part.module.css';

export interface ComparisonTableProps<Row extends ComparedLog> {
  /** Accessible name of the table. */
  readonly label: string;
  readonly comparison: Pick<RunComparison, 'counts' | 'different'> & { readonly rows: readonly Row[] };
  readonly titles: Readonly<Record<Side, string>>;
  /** Which of the two is on screen; null where neither is, or both are. */
  readonly shown: Side | null;
  readonly timeZoneOf: (row: Row) => string;
  readonly chosen: Row | null;
  readonly onChoose: (row: Row) => void;
  /** Shows a side where the two part. */
  readonly onLook: (row: Row, side: Side) => void;
  /** What the button for it says; `Show in A` where absent. */
  readonly lookWords?: (mark: 'A' | 'B') => string;
  /** Hands out the rows that are listed. */
  readonly onExport: (rows: readonly Row[]) => void;
  /** What stands before the usual columns. */
  readonly before?: readonly TableColumn<Row>[];
  /** Tells rows apart where their logs are of several runs. */
  readonly prefixOf?: (row: Row) => string;
  /** What it means that nothing differs. */
  readonly alike: string;
}

/** [RUN-4] Two runs record by record: what differs, where the ways part, and why. */
export function ComparisonTable<Row extends ComparedLog>(props: ComparisonTableProps<Row>): ReactNode {
  const { comparison, chosen, before, prefixOf, onChoose, onExport, onLook } = props;
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const [aspect, setAspect] = useState<Aspect | null>(null);
  const rows = useMemo(
    () =>
      comparison.rows.filter(
        ({ differs }) => (!onlyDifferent || differs.length > 0) && (aspect === null || differs.includes(aspect)),
      ),
    [comparison, onlyDifferent, aspect],
  );
  const columns = useMemo(() => [...(before ?? []), ...comparisonColumns] as readonly TableColumn<Row>[], [before]);
  const counted = useMemo(() => differenceText(comparison.rows, prefixOf), [comparison, prefixOf]);
  const idOf = (row: Row): string => `${prefixOf?.(row) ?? ''}${rowId(row)}`;
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.count} role="status">
          {counted}
        </span>
        <Select
          size="xs"
          aria-label="What differs"
          placeholder="Whatever differs"
          clearable
          data={ASPECTS.map((each) => ({
            value: each,
            label: `${ASPECT_WORDS[each]} (${comparison.counts.get(each) ?? 0})`,
          }))}
          value={aspect}
          onChange={(next) => setAspect(ASPECTS.find((each) => each === next) ?? null)}
        />
        <Switch
          size="xs"
          label="Only what differs"
          checked={onlyDifferent}
          onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
        />
        <Tooltip label="Export CSV">
          <ActionIcon aria-label="Export CSV" disabled={rows.length === 0} onClick={() => onExport(rows)}>
            <Download size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={styles.compared}>
        <div className={styles.table}>
          <DataTable
            label={props.label}
            columns={columns}
            rows={rows}
            rowId={idOf}
            selected={chosen === null ? null : idOf(chosen)}
            onOpen={onChoose}
            empty={
              <EmptyState title={comparison.different === 0 ? 'The two are alike' : 'No record fits'}>
                {comparison.different === 0 ? props.alike : 'Take a filter away.'}
              </EmptyState>
            }
          />
        </div>
        {chosen === null ? null : (
          <PartingPanel
            row={chosen}
            titles={props.titles}
            shown={props.shown}
            timeZone={props.timeZoneOf(chosen)}
            onLook={(side) => onLook(chosen, side)}
            lookWords={props.lookWords}
          />
        )}
      </div>
    </>
  );
}
