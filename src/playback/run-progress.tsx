import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { instantText } from './clock-text.ts';
import type { RunState } from './simulator-props.ts';
import styles from './run-panel.module.css';

/** How a run under way stands, with the way to stop it; or why there is none. */
export function RunProgress(props: {
  readonly state: RunState;
  readonly timeZone: string;
  readonly onCancel: () => void;
}): ReactNode {
  const { state, timeZone, onCancel } = props;
  if (state.type === 'running') {
    const share = state.total === 0 ? 0 : (state.done / state.total) * 100;
    return (
      <div className={styles.progress}>
        <div className={styles.progressWords}>
          <span>
            {`Running: ${state.done.toLocaleString('en-GB')} of ${state.total.toLocaleString('en-GB')} record changes`}
            <span className={styles.dim}>{instantText(state.at, timeZone)}</span>
          </span>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
        <Progress value={share} aria-label="Progress of the run" animated={share === 100} />
      </div>
    );
  }
  if (state.type === 'cancelled') {
    return (
      <p className={styles.message}>
        {state.partial === null
          ? 'The run was cancelled before anything was recorded. What was run before is still shown.'
          : 'The run was cancelled. What it had recorded by then is shown below.'}
      </p>
    );
  }
  if (state.type === 'failed') {
    return (
      <div className={styles.failure} role="alert">
        <b>The run could not start.</b> {state.message}
        {state.issues === undefined ? null : (
          <ul>
            {state.issues.map((issue, at) => (
              <li key={at}>{issue.message}</li>
            ))}
          </ul>
        )}
      </div>
    );
  }
  return null;
}
