import { useState } from 'react';
import { useSearchParams } from 'react-router';

/**
 * The stop that the address names as `?step=N`, counted from 0 here and from 1 there; `end` is the end of the lesson.
 * What was asked for last counts at once: the address follows.
 */
export function useLessonStop(stops: number): readonly [number, (at: number) => void] {
  const [query, setQuery] = useSearchParams();
  const named = query.get('step');
  const [state, setState] = useState({ at: readStop(named, stops), named, written: named });
  if (state.named !== named) {
    const led = named !== state.written;
    setState({ at: led ? readStop(named, stops) : state.at, named, written: led ? named : state.written });
  }
  const go = (at: number): void => {
    const step = at >= stops ? 'end' : String(at + 1);
    setState((before) => ({ ...before, at, written: step }));
    setQuery({ step });
  };
  return [Math.min(state.at, stops), go];
}

function readStop(text: string | null, stops: number): number {
  if (text === 'end') return stops;
  const step = Number(text ?? '1');
  return Number.isSafeInteger(step) && step >= 1 ? Math.min(step - 1, stops) : 0;
}
