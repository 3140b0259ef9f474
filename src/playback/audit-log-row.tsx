import { Button } from '@mantine/core';
import { ArrowRight, CircleAlert, CircleCheck, CirclePause, CircleDashed, CircleDot, Route } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import type { OutcomeLine } from '#logs/audit-outcome.ts';
import type { AuditPathNode, PathMark } from '#logs/audit-path.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { AttemptTrail } from './attempt-trail.tsx';
import { instantText } from './clock-text.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import type { RunView } from './run-view.ts';
import styles from './audit-log-row.module.css';

export interface AuditLogRowProps {
  readonly log: AuditLog;
  readonly view: RunView;
  readonly onOpenTrip: (seq: number) => void;
}

/** One audit log: its Record, Path and Outcome panels side by side. */
export function AuditLogRow({ log, view, onOpenTrip }: AuditLogRowProps): ReactNode {
  return (
    <article className={styles.row} aria-label={`Audit log of ${log.record.name}`}>
      <RecordPanel log={log} view={view} />
      <div role="group" className={styles.panel} aria-label="Path">
        {log.path.length === 0 ? (
          <p className={styles.dim}>No path: the record was not routed.</p>
        ) : (
          <ol className={styles.path}>
            {log.path.map((node, at) => (
              <PathLine key={at} node={node} />
            ))}
          </ol>
        )}
      </div>
      <div role="group" className={styles.panel} aria-label="Outcome">
        <OutcomePanel log={log} view={view} />
        <Button
          variant="subtle"
          leftSection={<Route size={14} aria-hidden />}
          className={styles.open}
          onClick={() => onOpenTrip(log.seq)}
          aria-label={`Open in Simulator: ${log.record.name}`}
        >
          Open in Simulator
        </Button>
      </div>
    </article>
  );
}

function RecordPanel({ log, view }: { readonly log: AuditLog; readonly view: RunView }): ReactNode {
  const { record } = log;
  const owner = (side: typeof record.newOwner): string => side?.name ?? 'none';
  const moved = record.newOwner !== null && record.newOwner.id !== record.previousOwner?.id;
  return (
    <div role="group" className={styles.panel} aria-label="Record">
      <p className={styles.name}>{record.name}</p>
      {record.company === null ? null : <p className={styles.company}>{record.company}</p>}
      <p className={styles.id}>
        {record.object} {record.id}
      </p>
      <dl className={styles.facts}>
        <dt>Trigger</dt>
        <dd>
          {record.trigger === 'new' ? 'New' : 'Updated'} {record.object}
        </dd>
        <dt>Start</dt>
        <dd>{instantText(record.startedAt, view.timeZone)}</dd>
        {record.previousOwner === null ? null : (
          <>
            <dt>Owner</dt>
            <dd>
              {owner(record.previousOwner)}
              {moved ? (
                <>
                  {' '}
                  <ArrowRight size={12} role="img" aria-label="now" /> <b>{owner(record.newOwner)}</b>
                </>
              ) : null}
            </dd>
          </>
        )}
        {record.became === null ? null : (
          <>
            <dt>Became</dt>
            <dd>
              {record.became.object} {record.became.name}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

const marks = {
  passed: { icon: CircleDot, label: 'Passed' },
  held: { icon: CirclePause, label: 'Held' },
  pending: { icon: CircleDashed, label: 'Pending' },
  success: { icon: CircleCheck, label: 'Success' },
  error: { icon: CircleAlert, label: 'Error' },
} as const satisfies Readonly<Record<PathMark, unknown>>;

const markTones = { held: 'pending', pending: 'pending', success: 'ok', error: 'error' } as const;

function PathLine({ node }: { readonly node: AuditPathNode }): ReactNode {
  const { icon: Icon, label } = marks[node.mark];
  return (
    <li className={styles.node} data-mark={node.mark} title={node.why?.text}>
      <Icon size={14} aria-hidden />
      <span className={styles.nodeWords}>
        <span className={styles.nodeName}>{node.name}</span>
        {node.edgeName === null ? null : <span className={styles.edge}> → {node.edgeName}</span>}
        {node.edge !== null && node.to === null ? <span className={styles.edge}> (leads nowhere)</span> : null}
      </span>
      {node.mark === 'passed' ? null : <StatusBadge tone={markTones[node.mark]}>{label}</StatusBadge>}
    </li>
  );
}

function OutcomePanel({ log, view }: { readonly log: AuditLog; readonly view: RunView }): ReactNode {
  const { outcome, trip } = log;
  const trails = trip?.callouts.filter((callout) => callout.attempts.length > 0) ?? [];
  return (
    <>
      {trip === null ? <StatusBadge tone="neutral">Filtered out</StatusBadge> : null}
      <ul className={styles.lines}>
        {outcome.lines.map((line, at) => (
          <OutcomeItem key={at} line={line} />
        ))}
      </ul>
      {outcome.silentErrors > 0 ? <SilentHelp /> : null}
      {trails.map((callout) => (
        <AttemptTrail key={callout.callout} callout={callout} timeZone={view.timeZone} />
      ))}
    </>
  );
}

const lineIcons = { plain: null, success: CircleCheck, pending: CircleDashed, error: CircleAlert } as const;

function OutcomeItem({ line }: { readonly line: OutcomeLine }): ReactNode {
  const Icon = lineIcons[line.tone];
  return (
    <li data-tone={line.tone}>
      {Icon === null ? null : <Icon size={14} aria-hidden />}
      <span>
        {line.text} <RuleTag rule={line.rule} as="in-list" />
      </span>
    </li>
  );
}

/** [ADD-7] */
function SilentHelp(): ReactNode {
  return (
    <details className={styles.silent}>
      <summary>Why is there no error message?</summary>
      <p>
        The record left an Add to Sequence node by one of its error edges. LeanData then marks the node Error in the
        Path and writes no error message in the Outcome: the edge is how the graph deals with it.{' '}
        <RuleTag rule="ADD-7" />
      </p>
    </details>
  );
}
