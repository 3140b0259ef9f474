import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

/** Playback writes its step into the address once it rests this long, in milliseconds. */
const REST = 300;

/** The journal entry that the address names as `?step=N`, and a way to move it without flooding the history. */
export function useStep(): readonly [number, (seq: number) => void] {
  const [query, setQuery] = useSearchParams();
  const named = readStep(query.get('step'));
  const [step, setStep] = useState(named);
  const written = useRef(named);
  // A link, or going back in the history, moves the run as well.
  if (named !== written.current) {
    written.current = named;
    if (step !== named) setStep(named);
  }
  useEffect(() => {
    if (step === written.current) return;
    const timer = setTimeout(() => {
      written.current = step;
      setQuery(
        (before) => {
          before.set('step', String(step));
          return before;
        },
        { replace: true },
      );
    }, REST);
    return () => clearTimeout(timer);
  }, [step, setQuery]);
  return [step, useCallback((seq: number) => setStep(seq), [])];
}

function readStep(text: string | null): number {
  const step = Number(text ?? '0');
  return Number.isSafeInteger(step) && step >= 0 ? step : 0;
}
