import { useMemo, useState } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { isFaultEntry } from '#world/faults-of-run.ts';
import { cursorAt, moved, type Cursor, type Move } from './cursor.ts';
import { restingSeq } from './resting-seq.ts';
import type { RunView } from './run-view.ts';
import type { SimulatorProps } from './simulator-props.ts';

/** What is shown of a run: one record's story, and where in it. */
export interface Playback {
  readonly log: AuditLog | undefined;
  /** Graph that is live for that record at the cursor, as it was run. */
  readonly graph: FlowGraph;
  readonly cursor: Cursor;
  /** Number of the journal entry at the cursor. */
  readonly seq: number;
  /** Shows another record, at the step that its badge speaks of. */
  select(log: AuditLog): void;
  /** Shows a record at an entry of the journal; the one that belongs there where none is named. */
  show(log: AuditLog | undefined, seq: number): void;
  seek(index: number): void;
  move(move: Move): void;
}

/** Reads the step that is asked for as a record and a place in its story. */
export function usePlayback(
  view: RunView | null,
  graph: FlowGraph,
  { step, onStep, link }: Pick<SimulatorProps, 'step' | 'onStep' | 'link'>,
): Playback {
  const { trip } = link;
  const [choice, setChoice] = useState<{ readonly log: AuditLog | undefined; readonly trip: number | null }>();
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
  return useMemo(() => {
    const stops = log === undefined || view === null ? [] : view.stopsOf(log);
    const cursor = cursorAt(stops, untold && log !== undefined ? restingSeq(log, stops) : step);
    const seq = stops[cursor.index]?.seq ?? 0;
    const setChosen = (next: AuditLog | undefined): void => setChoice({ log: next, trip });
    const seek = (index: number): void => {
      const entry = stops[index];
      if (entry === undefined) return;
      setChosen(log);
      onStep(entry.seq);
    };
    return {
      log,
      graph: (log === undefined ? undefined : view?.graphAt(log, seq)) ?? graph,
      cursor,
      seq,
      select(next) {
        setChosen(next);
        if (view !== null) onStep(restingSeq(next, view.stopsOf(next)));
      },
      show(next, seq) {
        setChosen(next);
        onStep(seq);
      },
      seek,
      move: (move) => seek(moved(cursor, move)),
    };
  }, [view, log, untold, step, graph, onStep, trip]);
}
