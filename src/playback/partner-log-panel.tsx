import { Button } from '@mantine/core';
import { Route } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PartnerLogRow } from '#logs/partner-log.ts';
import { formatDuration } from '#shared/instant.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { Attempts } from './callout-tab.tsx';
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
}

/** One callout of the report: its history with every request and response. */
export function PartnerLogPanel({ row, view, onClose, onOpenTrip }: PartnerLogPanelProps): ReactNode {
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
        <dd>{row.failureReasons.join(', ') || 'none'}</dd>
        <dt>Handed over</dt>
        <dd>{instantText(row.queuedAt, view.timeZone)}</dd>
        <dt>Ended</dt>
        <dd>{row.endedAt === null ? 'not yet' : instantText(row.endedAt, view.timeZone)}</dd>
        <dt>Callout Duration</dt>
        <dd>{row.calloutDurationMs === null ? 'no answer yet' : `${row.calloutDurationMs} ms`}</dd>
        <dt>Total</dt>
        <dd>{row.totalCalloutDurationMs === null ? 'no answer yet' : formatDuration(row.totalCalloutDurationMs)}</dd>
        <dt>Record</dt>
        <dd>{row.targetRecord}</dd>
      </dl>
      <JsonDetails title="What was asked for" value={row.request} />
      <h3 className={styles.history}>Callout History</h3>
      {row.history.length === 0 ? (
        <p className={styles.none}>No request was sent.</p>
      ) : (
        <Attempts attempts={row.history} timeZone={view.timeZone} />
      )}
    </SidePanel>
  );
}
