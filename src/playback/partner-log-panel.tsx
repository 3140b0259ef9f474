import { Button } from '@mantine/core';
import { ClipboardList, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { formatDuration, MINUTE } from '#shared/instant.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { SetupPlace } from '#world/setup-place.ts';
import { Attempts } from './attempts.tsx';
import { calloutFailureOf } from './callout-failure.ts';
import { CalloutEndNote } from './callout-end-note.tsx';
import { instantText } from './clock-text.ts';
import { JsonDetails } from './json-details.tsx';
import { partnerStanding, reasonsOf } from './partner-columns.tsx';
import type { RunView } from './run-view.ts';
import styles from './partner-logs.module.css';

export interface PartnerLogPanelProps {
  readonly row: PartnerLogRow;
  readonly view: RunView;
  readonly onClose: () => void;
  readonly addressOfStep: (seq: number) => string;
  readonly addressOfAuditLog: (seq: number) => string;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** One callout of the report: its history with every request and response, and what cures its failure. */
export function PartnerLogPanel(props: PartnerLogPanelProps): ReactNode {
  const { row, view, onClose, addressOfStep, addressOfAuditLog, onOpenPlace } = props;
  const { text, tone } = partnerStanding(row);
  const record = view.names.record(row.targetObject, row.targetRecord);
  const failure = calloutFailureOf(row);
  const auditLog = view.logAt(row.queuedSeq);
  return (
    <SidePanel
      title={row.nodeName}
      note={`${row.actionType} · ${row.targetObject} ${record.name}`}
      onClose={onClose}
      footer={
        <>
          <Button
            component="a"
            href={addressOfStep(row.history[0]?.sentSeq ?? row.queuedSeq)}
            variant="default"
            leftSection={<Route size={14} aria-hidden />}
          >
            Open in Simulator
          </Button>
          {auditLog === undefined ? null : (
            <Button
              component="a"
              href={addressOfAuditLog(auditLog.seq)}
              variant="default"
              leftSection={<ClipboardList size={14} aria-hidden />}
            >
              Open audit log
            </Button>
          )}
        </>
      }
    >
      <dl className={styles.facts}>
        <dt>Response Status Code</dt>
        <dd>
          {row.responseStatusCode ?? 'blank'} <StatusBadge tone={tone}>{text}</StatusBadge>
        </dd>
        <dt>Failure Reasons</dt>
        <dd>{reasonsOf(row) ?? 'none'}</dd>
        {failure === null ? null : (
          <>
            <dt>Last Error</dt>
            <dd>
              {failure.lastError} <RuleTag rule={failure.rule} />
            </dd>
          </>
        )}
        <dt>Handed over</dt>
        <dd>{instantText(row.queuedAt, view.timeZone)}</dd>
        <dt>Ended</dt>
        <dd>{row.endedAt === null ? 'not yet' : instantText(row.endedAt, view.timeZone)}</dd>
        {row.nextAttemptAt === null ? null : (
          <>
            <dt>Next attempt</dt>
            <dd>{instantText(row.nextAttemptAt, view.timeZone)}</dd>
          </>
        )}
        <dt>Callout Duration</dt>
        <dd>{durationText(row, row.calloutDurationMs)}</dd>
        <dt>Total Callout Duration</dt>
        <dd>{durationText(row, row.totalCalloutDurationMs)}</dd>
        <dt>Record</dt>
        <dd>{row.targetRecord}</dd>
      </dl>
      <CalloutEndNote callout={row.log} view={view} withoutFailure onOpenPlace={onOpenPlace} />
      <h3 className={styles.history}>Callout History</h3>
      <JsonDetails title="What was asked for" value={row.request} />
      {row.history.length === 0 ? (
        <p className={styles.none}>{row.endedAt === null ? 'No request has been sent yet.' : 'No request was sent.'}</p>
      ) : (
        <Attempts callout={row.log} view={view} onOpenPlace={onOpenPlace} />
      )}
    </SidePanel>
  );
}

/** [LOG-4] A duration as the panel says it; an answer is awaited only while the callout is open. */
export function durationText(row: PartnerLogRow, milliseconds: number | null): string {
  if (milliseconds === null) return row.endedAt === null ? 'no answer yet' : 'no request was sent';
  const exact = `${milliseconds.toLocaleString('en-GB')} ms`;
  return milliseconds < MINUTE ? exact : `${exact} (${formatDuration(milliseconds)})`;
}
