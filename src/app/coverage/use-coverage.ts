import { useCallback, useMemo } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { coverageGraphOf, type GraphCoverage } from '#scenarios/coverage.ts';
import type { CoverageProgress, TestsCoverage } from '#worker/covering-tests.ts';
import type { Task } from '#worker/run-client.ts';
import { filesOfTests } from '../tests/files-of-tests.ts';
import type { OwnTest } from '../tests/own-test.ts';
import { useTask, type TaskState } from '../use-task.ts';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import { keepCoverage, knownCoverage } from './coverage-book.ts';
import { testsOfGraph } from './tests-of-graph.ts';

/** What the tests of a graph reach. */
export interface MeasuredCoverage extends TestsCoverage {
  /** The tests that name the graph. */
  readonly tests: readonly OwnTest[];
  /** How many of them ran the graph as it routes now. */
  readonly current: number;
}

interface CoverageState extends Pick<TaskState<TestsCoverage, CoverageProgress>, 'failure' | 'cancel' | 'again'> {
  /** Null while the tests are being run. */
  readonly measured: MeasuredCoverage | null;
  readonly progress: CoverageProgress;
}

/** Runs the tests of a graph in the worker for what they reach; what was measured is kept for the visit. */
export function useCoverage(graph: FlowGraph): CoverageState {
  const { runs } = useSession();
  const all = useWorkspace((state) => state.tests);
  const org = useWorkspace((state) => state.org);
  const graphs = useWorkspace((state) => state.graphs);
  const tests = useMemo(() => testsOfGraph(graph, all), [graph, all]);
  const begin = useCallback(
    (onProgress: (progress: CoverageProgress) => void): Task<TestsCoverage> => {
      const known = knownCoverage(graph, all, org);
      if (known) return { result: Promise.resolve({ type: 'done', value: known }), cancel: () => undefined };
      const files = filesOfTests(
        { graphs, org },
        tests.map(({ test }) => test),
      );
      const task = runs.client.coverage({ tests, files }, onProgress);
      const result = task.result.then((outcome) => {
        if (outcome.type === 'done') keepCoverage(graph, { tests: all, org, covered: outcome.value });
        return outcome;
      });
      return { ...task, result };
    },
    [graph, graphs, all, tests, org, runs],
  );
  const { value, progress, failure, cancel, again } = useTask(begin);
  const covered = value ?? knownCoverage(graph, all, org) ?? null;
  const measured = useMemo(
    () => covered && { ...covered, tests, current: testsIn(covered.coverage, coverageGraphOf(graph)).size },
    [covered, tests, graph],
  );
  return { measured, progress: progress ?? { done: 0, of: tests.length }, failure, cancel, again };
}

const testsIn = (coverage: readonly GraphCoverage[], graph: string): ReadonlySet<string> =>
  new Set(Object.values(coverage.find((each) => each.graph === graph)?.hits ?? {}).flatMap(({ tests }) => [...tests]));
