import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AuditLog } from '#logs/audit-log.ts';
import type { OutcomeLine } from '#logs/audit-outcome.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import styles from './audit-log-row.module.css';

export interface AuditOutcomeProps {
  readonly log: AuditLog;
  /** Whether it stands in the row of a list, where rules are no tab stops. */
  readonly inList?: boolean;
}

/** Lines of an outcome that the row of a list has room for. */
const MOST_LISTED = 6;

/** [LOG-1] The lines of the Outcome panel. */
export function AuditOutcomeLines({ log, inList = false }: AuditOutcomeProps): ReactNode {
  const all = log.outcome.lines;
  // A reverted conversion has a line for each field: one more than fit is no gain.
  const lines = inList && all.length > MOST_LISTED + 1 ? all.slice(0, MOST_LISTED) : all;
  const more = all.length - lines.length;
  return (
    <>
      {log.trip === null ? <StatusBadge tone="neutral">Filtered out</StatusBadge> : null}
      <ul className={styles.lines}>
        {lines.map((line, at) => (
          <OutcomeItem key={at} line={line} inList={inList} />
        ))}
        {more > 0 ? (
          <li className={styles.dim}>{`and ${more} more ${more === 1 ? 'line' : 'lines'}: open the log`}</li>
        ) : null}
      </ul>
    </>
  );
}

const lineIcons = { plain: null, success: CircleCheck, pending: CircleDashed, error: CircleAlert } as const;

function OutcomeItem({ line, inList }: { readonly line: OutcomeLine; readonly inList: boolean }): ReactNode {
  const Icon = lineIcons[line.tone];
  return (
    <li data-tone={line.tone}>
      {Icon === null ? null : <Icon size={14} aria-hidden />}
      <span>
        {line.text} <RuleTag rule={line.rule} as={inList ? 'in-list' : 'link'} />
      </span>
    </li>
  );
}

export interface SilentHelpProps {
  /** Whether it is unfolded at first. */
  readonly open?: boolean;
  /** Given in the row of a list. */
  readonly tabIndex?: number;
}

/** [ADD-7] Why the Outcome is silent where an error edge was followed. */
export function SilentHelp({ open = false, tabIndex }: SilentHelpProps): ReactNode {
  return (
    <details className={styles.silent} open={open}>
      <summary tabIndex={tabIndex}>Why is there no error message?</summary>
      <p>
        The record left an Outreach node by one of its error edges. LeanData then marks the node Error in the Path and
        writes no error message in the Outcome: the edge is how the graph deals with it.{' '}
        <RuleTag rule="ADD-7" as={tabIndex === undefined ? 'link' : 'in-list'} />
      </p>
    </details>
  );
}
