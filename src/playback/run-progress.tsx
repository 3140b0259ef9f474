import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  if (state.type === 'running') return <Running {...{ state, timeZone, onCancel }} />;
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

function Running(props: {
  readonly state: RunState & { readonly type: 'running' };
  readonly timeZone: string;
  readonly onCancel: () => void;
}): ReactNode {
  const { state, timeZone, onCancel } = props;
  const rate = useRate(state.steps);
  const total = `${state.total.toLocaleString('en-GB')} record ${state.total === 1 ? 'change' : 'changes'}`;
  const share = state.total === 0 ? 0 : (state.done / state.total) * 100;
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span>
          {state.done < state.total || state.total === 0
            ? `Running: ${state.done.toLocaleString('en-GB')} of ${total}`
            : `${state.total === 1 ? 'The only record change is' : `All ${total} are`} made; running what follows from them`}
          <span className={styles.dim}>
            {instantText(state.at, timeZone)}
            {` · ${state.steps.toLocaleString('en-GB')} events`}
            {rate === 0 ? '' : `, ${rate.toLocaleString('en-GB')} a second`}
          </span>
        </span>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <Progress value={share} aria-label="Progress of the run" animated={share === 100} />
    </div>
  );
}

/** Events a second since the run began; 0 until that can be told. */
function useRate(steps: number): number {
  const began = useRef<number>(undefined);
  const [rate, setRate] = useState(0);
  useEffect(() => {
    began.current ??= performance.now();
    const seconds = (performance.now() - began.current) / 1_000;
    if (seconds > 0.5) setRate(Math.round(steps / seconds));
  }, [steps]);
  return rate;
}
