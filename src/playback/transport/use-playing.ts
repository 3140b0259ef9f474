import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { Cursor } from '../cursor.ts';
import { strideFrom } from './pace.ts';

/** Playing a run that is recorded already: the page goes from stop to stop by itself. */
export interface Playing {
  readonly playing: boolean;
  readonly speed: number;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
}

export function usePlaying(
  cursor: Cursor,
  halts: (stop: JournalEntry) => boolean,
  /** `passing`: more stops follow at once. */
  goTo: (index: number, passing: boolean) => void,
): Playing {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const { stops, index } = cursor;
  const arrive = useEffectEvent((to: number): void => {
    const stop = stops[to];
    const goesOn = stop !== undefined && to < stops.length - 1 && !halts(stop);
    goTo(to, goesOn);
    if (!goesOn) setPlaying(false);
  });
  const next = useEffectEvent(() => strideFrom(stops, index, speed, halts));
  useEffect(() => {
    if (!playing) return;
    const stride = next();
    const timer = setTimeout(() => (stride === undefined ? setPlaying(false) : arrive(stride.index)), stride?.waitMs);
    return () => clearTimeout(timer);
  }, [playing, stops, index, speed]);
  return useMemo(
    () => ({
      playing,
      speed,
      play() {
        if (stops.length < 2) return;
        // At the end it begins anew.
        if (index === stops.length - 1) goTo(0, true);
        setPlaying(true);
      },
      pause() {
        if (!playing) return;
        setPlaying(false);
        goTo(index, false);
      },
      setSpeed,
    }),
    [playing, speed, stops, index, goTo],
  );
}
