import { useCallback, useMemo, useState } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { RunView } from '../run-view.ts';
import { useKeptChoice } from '../transport/kept-choice.ts';
import { breakpointAt } from './breakpoint-at.ts';
import { placeKey, type Breakpoint, type BreakpointPlace } from './breakpoint.ts';
import { factsOfEntry } from './facts-of-entry.ts';
import { MOST_BREAKPOINTS, readBreakpoints } from './read-breakpoints.ts';

/** Where playing a graph's runs stops, kept in the browser with the graph. */
export interface Breakpoints {
  readonly list: readonly Breakpoint[];
  /** The one at a place, on or off. */
  of(place: BreakpointPlace): Breakpoint | undefined;
  /** Sets one; there is no second one at a place. */
  add(place: BreakpointPlace): void;
  change(breakpoint: Breakpoint): void;
  remove(ids: readonly string[]): void;
  /** Sets a breakpoint where there is none, else removes it. */
  toggle(place: BreakpointPlace): void;
  readonly full: boolean;
  /** Puts back what was removed last; undefined where nothing was. */
  readonly undo: (() => void) | undefined;
  /** The breakpoint at which playing stops at an entry of the run. */
  at(entry: JournalEntry): Breakpoint | undefined;
}

export function useBreakpoints(view: RunView | null, graph: FlowGraph): Breakpoints {
  const [list, keep] = useKeptChoice(`breakpoints-${graph.id}`, readBreakpoints);
  const [before, setBefore] = useState<readonly Breakpoint[]>();
  const set = useCallback(
    (next: readonly Breakpoint[], undone?: readonly Breakpoint[]) => {
      keep(next);
      setBefore(undone);
    },
    [keep],
  );
  return useMemo(() => {
    const of = (place: BreakpointPlace): Breakpoint | undefined =>
      list.find((each) => placeKey(each) === placeKey(place));
    const full = list.length >= MOST_BREAKPOINTS;
    const add = (place: BreakpointPlace): void => {
      if (of(place) === undefined && !full) set([...list, { ...place, id: nextId(list), enabled: true }]);
    };
    const remove = (ids: readonly string[]): void =>
      set(
        list.filter(({ id }) => !ids.includes(id)),
        list,
      );
    return {
      list,
      of,
      add,
      change: (next) => set(list.map((each) => (each.id === next.id ? next : each))),
      remove,
      toggle(place) {
        const known = of(place);
        if (known === undefined) add(place);
        else remove([known.id]);
      },
      full,
      undo: before && (() => set(before)),
      at: (entry) =>
        view === null || list.length === 0 ? undefined : breakpointAt(list, entry, (each) => factsOfEntry(view, each)),
    };
  }, [list, before, set, view]);
}

/** Numbers go up, so that a removed one can come back under its own. */
const nextId = (list: readonly Breakpoint[]): string =>
  String(Math.max(0, ...list.map(({ id }) => Number(id)).filter(Number.isSafeInteger)) + 1);
