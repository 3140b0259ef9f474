import type { CsvLayout } from '#csv/csv-layout.ts';
import type { CsvPreview } from '#csv/preview-records.ts';
import type { Issue } from '#graph/issue.ts';
import type { LayoutRequest, NodeMove } from '#layout/layout-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { GeneratedTests, GenerateProgress } from '#scenarios/generate-tests.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { orgWithoutRecords } from '#world/org-without-records.ts';
import type { PlacementComparison, PlacementQuestion } from '#world/placement-timeline.ts';
import type { RunProgress } from '#world/record-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { runOf } from '#world/run-of.ts';
import type { WhyNotAnswer, WhyNotProgress, WhyNotQuestion } from '#world/why-not-answer.ts';
import type {
  CsvFile,
  CsvPlacing,
  FromWorker,
  GenerateRequest,
  ImportedCsv,
  ImportProgress,
  Job,
  PlacedCsv,
  PlacingProgress,
  ToWorker,
} from './messages.ts';
import { Parts, takeApart, type Apart } from './parts.ts';
import { PlacedParts } from './placed-parts.ts';
import type { CoverageProgress, TestsCoverage } from './covering-tests.ts';
import type { TestNews, TestsRequest } from './running-tests.ts';
import { SharedValues } from './share-values.ts';

/** How a task ended, where nothing broke. */
export type TaskOutcome<T> = { readonly type: 'done'; readonly value: T } | { readonly type: 'cancelled' };

/** Work under way. */
export interface Task<T> {
  /** Rejects with an `Error` where the worker broke; the next task starts a new one. */
  readonly result: Promise<TaskOutcome<T>>;
  /** Resolves the task as cancelled at once; does nothing for one that is over. */
  cancel(): void;
}

/** A run being recorded. */
export interface RunTask extends Task<Result<RecordedRun, readonly Issue[]>> {
  /** Ends the run where it is: it is done then, with what was recorded, marked as partial. */
  stop(): void;
}

type RunAnswer = Result<RecordedRun, readonly Issue[]>;
type ImportAnswer = Result<ImportedCsv, readonly FileFault[]>;
type PreviewAnswer = Result<CsvPreview, readonly FileFault[]>;
type PlacedAnswer = Result<PlacedCsv, readonly FileFault[]>;
type PlacementAnswer = Result<readonly PlacementComparison[], readonly Issue[]>;
type WhyNotResult = Result<WhyNotAnswer, readonly Issue[]>;
type OnPlacing = (progress: PlacingProgress) => void;

/** Long work, off the main thread. */
export interface RunClient {
  /** Records a run. An invalid graph is refused with its issues. */
  run(input: RunInput, onProgress?: (progress: RunProgress) => void): RunTask;
  /** Reads a CSV file of records and makes it ready for a run. */
  importCsv(file: CsvFile, onProgress?: (progress: ImportProgress) => void): Task<ImportAnswer>;
  /** What a CSV file looks like, before it is said what its columns are. */
  previewCsv(bytes: Uint8Array, layout: CsvLayout, onProgress?: OnPlacing): Task<PreviewAnswer>;
  /** Reads a CSV file of records as chosen, and answers what it does to the org; the org itself is not changed. */
  placeCsv(file: CsvPlacing, onProgress?: OnPlacing): Task<PlacedAnswer>;
  /** Where each node of a graph should stand. */
  layout(request: LayoutRequest): Task<readonly NodeMove[]>;
  /** What becomes of a typical new record at a node (PLC-4). An invalid graph is refused with its issues. */
  placement(question: PlacementQuestion): Task<PlacementAnswer>;
  /** What would have led a decision of a run to another edge. An invalid graph is refused with its issues. */
  whyNot(question: WhyNotQuestion, onProgress?: (progress: WhyNotProgress) => void): Task<WhyNotResult>;
  /** Runs tests one after the other; what becomes of them is told as it does. */
  tests(request: TestsRequest, onNews: (news: TestNews) => void): Task<null>;
  /** Runs tests for what they reach, whatever they expect. */
  coverage(request: TestsRequest, onProgress?: (progress: CoverageProgress) => void): Task<TestsCoverage>;
  /** Generates tests that together reach all of a graph that can be reached. */
  generate(request: GenerateRequest, onProgress?: (progress: GenerateProgress) => void): Task<GeneratedTests>;
  /** Ends the worker, and every task as cancelled. */
  close(): void;
}

/** What the client needs of a `Worker`. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}
/** A task whose end has not come yet. */
interface OpenTask {
  receive(message: FromWorker): void;
  fail(error: Error): void;
  cancel(): void;
}

/** A client with one worker, started with the first task and again after a breakdown. */
export function createRunClient(startWorker: () => WorkerPort = startRunWorker): RunClient {
  const open = new Map<number, OpenTask>();
  let worker: WorkerPort | undefined;
  let lastId = 0;

  const stop = (each: (task: OpenTask) => void): void => {
    worker?.terminate();
    worker = undefined;
    const left = [...open.values()];
    open.clear();
    left.forEach(each);
  };

  const start = (): WorkerPort => {
    const started = startWorker();
    started.addEventListener('message', ({ data }) => open.get(data.id)?.receive(data));
    started.addEventListener('error', ({ message }) => {
      if (worker === started) stop((task) => task.fail(brokenWorker(message)));
    });
    return started;
  };

  /** Starts a job; `read` answers its value once a message brings it. */
  function begin<T>(
    job: Job,
    read: (message: FromWorker) => { readonly value: T } | undefined,
  ): Task<T> & { stop(): void } {
    const id = (lastId += 1);
    let cancel = (): void => undefined;
    const result = new Promise<TaskOutcome<T>>((resolve, reject) => {
      const task: OpenTask = {
        receive(message) {
          if (message.type === 'failed') return end(() => reject(new Error(message.message)));
          const answer = read(message);
          if (answer) end(() => resolve({ type: 'done', value: answer.value }));
        },
        fail: reject,
        cancel: () => resolve({ type: 'cancelled' }),
      };
      const end = (settle: () => void): void => {
        if (open.delete(id)) settle();
      };
      cancel = () =>
        end(() => {
          worker?.postMessage({ type: 'cancel', id });
          task.cancel();
        });
      open.set(id, task);
      const send = async (): Promise<void> => {
        const apart = apartOf(job);
        for (const part of apart.parts) {
          (worker ??= start()).postMessage({ type: 'input-part', id, part });
          await breath();
          if (!open.has(id)) return;
        }
        (worker ??= start()).postMessage({ type: 'start', id, job: apart.rest });
      };
      send().catch((error: unknown) => end(() => reject(error instanceof Error ? error : new Error(String(error)))));
    });
    const stop = (): void => {
      if (open.has(id)) worker?.postMessage({ type: 'stop', id });
    };
    return { result, cancel: () => cancel(), stop };
  }

  return {
    run(input, onProgress) {
      const journal: JournalEntry[] = [];
      const shared = new SharedValues();
      const parts = new Parts();
      return begin<RunAnswer>({ type: 'run', input }, (message) => {
        if (message.type === 'run-progress') onProgress?.(message.progress);
        if (message.type === 'run-entries') {
          shared.share(message.entries);
          for (const entry of message.entries) journal.push(entry);
          // In a task of its own: frames that are due come before it.
          void breath().then(() => {
            if (open.has(message.id)) worker?.postMessage({ type: 'more', id: message.id });
          });
        }
        if (message.type === 'final-part') parts.take(message.part);
        if (message.type === 'run-done') {
          return { value: ok(runOf(input, journal, parts.whole(message.final), message.partial)) };
        }
        return message.type === 'run-refused' ? { value: err(message.issues) } : undefined;
      });
    },
    importCsv(file, onProgress) {
      return begin<ImportAnswer>({ type: 'import-csv', file }, (message) => {
        if (message.type === 'import-progress') onProgress?.(message.progress);
        if (message.type === 'import-done') return { value: ok(message.imported) };
        return message.type === 'import-refused' ? { value: err(message.faults) } : undefined;
      });
    },
    previewCsv: (bytes, layout, onProgress) =>
      begin<PreviewAnswer>({ type: 'preview-csv', bytes, layout }, (message) => {
        if (message.type === 'csv-progress') onProgress?.(message.progress);
        if (message.type === 'csv-previewed') return { value: ok(message.preview) };
        return message.type === 'import-refused' ? { value: err(message.faults) } : undefined;
      }),
    placeCsv(file, onProgress) {
      const parts = new PlacedParts();
      return begin<PlacedAnswer>({ type: 'place-csv', file }, (message) => {
        if (message.type === 'csv-progress') onProgress?.(message.progress);
        if (message.type === 'csv-part') parts.take(message);
        if (message.type === 'csv-placed') return { value: ok(parts.whole(message.placed)) };
        return message.type === 'import-refused' ? { value: err(message.faults) } : undefined;
      });
    },
    layout: (request) =>
      begin<readonly NodeMove[]>({ type: 'layout', request }, (message) =>
        message.type === 'layout-done' ? { value: message.moves } : undefined,
      ),
    whyNot: (question, onProgress) =>
      begin<WhyNotResult>({ type: 'why-not', question }, (message) => {
        if (message.type === 'why-not-progress') onProgress?.(message.progress);
        if (message.type === 'why-not-done') return { value: ok(message.answer) };
        return message.type === 'run-refused' ? { value: err(message.issues) } : undefined;
      }),
    placement: (question) =>
      // Only what matters crosses over to the worker: an org may hold a hundred thousand records.
      begin<PlacementAnswer>(
        { type: 'placement', question: { ...question, org: orgWithoutRecords(question.org) } },
        (message) => {
          if (message.type === 'placement-done') return { value: ok(message.comparisons) };
          return message.type === 'run-refused' ? { value: err(message.issues) } : undefined;
        },
      ),
    tests: (request, onNews) =>
      begin<null>({ type: 'tests', request }, (message) => {
        if (message.type === 'tests-news') onNews(message.news);
        return message.type === 'tests-done' ? { value: null } : undefined;
      }),
    coverage: (request, onProgress) =>
      begin<TestsCoverage>({ type: 'coverage', request }, (message) => {
        if (message.type === 'coverage-progress') onProgress?.(message.progress);
        return message.type === 'coverage-done' ? { value: message.covered } : undefined;
      }),
    generate: (request, onProgress) =>
      begin<GeneratedTests>({ type: 'generate', request }, (message) => {
        if (message.type === 'generate-progress') onProgress?.(message.progress);
        return message.type === 'generate-done' ? { value: message.generated } : undefined;
      }),
    close: () => stop((task) => task.cancel()),
  };
}

/** A job whose long lists go before it; others go as they are. */
function apartOf(job: Job): Apart<Job> {
  if (job.type === 'run') {
    const { rest, parts } = takeApart(job.input);
    return { rest: { type: 'run', input: rest }, parts };
  }
  if (job.type === 'tests' || job.type === 'coverage') {
    const { rest, parts } = takeApart(job.request);
    return { rest: { type: job.type, request: rest }, parts };
  }
  if (job.type === 'generate') {
    const { rest, parts } = takeApart(job.request);
    return { rest: { type: 'generate', request: rest }, parts };
  }
  return { rest: job, parts: [] };
}

/** Lets the page do what else it has to do. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const brokenWorker = (message: string | undefined): Error =>
  new Error(
    `The background worker stopped${message ? `: ${message}` : ''}. Try again; if it stops again, reload the page.`,
  );

const startRunWorker = (): WorkerPort =>
  new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module', name: 'run' });
