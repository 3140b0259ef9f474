import { Anchor, Button, Checkbox } from '@mantine/core';
import { RotateCcw, Route } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { AttemptTrail } from './attempt-trail.tsx';
import { AuditOutcomeLines, SilentHelp } from './audit-outcome.tsx';
import { AuditPath } from './audit-path.tsx';
import { AuditRecordFacts } from './audit-record.tsx';
import styles from './audit-log-row.module.css';

/** What can be done with a log of the list. */
export interface AuditLogActions {
  /** Opens a log beside the list, by the entry at which it begins. */
  readonly onOpen: (seq: number) => void;
  readonly onTick: (seq: number, ticked: boolean) => void;
  /** Null where nothing can be reprocessed: as of an earlier instant. */
  readonly onReprocess: ((log: AuditLog) => void) | null;
  /** Address of the Simulator at the step to which a log belongs. */
  readonly addressOf: (log: AuditLog) => string;
}

export interface AuditLogRowProps extends AuditLogActions {
  readonly log: AuditLog;
  readonly timeZone: string;
  readonly ticked: boolean;
  /** Whether Tab reaches what can be done with it. */
  readonly current: boolean;
}

/** One audit log of the list: its Record, Path and Outcome panels side by side. */
export const AuditLogRow = memo(function AuditLogRow(props: AuditLogRowProps): ReactNode {
  const { log, timeZone, ticked, current, onOpen, onTick, onReprocess, addressOf } = props;
  const { name } = log.record;
  const tabIndex = current ? 0 : -1;
  const trails = log.trip?.callouts.filter((callout) => callout.attempts.length > 0) ?? [];
  return (
    <div className={styles.row}>
      <div role="group" className={styles.panel} aria-label="Record">
        <div className={styles.head}>
          <Checkbox
            size="xs"
            aria-label={`Tick ${name}`}
            checked={ticked}
            tabIndex={tabIndex}
            onChange={(event) => onTick(log.seq, event.currentTarget.checked)}
          />
          <button type="button" className={styles.name} tabIndex={tabIndex} onClick={() => onOpen(log.seq)}>
            {name}
          </button>
          {log.reprocessed === null ? null : <StatusBadge tone="accent">Reprocessed</StatusBadge>}
        </div>
        {log.record.company === null ? null : <p className={styles.company}>{log.record.company}</p>}
        <p className={styles.id}>
          {log.record.object} {log.record.id}
        </p>
        <AuditRecordFacts log={log} timeZone={timeZone} />
        <Repeated log={log} {...{ tabIndex, onOpen }} />
      </div>
      <div role="group" className={styles.panel} aria-label="Path">
        <AuditPath path={log.path} />
      </div>
      <div role="group" className={styles.panel} aria-label="Outcome">
        <AuditOutcomeLines log={log} inList />
        {log.outcome.silentErrors > 0 ? <SilentHelp tabIndex={tabIndex} /> : null}
        {trails.map((callout) => (
          <AttemptTrail key={callout.callout} callout={callout} timeZone={timeZone} named={trails.length > 1} />
        ))}
        <div className={styles.actions}>
          <Button
            component="a"
            variant="subtle"
            href={addressOf(log)}
            tabIndex={tabIndex}
            leftSection={<Route size={14} aria-hidden />}
            aria-label={`Open in Simulator: ${name}`}
          >
            Open in Simulator
          </Button>
          {onReprocess === null ? null : (
            <Button
              variant="subtle"
              tabIndex={tabIndex}
              leftSection={<RotateCcw size={14} aria-hidden />}
              aria-label={`Reprocess ${name}`}
              onClick={() => onReprocess(log)}
            >
              Reprocess
            </Button>
          )}
        </div>
      </div>
    </div>
  );
});

/** [LOG-1] The way from a log of a record that was reprocessed to the log that it repeats. */
function Repeated(props: {
  readonly log: AuditLog;
  readonly tabIndex: number;
  readonly onOpen: (seq: number) => void;
}): ReactNode {
  const repeated = props.log.reprocessed?.log ?? null;
  if (repeated === null) return null;
  return (
    <p className={styles.again}>
      <Anchor component="button" type="button" fz="xs" tabIndex={props.tabIndex} onClick={() => props.onOpen(repeated)}>
        Open the log that it repeats
      </Anchor>
    </p>
  );
}
