import { useState } from 'react';
import { useSearchParams } from 'react-router';

interface StopState {
  readonly at: number;
  /** What the address names. */
  readonly named: string | null;
  /** What was written and has not come to the address yet, oldest first. */
  readonly written: readonly string[];
}

/**
 * The stop that the address names as `?step=N`, counted from 0 here and from 1 there; `end` is the end of the lesson.
 * What was asked for last counts at once: the address follows.
 */
export function useLessonStop(stops: number): readonly [number, (at: number) => void] {
  const [query, setQuery] = useSearchParams();
  const named = query.get('step');
  const [state, setState] = useState<StopState>({ at: readStop(named, stops), named, written: [] });
  if (state.named !== named) {
    // Whoever goes on fast has written further stops by the time that the first one comes to the address.
    const came = named === null ? -1 : state.written.indexOf(named);
    const at = came === -1 ? readStop(named, stops) : state.at;
    setState({ at, named, written: came === -1 ? [] : state.written.slice(came + 1) });
  }
  const go = (at: number): void => {
    const step = at >= stops ? 'end' : String(at + 1);
    setState((before) => ({ ...before, at, written: step === before.named ? [] : [...before.written, step] }));
    setQuery({ step });
  };
  return [Math.min(state.at, stops), go];
}

function readStop(text: string | null, stops: number): number {
  if (text === 'end') return stops;
  const step = Number(text ?? '1');
  return Number.isSafeInteger(step) && step >= 1 ? Math.min(step - 1, stops) : 0;
}
