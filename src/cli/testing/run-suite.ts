import { mergeCoverage, type GraphCoverage } from '#scenarios/coverage.ts';
import type { ReportedCoverage, Shard, TestReport, TimedResult } from '#scenarios/test-report.ts';
import { skippedResult } from '#scenarios/test-result.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { MachineIo } from '../machine-io.ts';
import type { TestRewrite } from './rewrite-test.ts';
import type { TestReply, TestRequest, TestSettings } from './test-messages.ts';
import { startWork } from './work-pool.ts';

export interface SuiteRequest {
  /** Tests in the order in which they are reported. */
  readonly files: readonly string[];
  readonly settings: TestSettings;
  readonly shard: Shard | null;
  readonly jobs: number;
  /** Failures after which no more tests are reported; null for all tests. */
  readonly bail: number | null;
  /** Each result, in the order of the files, as soon as all before it are there. */
  readonly onResult: (timed: TimedResult) => void;
  /** Tests that were looked at, and those among them that no filter fits. */
  readonly onProgress: (done: number, leftOut: number) => void;
}

export interface SuiteOutcome {
  readonly report: TestReport;
  /** What `--update` has to change, in order of the files. */
  readonly rewrites: readonly { readonly file: string; readonly rewrite: TestRewrite }[];
  /** Files that each test was made from, besides its own. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

/** Runs tests on threads. Whatever the number of threads, the outcome is the same but for the milliseconds. */
export async function runSuite(request: SuiteRequest, machine: MachineIo): Promise<SuiteOutcome> {
  const { files, settings, bail } = request;
  const began = performance.now();
  const replies: (TestReply | undefined)[] = files.map(() => undefined);
  let told = 0;
  let answered = 0;
  let leftOut = 0;
  const failuresBefore = (end: number): number => replies.slice(0, end).filter(isFailure).length;
  const isOver = (at: number): boolean => bail !== null && failuresBefore(at) >= bail;
  const keep = (task: number, reply: TestReply): void => {
    replies[task] = reply;
    answered += 1;
    if (reply.timed === null) leftOut += 1;
    request.onProgress(answered, leftOut);
    for (let next = replies[told]; next !== undefined && !isOver(told); next = replies[told]) {
      told += 1;
      if (next.timed !== null) request.onResult(next.timed);
    }
  };
  const pool = startWork({
    tasks: files.length,
    jobs: request.jobs,
    startThread: machine.startThread,
    first: { type: 'settings', settings } satisfies TestRequest,
    messageOf: (task): TestRequest => ({ type: 'test', id: task, file: files[task] ?? '' }),
    isWanted: (task) => !isOver(task),
    onReply: (task, reply) => keep(task, reply as TestReply),
    onLost: (task, reason) => keep(task, lost(task, files[task] ?? '', reason)),
  });
  let stopped = false;
  const listening = machine.onInterrupt(() => {
    stopped = true;
    pool.stop();
  });
  await pool.done;
  listening();

  const known = replies.map((reply, task) => (isOver(task) ? undefined : reply));
  const bailed = bail !== null && known.some((reply) => reply === undefined) && !stopped;
  const kept = known.filter((reply) => reply !== undefined);
  const results = known.flatMap((reply, task): readonly TimedResult[] => {
    if (reply === undefined) return [{ result: skippedResult(files[task] ?? '', null), ms: 0 }];
    return reply.timed === null ? [] : [reply.timed];
  });
  const report: TestReport = {
    seed: settings.seed,
    shard: request.shard,
    ended: stopped ? 'stopped' : bailed ? 'bailed' : 'complete',
    leftOut: kept.filter(({ timed }) => timed === null).length,
    ms: Math.round(performance.now() - began),
    results,
    coverage: settings.coverage ? coverageOfReplies(kept) : null,
  };
  return {
    report,
    rewrites: kept.flatMap(({ id, rewrite }) => (rewrite === null ? [] : [{ file: files[id] ?? '', rewrite }])),
    asked: new Map(kept.map(({ id, asked }) => [files[id] ?? '', asked])),
  };
}

const isFailure = (reply: TestReply | undefined): boolean =>
  reply?.timed?.result.status === 'failed' || reply?.timed?.result.status === 'broken';

/** The thread that ran a test ended: the test is told, and is not tried again. */
function lost(id: number, file: string, reason: string): TestReply {
  const fault: FileFault = {
    code: 'test/thread-ended',
    message: `The thread that ran this test ended. ${reason}`,
    hint: 'Run this test alone; where memory ran out, give Node more by NODE_OPTIONS=--max-old-space-size=4096.',
  };
  const result = { ...skippedResult(file, null), status: 'broken', faults: [fault] } as const;
  return { id, timed: { result, ms: 0 }, asked: [], coverage: [], graphs: [], rewrite: null };
}

function coverageOfReplies(replies: readonly TestReply[]): readonly ReportedCoverage[] {
  return withItems(
    replies.flatMap(({ coverage }) => coverage),
    replies.flatMap(({ graphs }) => graphs),
  );
}

/** What was reached of each graph, in order of their names; a graph that nothing reached is there too. */
export function withItems(
  parts: readonly GraphCoverage[],
  graphs: readonly ReportedCoverage[],
): readonly ReportedCoverage[] {
  const byKey = new Map(graphs.map((graph) => [graph.graph, graph]));
  const empty = [...byKey.values()].map(({ graph, name }) => ({ graph, name, hits: {} }));
  return mergeCoverage([...parts, ...empty]).flatMap((merged) => {
    const known = byKey.get(merged.graph);
    return known === undefined ? [] : [{ ...known, ...merged }];
  });
}
