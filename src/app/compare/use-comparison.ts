import { useCallback, useMemo, useState } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { ComparedLog } from '#world/compare-runs.ts';
import type { Aspect } from '#world/parted-ways.ts';
import type { Task } from '#worker/run-client.ts';
import { useTask, type TaskState } from '../use-task.ts';
import { useSession } from '../workspace-context.tsx';
import { comparePairs, type ComparedPair, type Pair } from './compare-pairs.ts';
import type { BothGraphs } from './pairs-of.ts';

/** A record in both versions, and the runs that it is of. */
export interface OutcomeRow extends ComparedLog {
  readonly pair: ComparedPair;
  /** Place of the pair among all. */
  readonly at: number;
}

/** All records in both versions. */
export interface Outcomes {
  readonly rows: readonly OutcomeRow[];
  readonly counts: ReadonlyMap<Aspect, number>;
  readonly different: number;
}

/** What was asked to be compared. */
export interface ComparisonRequest {
  readonly pairs: readonly Pair[];
  readonly graphs: BothGraphs;
  readonly titles: readonly [first: string, second: string];
  /** How many tests could not be read. */
  readonly broken: number;
}

interface Comparison extends Omit<TaskState<readonly ComparedPair[], number>, 'value'> {
  readonly request: ComparisonRequest | null;
  readonly outcomes: Outcomes | null;
  readonly start: (request: ComparisonRequest | null) => void;
}

interface Kept {
  readonly request: ComparisonRequest;
  readonly pairs: readonly ComparedPair[];
}

/** What was compared last of each draft, for whoever comes back from the Simulator. */
const kept = new WeakMap<FlowGraph, Kept>();

/** Compares what is asked for, one request at a time; the last comparison of these two is shown again. */
export function useComparison(draft: FlowGraph, graphs: readonly (FlowGraph | undefined)[]): Comparison {
  const { runs } = useSession();
  const [request, start] = useState<ComparisonRequest | null>(() => {
    const last = kept.get(draft)?.request;
    return last?.graphs.every((graph, side) => graph === graphs[side]) === true ? last : null;
  });
  const begin = useCallback(
    (onShare: (share: number) => void): Task<readonly ComparedPair[]> => {
      const last = kept.get(draft);
      if (last !== undefined && last.request === request) {
        return { result: Promise.resolve({ type: 'done', value: last.pairs }), cancel: () => undefined };
      }
      const task = comparePairs(runs.client, request?.pairs ?? [], titlesOf(request), onShare);
      const result = task.result.then((outcome) => {
        if (outcome.type === 'done' && request !== null) kept.set(draft, { request, pairs: outcome.value });
        return outcome;
      });
      return { ...task, result };
    },
    [runs, request, draft],
  );
  const { value, ...task } = useTask<readonly ComparedPair[], number>(request === null ? null : begin);
  const outcomes = useMemo(() => value && outcomesOf(value), [value]);
  return { ...task, request, outcomes, start };
}

const titlesOf = (request: ComparisonRequest | null): ComparisonRequest['titles'] => request?.titles ?? ['A', 'B'];

/** The rows of all pairs together. */
export function outcomesOf(pairs: readonly ComparedPair[]): Outcomes {
  const counts = new Map<Aspect, number>();
  for (const { comparison } of pairs) {
    for (const [aspect, count] of comparison.counts) counts.set(aspect, (counts.get(aspect) ?? 0) + count);
  }
  return {
    rows: pairs.flatMap((pair, at) => pair.comparison.rows.map((row) => ({ ...row, pair, at }))),
    counts,
    different: pairs.reduce((sum, { comparison }) => sum + comparison.different, 0),
  };
}
