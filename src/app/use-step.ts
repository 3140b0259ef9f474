import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useIsLeaving, useQueryNow } from './current-router.ts';

/** Playback writes its step into the address once it rests this long, in milliseconds. */
const REST = 300;

/** The journal entry that the address names as `?step=N`, and a way to move it without flooding the history. */
export function useStep(): readonly [number, (seq: number) => void] {
  const [query, setQuery] = useSearchParams();
  const isLeaving = useEffectEvent(useIsLeaving());
  const queryNow = useEffectEvent(useQueryNow());
  const named = readStep(query.get('step'));
  const [state, setState] = useState({ step: named, named, written: named });
  // The address has changed: to what was written there, or by a link or the history.
  if (state.named !== named) {
    setState(named === state.written ? { ...state, named } : { step: named, named, written: named });
  }
  const { step, written } = state;
  useEffect(() => {
    if (step === written) return;
    const timer = setTimeout(() => {
      // Writing now would call off the way to another page that is still being loaded.
      if (isLeaving()) return;
      // The address follows a moment later: until then it still names the step before.
      setState((before) => ({ ...before, written: step }));
      const query = queryNow();
      query.set('step', String(step));
      setQuery(query, { replace: true });
    }, REST);
    return () => clearTimeout(timer);
  }, [step, written, setQuery]);
  return [step, useCallback((seq: number) => setState((before) => ({ ...before, step: seq })), [])];
}

function readStep(text: string | null): number {
  const step = Number(text ?? '0');
  return Number.isSafeInteger(step) && step >= 0 ? step : 0;
}
