import { Button } from '@mantine/core';
import { Route } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { formatDuration, MINUTE } from '#shared/instant.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { Attempts } from './attempts.tsx';
import type { SetupPlace } from '#world/setup-place.ts';
import { CalloutEndNote } from './callout-end-note.tsx';
import { instantText } from './clock-text.ts';
import { JsonDetails } from './json-details.tsx';
import { partnerStanding } from './partner-columns.tsx';
import type { RunView } from './run-view.ts';
import styles from './partner-logs.module.css';

export interface PartnerLogPanelProps {
  readonly row: PartnerLogRow;
  readonly view: RunView;
  readonly onClose: () => void;
  readonly onOpenTrip: (seq: number) => void;
  readonly onOpenPlace: (place: SetupPlace) => void;
}

/** One callout of the report: its history with every request and response. */
export function PartnerLogPanel({ row, view, onClose, onOpenTrip, onOpenPlace }: PartnerLogPanelProps): ReactNode {
  const { text, tone } = partnerStanding(row);
  const record = view.names.record(row.targetObject, row.targetRecord);
  return (
    <SidePanel
      title={row.nodeName}
      note={`${row.actionType} · ${row.targetObject} ${record.name}`}
      onClose={onClose}
      footer={
        <Button
          variant="default"
          leftSection={<Route size={14} aria-hidden />}
          onClick={() => onOpenTrip(row.history[0]?.sentSeq ?? row.queuedSeq)}
        >
          Open in Simulator
        </Button>
      }
    >
      <dl className={styles.facts}>
        <dt>Standing</dt>
        <dd>
          <StatusBadge tone={tone}>{text}</StatusBadge>
        </dd>
        <dt>Failure Reasons</dt>
        <dd>{row.failureReasons.join(', ') || (row.result === 'error' ? 'none given' : 'none')}</dd>
        <dt>Handed over</dt>
        <dd>{instantText(row.queuedAt, view.timeZone)}</dd>
        <dt>Ended</dt>
        <dd>{row.endedAt === null ? 'not yet' : instantText(row.endedAt, view.timeZone)}</dd>
        <dt>Callout Duration</dt>
        <dd>{durationText(row, row.calloutDurationMs)}</dd>
        <dt>Total</dt>
        <dd>{durationText(row, row.totalCalloutDurationMs)}</dd>
        <dt>Record</dt>
        <dd>{row.targetRecord}</dd>
      </dl>
      <CalloutEndNote callout={row.log} view={view} onOpenPlace={onOpenPlace} />
      <JsonDetails title="What was asked for" value={row.request} />
      <h3 className={styles.history}>Callout History</h3>
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
  return milliseconds < MINUTE ? `${milliseconds} ms` : formatDuration(milliseconds);
}
