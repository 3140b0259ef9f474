import { useEffect, useRef, useState } from 'react';
import type { Task } from '#worker/run-client.ts';

/** Work in the worker as a page follows it. */
export interface TaskState<Value, Progress> {
  /** Null until the work is done. */
  readonly value: Value | null;
  /** Null before it has told of any. */
  readonly progress: Progress | null;
  /** Why there is no value: the worker broke, or somebody cancelled. */
  readonly failure: string | null;
  readonly cancel: () => void;
  /** Begins once more, after a failure or not. */
  readonly again: () => void;
}

interface Told<Value, Progress> {
  /** What it is about. */
  readonly begin: unknown;
  readonly turn: number;
  readonly value: Value | null;
  readonly progress: Progress | null;
  readonly failure: string | null;
}

/** The page is drawn anew for progress no more often than this, in milliseconds. */
const TELLS_EVERY = 100;

/** Work that goes on while a part of the page is shown; another `begin` is other work, null is none. Kept by `useCallback`. */
export function useTask<Value, Progress>(
  begin: ((onProgress: (progress: Progress) => void) => Task<Value>) | null,
): TaskState<Value, Progress> {
  const [turn, setTurn] = useState(0);
  const [told, setTold] = useState<Told<Value, Progress> | null>(null);
  const task = useRef<Task<Value>>(undefined);
  useEffect(() => {
    if (begin === null) return;
    const fresh: Told<Value, Progress> = { begin, turn, value: null, progress: null, failure: null };
    let wanted = true;
    let last = 0;
    const started = begin((progress) => {
      const now = performance.now();
      if (!wanted || now - last < TELLS_EVERY) return;
      last = now;
      setTold({ ...fresh, progress });
    });
    task.current = started;
    started.result.then(
      (outcome) => {
        if (!wanted) return;
        setTold(
          outcome.type === 'done' ? { ...fresh, value: outcome.value } : { ...fresh, failure: 'It was cancelled.' },
        );
      },
      (error: unknown) => {
        if (wanted) setTold({ ...fresh, failure: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      wanted = false;
      started.cancel();
    };
  }, [begin, turn]);
  const now = told?.begin === begin && told.turn === turn ? told : null;
  return {
    value: now?.value ?? null,
    progress: now?.progress ?? null,
    failure: now?.failure ?? null,
    cancel: () => task.current?.cancel(),
    again: () => setTurn(turn + 1),
  };
}
