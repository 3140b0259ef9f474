import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** Playback writes its step into the address once it rests this long, in milliseconds. */
const REST = 300;

/** The journal entry that the address names as `?step=N`, and a way to move it without flooding the history. */
export function useStep(): readonly [number, (seq: number) => void] {
  const [query, setQuery] = useSearchParams();
  const named = readStep(query.get('step'));
  // `seen` is the step that the address is known to name: another one came by a link or the history.
  const [state, setState] = useState({ step: named, seen: named });
  if (state.seen !== named) setState({ step: named, seen: named });
  const { step, seen } = state;
  useEffect(() => {
    if (step === seen) return;
    const timer = setTimeout(() => {
      setState((before) => ({ ...before, seen: step }));
      setQuery(
        (before) => {
          before.set('step', String(step));
          return before;
        },
        { replace: true },
      );
    }, REST);
    return () => clearTimeout(timer);
  }, [step, seen, setQuery]);
  return [step, useCallback((seq: number) => setState((before) => ({ ...before, step: seq })), [])];
}

function readStep(text: string | null): number {
  const step = Number(text ?? '0');
  return Number.isSafeInteger(step) && step >= 0 ? step : 0;
}
