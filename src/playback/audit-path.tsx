import { CircleAlert, CircleCheck, CirclePause, CircleDashed, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AuditPathNode, PathMark } from '#logs/audit-path.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { pathMarks } from './audit-path-marks.ts';
import styles from './audit-log-row.module.css';

const icons = {
  passed: CircleDot,
  held: CirclePause,
  pending: CircleDashed,
  success: CircleCheck,
  error: CircleAlert,
} as const satisfies Readonly<Record<PathMark, unknown>>;

export interface AuditPathProps {
  readonly path: readonly AuditPathNode[];
  /** Says below each node why it was left as it was. */
  readonly withReasons?: boolean;
}

/** [LOG-1] The Path panel: the nodes in order, the edges taken, and how each node is marked (ADD-7). */
export function AuditPath({ path, withReasons = false }: AuditPathProps): ReactNode {
  if (path.length === 0) return <p className={styles.dim}>No path: the record was not routed.</p>;
  return (
    <ol className={styles.path}>
      {path.map((node, at) => (
        <PathLine key={at} node={node} withReason={withReasons} />
      ))}
    </ol>
  );
}

function PathLine({ node, withReason }: { readonly node: AuditPathNode; readonly withReason: boolean }): ReactNode {
  const { label, tone } = pathMarks[node.mark];
  const Icon = icons[node.mark];
  return (
    <li className={styles.node} data-mark={node.mark} title={withReason ? undefined : node.why?.text}>
      <Icon size={14} aria-hidden />
      <span className={styles.nodeWords}>
        <span className={styles.nodeName}>{node.name}</span>
        {node.edgeName === null ? null : <span className={styles.edge}> → {node.edgeName}</span>}
        {node.edge !== null && node.to === null ? <span className={styles.edge}> (leads nowhere)</span> : null}
        {withReason && node.why !== null ? (
          <span className={styles.reason}>
            {node.why.text} <RuleTag rule={node.why.rule} />
          </span>
        ) : null}
      </span>
      {node.mark === 'passed' ? null : <StatusBadge tone={tone}>{label}</StatusBadge>}
    </li>
  );
}
