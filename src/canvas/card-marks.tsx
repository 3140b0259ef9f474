import type { ReactNode } from 'react';
import type { Severity } from '#graph/issue.ts';
import { BreakpointSign } from './breakpoint-sign.tsx';
import type { NodeDecoration } from './decorations.ts';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './card-marks.module.css';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The small signs at the right of a card's head: a breakpoint, switched off, issues. */
export function CardMarks(props: { readonly decoration: NodeDecoration; readonly tag: string | undefined }): ReactNode {
  const { issues = [], breakpoint } = props.decoration;
  const worst = order.find((severity) => issues.some((issue) => issue.severity === severity));
  return (
    <span className={styles['marks']}>
      {breakpoint === undefined ? null : <BreakpointSign mark={breakpoint} />}
      {props.tag === undefined ? null : <span className={styles['pill']}>{props.tag}</span>}
      {worst ? (
        <span className={styles['issue']} title={issues.map((issue) => issue.message).join('\n')}>
          <SeverityIcon severity={worst} size={14} label={issuesLabel(issues.length, worst)} />
        </span>
      ) : null}
    </span>
  );
}

const issuesLabel = (count: number, worst: Severity): string =>
  count === 1 ? `1 problem: ${worst}` : `${count} problems, the worst: ${worst}`;
