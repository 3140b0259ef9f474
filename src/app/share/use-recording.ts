import { useEffect, useRef, useState } from 'react';
import type { FileFault } from '#shared/file-fault.ts';
import type { Task } from '#worker/run-client.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { useSession } from '../workspace-context.tsx';
import { faultsOfIssues } from './run-link.ts';

export type Recording =
  | { readonly type: 'running'; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly type: 'cancelled'; readonly again: () => void }
  | { readonly type: 'refused'; readonly faults: readonly FileFault[] }
  | { readonly type: 'recorded'; readonly run: RecordedRun };

type Answer = Exclude<Recording, { readonly type: 'running' | 'cancelled' }> | { readonly type: 'cancelled' };

/** Records a run in the worker, beside the workspace: no run of the user's is touched. */
export function useRecording(input: RunInput): Recording {
  const { client } = useSession().runs;
  const [tries, setTries] = useState(0);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [answer, setAnswer] = useState<Answer>();
  const recording = useRef<Task<unknown>>(undefined);
  useEffect(() => {
    const task = client.run(input, setProgress);
    recording.current = task;
    let wanted = true;
    const tell = (next: Answer): void => {
      if (wanted) setAnswer(next);
    };
    task.result.then(
      (outcome) => {
        if (outcome.type === 'cancelled') tell({ type: 'cancelled' });
        else if (outcome.value.ok) tell({ type: 'recorded', run: outcome.value.value });
        else tell({ type: 'refused', faults: faultsOfIssues(outcome.value.error) });
      },
      (error: unknown) =>
        tell({ type: 'refused', faults: [{ code: 'link/not-recorded', message: messageOf(error), hint: '' }] }),
    );
    return () => {
      wanted = false;
      task.cancel();
    };
  }, [client, input, tries]);
  if (answer === undefined) return { type: 'running', ...progress, cancel: () => recording.current?.cancel() };
  if (answer.type !== 'cancelled') return answer;
  const again = (): void => {
    setAnswer(undefined);
    setTries(tries + 1);
  };
  return { type: 'cancelled', again };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
