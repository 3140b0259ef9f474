import { Button, Loader } from '@mantine/core';
import { ClipboardList, RotateCcw } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { filterAuditLogs } from '#logs/filter-audit-logs.ts';
import { countOf } from '#shared/count-of.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PartialNote } from './partial-note.tsx';
import { AuditAsOf } from './audit-as-of.tsx';
import { AuditExport } from './audit-export.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { filterOfForm } from './audit-filter-form.ts';
import { AuditList, type AuditTarget } from './audit-list.tsx';
import { AuditLogPanel } from './audit-log-panel.tsx';
import type { AuditLogsProps } from './audit-logs-props.ts';
import { AuditNone } from './audit-none.tsx';
import { AuditReprocessDialog } from './audit-reprocess-dialog.tsx';
import { AuditTakeBack } from './audit-take-back.tsx';
import { AuditTicks } from './audit-ticks.tsx';
import { instantText } from './clock-text.ts';
import { RunProgress } from './run-progress.tsx';
import type { RunView } from './run-view.ts';
import { useAuditReprocess } from './use-audit-reprocess.ts';
import { useLogsAsOf } from './use-logs-as-of.ts';
import { useRunView } from './use-run-view.ts';
import styles from './audit-logs.module.css';

/** [LOG-1] LeanData's audit logs of a run: one row per trip, with the panels Record, Path and Outcome. */
export function AuditLogs(props: AuditLogsProps): ReactNode {
  const { run, catalog, emptyActions } = props;
  const view = useRunView(run, catalog);
  if (view !== null && view.logs.length > 0) return <Logs {...props} view={view} />;
  if (view === null && run !== null) {
    return (
      <div className={styles.page} role="status">
        <PageHeader title="Audit Logs" />
        <EmptyState icon={<Loader size="sm" />} title="Reading the run">
          {`${run.journal.length.toLocaleString('en-GB')} entries of the journal are made into audit logs.`}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader title="Audit Logs" />
      <EmptyState icon={<ClipboardList size={28} />} title="No audit logs yet" actions={emptyActions}>
        {view === null
          ? 'Run records through a graph in the Simulator. Each trip leaves one log here.'
          : 'The last run routed nothing, because no record came to a trigger.'}
      </EmptyState>
    </div>
  );
}

function Logs(props: AuditLogsProps & { readonly view: RunView }): ReactNode {
  const { run, view, shown, onFilter, onOpen, onAsOf, addressOfStep, onOpenPlace, onSaveFile, runState, onCancel } =
    props;
  const { form, trip } = shown;
  const end = view.run.journal.at(-1)?.at ?? view.run.input.start;
  const wanted = shown.asOf === null || shown.asOf >= end ? null : shown.asOf;
  const { logs: all, asOf } = useLogsAsOf(view, useDeferredValue(wanted));
  const filter = useDeferredValue(form);
  const logs = useMemo(
    () => filterAuditLogs(all, filterOfForm(filter, view.timeZone)).toReversed(),
    [all, view, filter],
  );
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [target, setTarget] = useState<AuditTarget | null>(null);
  const opened = useMemo(() => all.find(({ seq }) => seq === trip), [all, trip]);
  const isGone = trip !== null && run === view.run && !view.logs.some(({ seq }) => seq === trip);
  // A log of the run before, which an undo has taken away, is not asked for any more.
  useEffect(() => {
    if (isGone) onOpen(null);
  }, [isGone, onOpen]);
  const reprocess = useAuditReprocess(props, (log) => {
    setTicked(new Set());
    setTarget({ seq: log.seq });
  });
  const { ask } = reprocess;
  // The same for every drawing, so that the rows need not be drawn again.
  const actions = useMemo(
    () => ({
      onOpen,
      addressOf: (log: AuditLog) => addressOfStep(asOf === null || log.trip === null ? log.seq : log.trip.lastSeq),
      onTick: (seq: number, on: boolean) => setTicked((before) => withTick(before, seq, on)),
      onReprocess: wanted === null ? (log: AuditLog) => ask([log]) : null,
    }),
    [onOpen, addressOfStep, ask, asOf, wanted],
  );
  const close = (): void => {
    onOpen(null);
    if (trip !== null) setTarget({ seq: trip });
  };
  const tickedLogs = ticked.size === 0 ? [] : logs.filter(({ seq }) => ticked.has(seq));
  return (
    <div className={styles.page}>
      <PageHeader
        title="Audit Logs"
        note={`${logs.length.toLocaleString('en-GB')} of ${all.length.toLocaleString('en-GB')}${props.runNote === undefined ? '' : ` logs ${props.runNote}`}, newest first`}
      >
        <AuditTakeBack view={view} onTakeBack={(input, message) => void reprocess.takeBack(input, message)} />
        <Button
          variant="default"
          leftSection={<RotateCcw size={14} aria-hidden />}
          disabled={logs.length === 0 || wanted !== null}
          onClick={() => ask(logs)}
        >
          Reprocess all shown
        </Button>
        <AuditExport {...{ logs, asOf, onSaveFile }} />
      </PageHeader>
      <PartialNote run={view.run} />
      <AuditFilters view={view} logs={all} form={form} onChange={onFilter} />
      <AuditAsOf view={view} asOf={wanted} onAsOf={onAsOf} stepShown={props.stepShown} />
      <div role="status" className={styles.hidden}>
        {`${countOf(logs.length, 'audit log')} shown${asOf === null ? '' : ` as of ${instantText(asOf, view.timeZone)}`}. ${reprocess.news}`}
      </div>
      <div aria-live="polite" className={styles.progress}>
        {runState.type === 'running' || reprocess.asked ? (
          <RunProgress state={runState} timeZone={view.timeZone} onCancel={onCancel} />
        ) : null}
      </div>
      {tickedLogs.length === 0 ? null : (
        <AuditTicks
          count={tickedLogs.length}
          onReprocess={wanted === null ? () => ask(tickedLogs) : null}
          onUntick={() => setTicked(new Set())}
        />
      )}
      <div className={styles.body}>
        {logs.length === 0 ? (
          <AuditNone {...{ view, asOf, onAsOf }} form={filter} />
        ) : (
          <AuditList
            {...actions}
            {...{ logs, ticked, target }}
            timeZone={view.timeZone}
            opened={trip}
            onTickAll={(on) => setTicked(new Set(on ? logs.map(({ seq }) => seq) : []))}
          />
        )}
        {opened === undefined ? null : (
          <AuditLogPanel {...actions} {...{ view, asOf, onOpenPlace }} log={opened} onClose={close} />
        )}
      </div>
      {reprocess.logs === null ? null : (
        <AuditReprocessDialog
          view={view}
          logs={reprocess.logs}
          onReprocess={(request) => void reprocess.start(request)}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}

function withTick(ticked: ReadonlySet<number>, seq: number, on: boolean): ReadonlySet<number> {
  const next = new Set(ticked);
  if (on) next.add(seq);
  else next.delete(seq);
  return next;
}
