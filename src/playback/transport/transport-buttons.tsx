import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  Pause,
  Play,
  Send,
  SkipBack,
  SkipForward,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { landmarkAfter } from '../cursor.ts';
import type { Playback } from '../use-playback.ts';
import { TransportButton } from './transport-button.tsx';

/** Stepping, leaping and playing, by buttons. */
export function TransportButtons({ playback }: { readonly playback: Playback }): ReactNode {
  const { cursor, playing, move, play, pause } = playback;
  const atStart = cursor.index === 0;
  const atEnd = cursor.index >= cursor.stops.length - 1;
  return (
    <>
      <TransportButton label="First step" keys="Home" icon={SkipBack} off={atStart} onClick={() => move('first')} />
      <TransportButton
        label="Previous decision"
        keys="Shift ←"
        icon={ChevronsLeft}
        off={atStart}
        onClick={() => move('previous-decision')}
      />
      <TransportButton
        label="Previous step"
        keys="←"
        icon={ChevronLeft}
        off={atStart}
        onClick={() => move('previous')}
      />
      <TransportButton
        label={playing ? 'Pause' : 'Play'}
        keys="P"
        icon={playing ? Pause : Play}
        off={cursor.stops.length < 2}
        main
        onClick={playing ? pause : play}
      />
      <TransportButton label="Next step" keys="→" icon={ChevronRight} off={atEnd} onClick={() => move('next')} />
      <TransportButton
        label="Next decision"
        keys="Shift →"
        icon={ChevronsRight}
        off={atEnd}
        onClick={() => move('next-decision')}
      />
      <TransportButton label="Last step" keys="End" icon={SkipForward} off={atEnd} onClick={() => move('last')} />
      <TransportButton
        label="Next callout"
        keys="C"
        icon={Send}
        off={landmarkAfter(cursor, 'callout') === undefined}
        onClick={() => move('next-callout')}
      />
      <TransportButton
        label="Next error"
        keys="X"
        icon={TriangleAlert}
        off={landmarkAfter(cursor, 'error') === undefined}
        onClick={() => move('next-error')}
      />
    </>
  );
}
