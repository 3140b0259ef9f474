import { useCallback, useMemo, useState } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import { isFaultEntry } from '#world/faults-of-run.ts';
import { cursorAt, moved, type Cursor, type Move, type Scope } from './cursor.ts';
import { restingSeq } from './resting-seq.ts';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';
import { usePlaying, type Playing } from './transport/use-playing.ts';

/** What is shown of a run: one record's story, and where in it. */
export interface Playback extends Playing {
  readonly log: AuditLog | undefined;
  /** Graph that is live for that record at the cursor, as it was run. */
  readonly graph: FlowGraph;
  /** Where stepping stops: in the story of the record shown, or at every entry of the run. */
  readonly scope: Scope;
  setScope(scope: Scope): void;
  readonly cursor: Cursor;
  /** The same within the story of the record shown, whatever the scope. */
  readonly story: Cursor;
  /** Number of the journal entry at the cursor: the instant of everything on screen. */
  readonly seq: number;
  /** Shows another record, at the step that its badge speaks of. */
  select(log: AuditLog): void;
  /** Shows a record at an entry of the journal; the one that belongs there where none is named. */
  show(log: AuditLog | undefined, seq: number): void;
  /** Goes to a stop of the cursor. */
  seek(index: number): void;
  /** Goes to any entry of the journal: with the record it speaks of, else in the scope of the whole run. */
  seekTo(seq: number): void;
  move(move: Move): void;
  /** Goes to the next stop, or the one before, at which playing would stop by itself; nowhere where there is none. */
  toHalt(direction: 1 | -1): void;
}

interface Choice {
  readonly log: AuditLog | undefined;
  readonly trip: number | null;
}

const neverHalts = (): boolean => false;

/** Reads the step that is asked for as a record and a place in its story or in the run. */
export function usePlayback(
  view: RunView | null,
  graph: FlowGraph,
  { step, onStep, onScope, link }: Pick<SimulatorProps, 'step' | 'onStep' | 'onScope' | 'link'>,
  /** Where playing stops by itself. */
  halts: (stop: JournalEntry) => boolean = neverHalts,
): Playback {
  const { trip } = link;
  const [choice, setChoice] = useState<Choice>();
  const [{ scope, named }, setScopeState] = useState({ scope: link.scope ?? 'record', named: link.scope });
  // A link was followed since.
  if (named !== link.scope) setScopeState({ scope: link.scope ?? scope, named: link.scope });
  const asked = view?.logAt(step);
  // A step that concerns no single record, such as a poll, belongs to the record that is shown.
  const chosen = choice !== undefined && view?.logs.some((each) => each === choice.log) ? choice.log : undefined;
  // A link that was followed since then counts instead.
  const linked = trip === null || choice?.trip === trip ? undefined : view?.logs.find(({ seq }) => seq === trip);
  const known = linked ?? chosen;
  const near = asked === undefined && known === undefined ? view?.logNear(step) : undefined;
  const log = asked ?? known ?? near ?? view?.logs.find((each) => each.trip !== null) ?? view?.logs[0];
  const entry = view?.run.journal[step];
  const ofAll = entry !== undefined && isFaultEntry(entry);
  const untold = asked === undefined && known === undefined && near === undefined && !ofAll;
  const cursors = useMemo(() => {
    const stops = log === undefined || view === null ? [] : view.stopsOf(log);
    const story = cursorAt(stops, untold && log !== undefined ? restingSeq(log, stops) : step);
    return { story, cursor: scope === 'run' && view !== null ? cursorAt(view.run.journal, step) : story };
  }, [view, log, untold, step, scope]);
  const { story, cursor } = cursors;
  const goTo = useCallback(
    (index: number, passing = false): void => {
      const stop = cursor.stops[index];
      if (stop === undefined) return;
      setChoice({ log, trip });
      onStep(stop.seq, passing);
    },
    [cursor, log, trip, onStep],
  );
  const playing = usePlaying(cursor, halts, goTo);
  return useMemo(() => {
    const seq = cursor.stops[cursor.index]?.seq ?? 0;
    const show = (next: AuditLog | undefined, to: number): void => {
      playing.pause();
      setChoice({ log: next, trip });
      onStep(to);
    };
    const setScope = (next: Scope): void => {
      setScopeState((before) => ({ ...before, scope: next }));
      onScope?.(next);
    };
    const seek = (index: number): void => {
      playing.pause();
      goTo(index);
    };
    return {
      ...playing,
      log,
      graph: (log === undefined ? undefined : view?.graphAt(log, seq)) ?? graph,
      scope,
      setScope(next) {
        show(log, seq);
        setScope(next);
      },
      cursor,
      story,
      seq,
      select: (next) => show(next, view === null ? 0 : restingSeq(next, view.stopsOf(next))),
      show,
      seek,
      seekTo(to) {
        const next = view?.logAt(to) ?? log;
        const told = next !== undefined && view?.stopsOf(next).some((stop) => stop.seq === to) === true;
        if (!told) setScope('run');
        show(next, to);
      },
      move: (move) => seek(moved(cursor, move)),
      toHalt(direction) {
        for (let at = cursor.index + direction; at >= 0 && at < cursor.stops.length; at += direction) {
          const stop = cursor.stops[at];
          if (stop !== undefined && halts(stop)) return seek(at);
        }
      },
    };
  }, [playing, goTo, halts, cursor, story, view, log, scope, graph, onStep, onScope, trip]);
}
