import { Loader } from '@mantine/core';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { TableSort } from '#ui/use-sorted-rows.ts';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { useInSlices } from '../use-in-slices.ts';
import { findOutcomes } from './find-outcomes.ts';
import { outcomeColumns, outcomeReader } from './outcome-columns.tsx';
import { OutcomesExport } from './outcomes-export.tsx';
import { OutcomesFilters } from './outcomes-filters.tsx';
import { ReplayAlone } from './replay-alone.tsx';
import { sortedOutcomes } from './sorted-outcomes.ts';
import styles from './outcomes-part.module.css';

/** The part of the drawer that lists how every record of the run came out. */
export function OutcomesPart(): ReactNode {
  const { view } = useSimulator();
  return view === null ? null : <OutcomesOf key={view.run.journal.length} view={view} />;
}

function OutcomesOf({ view }: { readonly view: RunView }): ReactNode {
  const { playback, outcomes: filter, showOutcomes, props } = useSimulator();
  const { log: selected, graph } = playback;
  const [sort, setSort] = useState<TableSort>();
  const read = useMemo(() => outcomeReader(view), [view]);
  const columns = useMemo(() => outcomeColumns(read), [read]);
  const found = useInSlices(useCallback(() => findOutcomes(view, graph, filter), [view, graph, filter]));
  const logs = found.made ?? NONE;
  const sorted = useInSlices(useCallback(() => sortedOutcomes(logs, columns, sort), [logs, columns, sort]));
  const busy = found.busy || sorted.busy;
  const rows = sorted.made ?? NONE;
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <OutcomesFilters view={view} graph={graph} filter={filter} onChange={showOutcomes} />
        <div className={styles.row}>
          <span role="status" className={styles.count}>
            {busy ? <Loader size={12} /> : null}
            {countText(rows.length, view)}
          </span>
          <span className={styles.space} />
          <ReplayAlone />
          <OutcomesExport logs={rows} read={read} graph={graph.name} onSaveFile={props.onSaveFile} />
        </div>
      </div>
      <div className={styles.table}>
        <DataTable
          label="Outcomes of the run"
          columns={columns}
          rows={rows}
          rowId={idOf}
          selected={selected === undefined ? null : idOf(selected)}
          onOpen={(log) => playback.select(log)}
          keptSort={{ sort, onSort: setSort, inOrder: true }}
          empty={
            busy ? (
              <Loader size="sm" />
            ) : (
              <EmptyState title="No record fits">Take a filter away, or search for something else.</EmptyState>
            )
          }
        />
      </div>
    </div>
  );
}

const NONE: readonly AuditLog[] = [];

const idOf = (log: AuditLog): string => String(log.seq);

/** `1,204 of 200,000, at the end of the run`; of a run that was cancelled, where it was. */
function countText(shown: number, { logs, run }: RunView): string {
  const all = logs.length.toLocaleString('en-GB');
  const count = shown === logs.length ? `${all} in all` : `${shown.toLocaleString('en-GB')} of ${all}`;
  return `${count}, ${run.partial === undefined ? 'at the end of the run' : 'when the run was cancelled'}`;
}
