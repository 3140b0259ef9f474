import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OrgSetup } from '#world/org-setup.ts';
import { useOrgAtStep } from '../org-view.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { shownRunOf } from '../workspace-state.ts';
import styles from './plugin-limits.module.css';

/** Calls that a day has seen, of how many. */
export interface Usage {
  readonly used: number;
  readonly max: number;
  /** Day that is counted, as `2026-01-05`; absent before the first call. */
  readonly on?: string | undefined;
  /** What holds the sync up and until when, in a sentence. */
  readonly waits?: string | undefined;
}

/** Usage as it stands before the run, at the step that the Simulator shows, and as the run in view left it. */
export function ApiUsage({ label, of }: { readonly label: string; readonly of: (org: OrgSetup) => Usage }): ReactNode {
  const before = useWorkspace((workspace) => workspace.org);
  const after = useWorkspace(shownRunOf)?.final;
  const then = useOrgAtStep();
  return (
    <div className={styles.usages}>
      <Meter label={`${label} before the run`} usage={of(before)} />
      {then ? <Meter label={`${label} at the step shown`} usage={of(then)} /> : null}
      {after ? <Meter label={`${label} after the run`} usage={of(after)} /> : null}
    </div>
  );
}

function Meter({
  label,
  usage: { used, max, on, waits },
}: {
  readonly label: string;
  readonly usage: Usage;
}): ReactNode {
  const full = used >= max;
  return (
    <div>
      <div className={styles.usage}>
        <span>
          {label}
          {on === undefined ? null : <span className={styles.dim}> on {on}</span>}
        </span>
        <span className={styles.figure}>
          {used.toLocaleString('en-GB')} of {max.toLocaleString('en-GB')}
        </span>
      </div>
      <Progress
        aria-label={label}
        value={max === 0 ? 100 : Math.min(100, (used / max) * 100)}
        color={full ? 'red' : 'accent'}
      />
      {waits === undefined ? null : <p className={styles.waits}>{waits}</p>}
    </div>
  );
}
