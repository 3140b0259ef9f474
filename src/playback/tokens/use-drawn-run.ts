import { useMemo, useState } from 'react';
import { noDecorations, type Decorations } from '#canvas/decorations.ts';
import type { Token } from '#canvas/tokens.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { pathDecorations } from '../path-decorations.ts';
import type { SimulatorState } from '../simulator-state.ts';
import { placeInGraph } from '../trip-in-graph.ts';
import { placeAt } from './place-at.ts';
import type { CountedAt } from './run-fold.ts';
import { runDecorations, withCounts } from './run-decorations.ts';
import { tokensAt, type MovedBy } from './tokens-at.ts';
import { useRunFold } from './use-run-fold.ts';

/** What of a run is drawn on its graph at the step shown. */
export interface DrawnRun {
  readonly decorations: Decorations;
  readonly tokens: readonly Token[];
  /** How long a token that has come by an edge with this step is on its way, in milliseconds. */
  readonly travel: number;
}

/** At the plain speed; faster playing has less time for it, and from this speed on none. */
const TRAVEL_MS = 300;
const NO_TRAVEL_FROM = 8;

const nothing: readonly CountedAt[] = [];

/** Everything that the canvas shows of a run, all of it a fold of the journal up to the step shown. */
export function useDrawnRun({ view, playback, trip }: Pick<SimulatorState, 'view' | 'playback' | 'trip'>): DrawnRun {
  const { log, seq, graph, scope } = playback;
  const fold = useRunFold(view?.run, graph);
  const counted = useMemo(() => fold?.at(seq) ?? nothing, [fold, seq]);
  const final = useMemo(() => fold?.at(Infinity) ?? nothing, [fold]);
  const ofRecord = scope === 'record' && log !== undefined;
  const drawn = useMemo(() => {
    if (view === null) return { decorations: noDecorations, tokens: [] };
    const entry = view.run.journal[seq];
    const moved = entry && movedBy(entry, (node) => placeInGraph(view.run, graph.object, graph)?.(node, seq) ?? node);
    const clock = { at: entry?.at ?? 0, timeZone: view.timeZone };
    const nameOf = (start: number): string => view.logAt(start)?.record.name ?? '1 record';
    const isOwn = entry?.type === 'edge-followed' && entry.trip === trip?.trip;
    return {
      decorations: !ofRecord
        ? runDecorations({ counted, final }, moved)
        : trip
          ? withCounts(pathDecorations(trip, seq, clock), { counted, final })
          : { ...runDecorations({ counted, final }, undefined), dimRest: true },
      tokens: tokensAt(counted, {
        own: ofRecord ? { place: trip ? placeAt(trip, seq) : null, name: log.record.name } : undefined,
        moved: moved && { ...moved, own: ofRecord && isOwn },
        nameOf,
      }),
    };
  }, [view, graph, seq, counted, final, ofRecord, trip, log]);
  return { ...drawn, travel: useTravel(playback) };
}

/** The edge that a trip came to another node by with an entry. */
function movedBy(entry: JournalEntry, place: (node: string) => string): MovedBy | undefined {
  if (entry.type !== 'edge-followed' || entry.to === null) return undefined;
  return { from: place(entry.node), edge: entry.edge, to: place(entry.to) };
}

/** Only what is seen to happen travels: a step onward from the one before it, not a leap and not a step back. */
function useTravel({ seq, cursor, speed }: SimulatorState['playback']): number {
  const [shown, setShown] = useState({ seq, before: seq });
  if (shown.seq !== seq) setShown({ seq, before: shown.seq });
  const before = shown.seq === seq ? shown.before : shown.seq;
  const onward = cursor.index > 0 && cursor.stops[cursor.index - 1]?.seq === before;
  if (!onward || speed >= NO_TRAVEL_FROM) return 0;
  return TRAVEL_MS / Math.max(1, speed);
}
