import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useIsLeaving, useQueryNow } from './current-router.ts';
import { afterAddress, afterWriting, namedAtLast, type StepState } from './step-state.ts';

/** Playback writes its step into the address once it rests this long, in milliseconds. */
const REST = 300;

/** The journal entry that the address names as `?step=N`, and a way to move it without flooding the history. */
export function useStep(): readonly [number, (seq: number, passing?: boolean) => void] {
  const [query, setQuery] = useSearchParams();
  const isLeaving = useEffectEvent(useIsLeaving());
  const queryNow = useEffectEvent(useQueryNow());
  const named = readStep(query.get('step'));
  const [state, setState] = useState<StepState>({ step: named, named, written: [], passing: false });
  // The address has changed: to what was written there, or by a link or the history.
  if (state.named !== named) setState(afterAddress(state, named));
  const { step, passing } = state;
  const written = namedAtLast(state);
  useEffect(() => {
    // While a run plays, the address waits: it names the step at which playing stops.
    if (step === written || passing) return;
    const timer = setTimeout(() => {
      // Writing now would call off the way to another page that is still being loaded.
      if (isLeaving()) return;
      // The address follows a moment later: until then it still names the step before.
      setState((before) => afterWriting(before, step));
      const query = queryNow();
      query.set('step', String(step));
      setQuery(query, { replace: true });
    }, REST);
    return () => clearTimeout(timer);
  }, [step, written, passing, setQuery]);
  const go = useCallback(
    (seq: number, passing = false) => setState((before) => ({ ...before, step: seq, passing })),
    [setState],
  );
  return [step, go];
}

function readStep(text: string | null): number {
  const step = Number(text ?? '0');
  return Number.isSafeInteger(step) && step >= 0 ? step : 0;
}
