import { Anchor, Button } from '@mantine/core';
import { RotateCcw, Route } from 'lucide-react';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { isOutreachError } from '#logs/audit-outcome.ts';
import type { Instant } from '#shared/instant.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { explainError } from '#world/explain-error.ts';
import type { SetupPlace } from '#world/setup-place.ts';
import { AuditOutcomeLines, SilentHelp } from './audit-outcome.tsx';
import { AuditPath } from './audit-path.tsx';
import { AuditRevert } from './audit-revert.tsx';
import { CalloutCard } from './callout-tab.tsx';
import { instantText } from './clock-text.ts';
import { ErrorHelp } from './error-help.tsx';
import type { RunView } from './run-view.ts';
import styles from './audit-log-panel.module.css';

export interface AuditLogPanelProps {
  readonly log: AuditLog;
  readonly view: RunView;
  /** The instant as of which the log is read; null for the end of the run. */
  readonly asOf: Instant | null;
  /** Address of the Simulator at the step to which a log belongs. */
  readonly addressOf: (log: AuditLog) => string;
  readonly onOpen: (seq: number) => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
  /** Null where nothing can be reprocessed: as of an earlier instant. */
  readonly onReprocess: ((log: AuditLog) => void) | null;
  readonly onClose: () => void;
}

/** One audit log in full: its facts, why each edge was taken, every attempt, and what was put back. */
export function AuditLogPanel(props: AuditLogPanelProps): ReactNode {
  const { log, view, asOf, addressOf, onOpenPlace, onReprocess, onClose } = props;
  const { record } = log;
  // What takes long to find out comes a moment after the panel.
  const explained = useDeferredValue(log, null);
  return (
    <SidePanel
      title={record.name}
      note={
        <>
          Audit log · {record.object} <span className={styles.id}>{record.id}</span>
        </>
      }
      onClose={onClose}
      footer={
        <>
          {onReprocess === null ? null : (
            <Button
              variant="default"
              leftSection={<RotateCcw size={14} aria-hidden />}
              onClick={() => onReprocess(log)}
            >
              Reprocess
            </Button>
          )}
          <Button component="a" variant="default" href={addressOf(log)} leftSection={<Route size={14} aria-hidden />}>
            Open in Simulator
          </Button>
        </>
      }
    >
      <Facts {...props} />
      <h3 className={styles.section}>Path</h3>
      <AuditPath path={log.path} withReasons />
      <h3 className={styles.section}>Outcome</h3>
      <AuditOutcomeLines log={log} />
      {log.outcome.silentErrors > 0 ? <SilentHelp open /> : null}
      {explained === log ? <InFull {...{ log, view, asOf, onOpenPlace }} /> : null}
    </SidePanel>
  );
}

function Facts({ log, view, asOf, onOpen }: AuditLogPanelProps): ReactNode {
  const { record, reprocessed } = log;
  const again = useMemo(() => {
    const until = asOf ?? Infinity;
    return view.logs.findLast((each) => each.reprocessed?.log === log.seq && each.record.startedAt <= until);
  }, [view, log, asOf]);
  const time = (instant: number): string => instantText(instant, view.timeZone);
  const link = (to: AuditLog): ReactNode => (
    <Anchor component="button" type="button" fz="inherit" onClick={() => onOpen(to.seq)}>
      the log of {time(to.record.startedAt)}
    </Anchor>
  );
  const repeated = view.logs.find(({ seq }) => seq === reprocessed?.log);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Company', record.company],
    ['Trigger', `${record.trigger === 'new' ? 'New' : 'Updated'} ${record.object}`],
    ['Graph', record.graph ?? 'none: not routed'],
    ['Start', time(record.startedAt)],
    ['End', record.endedAt === null ? 'not yet' : time(record.endedAt)],
    ['Previous owner', record.previousOwner?.name ?? null],
    ['New owner', record.newOwner?.name ?? null],
    ['Became', record.became === null ? null : `${record.became.object} ${record.became.name}`],
    [
      'Reprocessed',
      reprocessed === null ? null : (
        <>
          <StatusBadge tone="accent">Reprocessed</StatusBadge>{' '}
          {repeated === undefined ? null : <>Repeats {link(repeated)}</>}
        </>
      ),
    ],
    ['Repeated by', again === undefined ? null : link(again)],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What went wrong, what was put back, and every attempt of every callout (LOG-3). */
function InFull(props: Pick<AuditLogPanelProps, 'log' | 'view' | 'asOf' | 'onOpenPlace'>): ReactNode {
  const { log, view, asOf, onOpenPlace } = props;
  const { trip } = log;
  if (trip === null) return null;
  const at = asOf ?? view.run.journal.at(-1)?.at ?? log.record.startedAt;
  return (
    <>
      <WhatWentWrong {...{ log, view, onOpenPlace }} />
      <AuditRevert trip={trip} view={view} />
      {trip.callouts.length === 0 ? null : (
        <>
          <h3 className={styles.section}>Outreach actions</h3>
          <div className={styles.callouts}>
            {trip.callouts.map((callout) => (
              <CalloutCard key={callout.callout} {...{ callout, at, view, onOpenPlace }} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** Help on each error edge that was followed, and on a path that was put back. */
function WhatWentWrong({
  log,
  view,
  onOpenPlace,
}: Pick<AuditLogPanelProps, 'log' | 'view' | 'onOpenPlace'>): ReactNode {
  const explanations = useMemo(() => {
    const { trip } = log;
    if (trip === null) return [];
    const edges = trip.steps
      .filter(isOutreachError)
      .map((step) => explainError({ type: 'edge', trip, step }, view.run));
    return [...edges, explainError({ type: 'revert', trip }, view.run)].filter((each) => each !== undefined);
  }, [log, view]);
  return explanations.map((explanation, at) => (
    <div key={at} className={styles.wrong}>
      <h4 className={styles.wrongTitle}>{explanation.title}</h4>
      <ErrorHelp explanation={explanation} onOpenPlace={onOpenPlace} />
    </div>
  ));
}
