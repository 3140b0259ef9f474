import { useEffect, useMemo, useRef } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import type { Playback } from '../use-playback.ts';
import { SPEEDS } from './pace.ts';

interface PlayKey {
  readonly id: string;
  readonly title: string;
  readonly key: string;
  readonly keywords?: readonly string[];
  readonly run: (playback: Playback) => void;
}

const KEYS: readonly PlayKey[] = [
  {
    id: 'play',
    title: 'Play, or pause',
    key: 'p',
    keywords: ['start', 'stop'],
    run: ({ playing, play, pause }) => (playing ? pause() : play()),
  },
  { id: 'faster', title: 'Play faster', key: '.', run: (playback) => changeSpeed(playback, 1) },
  { id: 'slower', title: 'Play slower', key: ',', run: (playback) => changeSpeed(playback, -1) },
  { id: 'next-callout', title: 'Go to the next callout', key: 'c', run: ({ move }) => move('next-callout') },
  {
    id: 'previous-callout',
    title: 'Go to the callout before',
    key: 'shift+c',
    run: ({ move }) => move('previous-callout'),
  },
  { id: 'next-error', title: 'Go to the next error', key: 'x', run: ({ move }) => move('next-error') },
  { id: 'previous-error', title: 'Go to the error before', key: 'shift+x', run: ({ move }) => move('previous-error') },
  {
    id: 'scope',
    title: 'Step through the whole run, or through the record',
    key: 'w',
    run: ({ scope, setScope }) => setScope(scope === 'run' ? 'record' : 'run'),
  },
];

const HALT_KEYS: readonly PlayKey[] = [
  { id: 'next-halt', title: 'Run on to the next breakpoint', key: 'n', run: ({ toHalt }) => toHalt(1) },
  {
    id: 'previous-halt',
    title: 'Go back to the breakpoint before',
    key: 'shift+n',
    run: ({ toHalt }) => toHalt(-1),
  },
];

function changeSpeed({ speed, setSpeed }: Playback, by: 1 | -1): void {
  const next = SPEEDS[SPEEDS.indexOf(speed) + by];
  if (next !== undefined) setSpeed(next);
}

/** The keys of the timeline beside the arrows; they hold wherever no text is typed. Not every run can have breakpoints. */
export function usePlayKeys(playback: Playback, breakable: boolean): void {
  const latest = useRef(playback);
  useEffect(() => {
    latest.current = playback;
  });
  useActions(
    useMemo(
      () =>
        (breakable ? [...KEYS, ...HALT_KEYS] : KEYS).map(({ id, title, key, keywords = [], run }): Action => ({
          id: `timeline-${id}`,
          title,
          section: 'Playing a run',
          keywords,
          keys: [key],
          scope: 'app',
          where: 'in the Simulator',
          run: () => run(latest.current),
        })),
      [breakable],
    ),
  );
}
