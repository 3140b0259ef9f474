import { useVirtualizer } from '@tanstack/react-virtual';
import { ClipboardList } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditLogRow } from './audit-log-row.tsx';
import { filterOfForm, noAuditFilters, type AuditFilterForm } from './audit-filter-form.ts';
import { runViewOf, type RunView } from './run-view.ts';
import styles from './audit-logs.module.css';

export interface AuditLogsProps {
  /** The run whose logs are shown; null where nothing was run yet. */
  readonly run: RecordedRun | null;
  readonly catalog: NodeCatalog;
  /** Opens the Simulator at a journal entry of that run. */
  readonly onOpenTrip: (seq: number) => void;
  /** Opens the page on which something of the simulated systems is set. */
  readonly onOpenPlace: (place: SetupPlace) => void;
  /** What can be done where there is no run, such as a link to the Simulator. */
  readonly emptyActions?: ReactNode;
}

/** [LOG-1] LeanData's audit logs of a run: one row per trip, with the panels Record, Path and Outcome. */
export function AuditLogs({ run, catalog, onOpenTrip, emptyActions }: AuditLogsProps): ReactNode {
  const view = useMemo(() => (run === null ? null : runViewOf(run, catalog)), [run, catalog]);
  return (
    <div className={styles.page}>
      {view === null || view.logs.length === 0 ? (
        <>
          <PageHeader title="Audit Logs" />
          <EmptyState icon={<ClipboardList size={28} />} title="No audit logs yet" actions={emptyActions}>
            {view === null
              ? 'Run records through a graph in the Simulator. Each trip leaves one log here.'
              : 'The last run routed nothing, because no record came to a trigger.'}
          </EmptyState>
        </>
      ) : (
        <Logs view={view} onOpenTrip={onOpenTrip} />
      )}
    </div>
  );
}

function Logs({ view, onOpenTrip }: { readonly view: RunView; readonly onOpenTrip: (seq: number) => void }): ReactNode {
  const [form, setForm] = useState<AuditFilterForm>(noAuditFilters);
  const filter = useDeferredValue(form);
  const logs = useMemo(
    () => filterAuditLogs(view.logs, filterOfForm(filter, view.timeZone)).toReversed(),
    [view, filter],
  );
  return (
    <>
      <PageHeader
        title="Audit Logs"
        note={`${logs.length.toLocaleString('en-GB')} of ${view.logs.length.toLocaleString('en-GB')}, newest first`}
      />
      <AuditFilters view={view} form={form} onChange={setForm} />
      <div role="status" className={styles.hidden}>
        {`${logs.length} audit logs shown`}
      </div>
      {logs.length === 0 ? (
        <EmptyState title="No audit log fits these filters">Take one of the filters off to see more.</EmptyState>
      ) : (
        <Rows logs={logs} view={view} onOpenTrip={onOpenTrip} />
      )}
    </>
  );
}

function Rows(props: {
  readonly logs: readonly AuditLog[];
  readonly view: RunView;
  readonly onOpenTrip: (seq: number) => void;
}): ReactNode {
  const { logs, view, onOpenTrip } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: logs.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 168,
    getItemKey: (index) => logs[index]?.seq ?? index,
    overscan: 4,
  });
  return (
    <div ref={scroll} className={styles.scroll}>
      <div className={styles.head} aria-hidden>
        <span>Record</span>
        <span>Path</span>
        <span>Outcome</span>
      </div>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label="Audit logs">
        {virtual.getVirtualItems().map((item) => {
          const log = logs[item.index];
          if (log === undefined) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={logs.length}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <AuditLogRow log={log} view={view} onOpenTrip={onOpenTrip} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
