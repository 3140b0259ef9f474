import { useEffect, useState } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { inSlices } from '../in-slices.ts';
import { readRunFold, type RunFold } from './run-fold.ts';

/** Journals up to this many entries are read at once: nobody feels it. */
const SHORT = 20_000;

const folds = new WeakMap<RecordedRun, WeakMap<FlowGraph, RunFold>>();

/** Where the records of a run stand in a graph; null without a run, and while a long one is still being read. */
export function useRunFold(run: RecordedRun | undefined, graph: FlowGraph): RunFold | null {
  const [, setRead] = useState<RunFold>();
  const known =
    run === undefined ? null : (knownFold(run, graph) ?? (run.journal.length <= SHORT ? readAtOnce(run, graph) : null));
  useEffect(() => {
    if (run === undefined || knownFold(run, graph) !== undefined) return undefined;
    let wanted = true;
    const show = (fold: RunFold): void => {
      keep(run, graph, fold);
      setRead(fold);
    };
    const fail = (error: unknown): void => {
      // Thrown while drawing, so that the page's own boundary tells of it.
      setRead(() => {
        throw error;
      });
    };
    inSlices(readRunFold(run, graph), () => wanted).then(show, fail);
    return () => {
      wanted = false;
    };
  }, [run, graph]);
  return known;
}

const knownFold = (run: RecordedRun, graph: FlowGraph): RunFold | undefined => folds.get(run)?.get(graph);

/** The fold of a run in a graph, read on end. */
export function readAtOnce(run: RecordedRun, graph: FlowGraph): RunFold {
  const reading = readRunFold(run, graph);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return keep(run, graph, step.value);
}

function keep(run: RecordedRun, graph: FlowGraph, fold: RunFold): RunFold {
  const ofRun = folds.get(run) ?? new WeakMap<FlowGraph, RunFold>();
  folds.set(run, ofRun.set(graph, fold));
  return fold;
}
