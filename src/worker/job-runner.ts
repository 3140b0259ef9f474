import { layoutGraph, type LayoutRequest } from '#layout/layout-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { assertNever } from '#shared/assert-never.ts';
import { comparePlacement, type PlacementQuestion } from '#world/placement-timeline.ts';
import type { WhyNotProgress, WhyNotQuestion } from '#world/why-not-answer.ts';
import { whyNotOf } from '#world/why-not.ts';
import { startRecording } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { previewRecords } from '#csv/preview-records.ts';
import type { CsvLayout } from '#csv/csv-layout.ts';
import { importingCsv } from './import-csv.ts';
import { generateTests } from '#scenarios/generate-tests.ts';
import type {
  CsvFile,
  CsvPlacing,
  FromWorker,
  GenerateRequest,
  Job,
  PlacedCsv,
  PlacingProgress,
  ToWorker,
} from './messages.ts';
import { Pace } from './pace.ts';
import { Parts, takeApart } from './parts.ts';
import { placingCsv } from './place-csv.ts';
import { coveringTests, type CoverageProgress } from './covering-tests.ts';
import { runningTests, type TestNews, type TestsRequest } from './running-tests.ts';

/** What the runner needs of the thread it lives in. */
export interface JobRunnerHost {
  readonly catalog: NodeCatalog;
  readonly post: (message: FromWorker) => void;
  /** Lets waiting messages in; resolves once they have been received. */
  readonly breathe: () => Promise<void>;
  /** Real milliseconds from any fixed moment. */
  readonly now: () => number;
}

/** Real milliseconds of work between two breaths. */
const SLICE_MS = 30;
/** Records in one message. */
const PART = 2_500;
/** The same for a run, so that the page's asking for more is soon heard. */
const RUN_SLICE_MS = 10;
/** Entries of the journal in one message: the page takes them within half a frame. */
const ENTRIES = 600;
/** Entries that wait to be handed over at most while the run goes on. */
const MOST_WAITING = 12_000;
/** Things that happen between two looks at the real clock. */
const STEPS = 50;

/** The worker's side: carries out jobs, several at a time where they breathe, and drops those that are cancelled. */
export class JobRunner {
  readonly #host: JobRunnerHost;
  /** Jobs under way that nobody has cancelled. */
  readonly #wanted = new Set<number>();
  /** Runs that are to end where they are. */
  readonly #stopped = new Set<number>();
  /** Long lists that have come before the job that they belong to. */
  readonly #parts = new Map<number, Parts>();
  readonly #pace = new Pace();

  constructor(host: JobRunnerHost) {
    this.#host = host;
  }

  /** Carries out one message; resolves when the job that it starts is over. Never rejects. */
  async receive(message: ToWorker): Promise<void> {
    if (message.type === 'more') return this.#pace.more(message.id);
    if (message.type === 'cancel') {
      this.#wanted.delete(message.id);
      this.#pace.more(message.id);
      this.#parts.delete(message.id);
      return;
    }
    if (message.type === 'stop') {
      if (this.#wanted.has(message.id)) this.#stopped.add(message.id);
      return;
    }
    if (message.type === 'input-part') {
      const parts = this.#parts.get(message.id) ?? new Parts();
      parts.take(message.part);
      this.#parts.set(message.id, parts);
      return;
    }
    this.#wanted.add(message.id);
    try {
      await this.#carryOut(message.id, message.job);
    } catch (error) {
      this.#host.post({
        id: message.id,
        type: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    } finally {
      this.#wanted.delete(message.id);
      this.#stopped.delete(message.id);
      this.#pace.end(message.id);
    }
  }

  async #carryOut(id: number, job: Job): Promise<void> {
    switch (job.type) {
      case 'run':
        return this.#run(id, this.#wholeOf(id, job.input));
      case 'layout':
        return this.#layout(id, job.request);
      case 'placement':
        return this.#placement(id, job.question);
      case 'why-not':
        return this.#whyNot(id, job.question);
      case 'import-csv':
        return this.#import(id, job.file);
      case 'preview-csv':
        return this.#preview(id, job.bytes, job.layout);
      case 'place-csv':
        return this.#place(id, job.file);
      case 'tests':
        return this.#tests(id, this.#wholeOf(id, job.request));
      case 'coverage':
        return this.#coverage(id, this.#wholeOf(id, job.request));
      case 'generate':
        return this.#generate(id, this.#wholeOf(id, job.request));
      default:
        return assertNever(job);
    }
  }

  async #run(id: number, input: RunInput): Promise<void> {
    const { catalog, post, breathe } = this.#host;
    let entries: JournalEntry[] = [];
    const started = startRecording(input, catalog, (entry) => entries.push(entry));
    if (!started.ok) return post({ id, type: 'run-refused', issues: started.error });
    const recording = started.value;
    const hand = (): void => {
      if (entries.length === 0 || !this.#pace.take(id)) return;
      post({ id, type: 'run-entries', entries: entries.slice(0, ENTRIES) });
      entries = entries.slice(ENTRIES);
    };
    for (let more = true; more || entries.length > 0;) {
      more = more && !this.#stopped.has(id) && this.#advance(() => recording.advance(STEPS), RUN_SLICE_MS);
      hand();
      if (more) post({ id, type: 'run-progress', progress: recording.progress() });
      await breathe();
      // A page that is behind is waited for: what it has not taken yet would fill the memory of both.
      if (entries.length > (more ? MOST_WAITING : 0)) await this.#pace.ready(id);
      if (!this.#wanted.has(id)) return;
    }
    const partial = recording.partial();
    const { rest: final, parts } = takeApart(recording.world.setup());
    for (const part of parts) {
      post({ id, type: 'final-part', part });
      await breathe();
      if (!this.#wanted.has(id)) return;
    }
    post({ id, type: 'run-done', final, ...(partial === undefined ? {} : { partial }) });
  }

  #wholeOf<Whole extends object>(id: number, rest: Whole): Whole {
    const parts = this.#parts.get(id);
    this.#parts.delete(id);
    return parts?.whole(rest) ?? rest;
  }

  async #layout(id: number, request: LayoutRequest): Promise<void> {
    const moves = await layoutGraph(request, this.#host.catalog);
    this.#host.post({ id, type: 'layout-done', moves });
  }

  #placement(id: number, question: PlacementQuestion): void {
    const { post, catalog } = this.#host;
    const compared = comparePlacement(question, catalog);
    if (compared.ok) post({ id, type: 'placement-done', comparisons: compared.value });
    else post({ id, type: 'run-refused', issues: compared.error });
  }

  async #whyNot(id: number, question: WhyNotQuestion): Promise<void> {
    const { post, catalog } = this.#host;
    let told: WhyNotProgress | undefined;
    const answer = await this.#drive(id, whyNotOf(question, catalog), (progress) => {
      // It breathes far more often than there is news.
      if (progress !== told) post({ id, type: 'why-not-progress', progress });
      told = progress;
    });
    if (answer?.ok === true) post({ id, type: 'why-not-done', answer: answer.value });
    else if (answer) post({ id, type: 'run-refused', issues: answer.error });
  }

  async #tests(id: number, request: TestsRequest): Promise<void> {
    const { post, catalog } = this.#host;
    let told: TestNews | undefined;
    const done = await this.#drive(id, runningTests(request, catalog), (news) => {
      if (news !== told) post({ id, type: 'tests-news', news });
      told = news;
    });
    if (done !== undefined) post({ id, type: 'tests-done' });
  }

  async #coverage(id: number, request: TestsRequest): Promise<void> {
    const { post, catalog } = this.#host;
    let told: CoverageProgress | undefined;
    const covered = await this.#drive(id, coveringTests(request, catalog), (progress) => {
      if (progress !== told) post({ id, type: 'coverage-progress', progress });
      told = progress;
    });
    if (covered) post({ id, type: 'coverage-done', covered });
  }

  async #generate(id: number, request: GenerateRequest): Promise<void> {
    const { post, catalog } = this.#host;
    const generated = await this.#drive(id, generateTests({ ...request, catalog }), (progress) =>
      post({ id, type: 'generate-progress', progress }),
    );
    if (generated) post({ id, type: 'generate-done', generated });
  }

  async #import(id: number, file: CsvFile): Promise<void> {
    const { post } = this.#host;
    const imported = await this.#drive(id, importingCsv(file), (progress) =>
      post({ id, type: 'import-progress', progress }),
    );
    if (imported?.ok === true) post({ id, type: 'import-done', imported: imported.value });
    else if (imported) post({ id, type: 'import-refused', faults: imported.error });
  }

  #preview(id: number, bytes: Uint8Array, layout: CsvLayout): void {
    const { post } = this.#host;
    const preview = previewRecords(bytes, layout, (done, of) =>
      post({ id, type: 'csv-progress', progress: { stage: 'parsing', done, of } }),
    );
    if (preview.ok) post({ id, type: 'csv-previewed', preview: preview.value });
    else post({ id, type: 'import-refused', faults: [preview.error] });
  }

  async #place(id: number, file: CsvPlacing): Promise<void> {
    const { post } = this.#host;
    const tell = (progress: PlacingProgress): void => post({ id, type: 'csv-progress', progress });
    const placed = await this.#drive(id, placingCsv(file, tell), tell);
    if (!placed) return;
    if (!placed.ok) return post({ id, type: 'import-refused', faults: placed.error });
    await this.#postPlaced(id, file, placed.value);
  }

  async #postPlaced(id: number, { object }: CsvPlacing, placed: PlacedCsv): Promise<void> {
    const { post, breathe } = this.#host;
    const { refused, changes } = placed;
    const added = changes?.added[object] ?? [];
    const written = changes?.written ?? [];
    const most = Math.max(refused.length, added.length, written.length);
    for (let from = 0; from < most; from += PART) {
      const until = from + PART;
      post({
        id,
        type: 'csv-part',
        refused: refused.slice(from, until),
        added: added.slice(from, until),
        written: written.slice(from, until),
      });
      await breathe();
      if (!this.#wanted.has(id)) return;
    }
    const rest = changes && { ...changes, added: { ...changes.added, [object]: [] }, written: [] };
    post({ id, type: 'csv-placed', placed: { ...placed, refused: [], changes: rest } });
  }

  /** Goes through work that is done in parts, breathing between slices; `undefined` where nobody wants it any more. */
  async #drive<P, T>(id: number, work: Generator<P, T>, onProgress: (progress: P) => void): Promise<T | undefined> {
    let end = this.#host.now() + SLICE_MS;
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      onProgress(step.value);
      if (this.#host.now() < end) continue;
      await this.#host.breathe();
      if (!this.#wanted.has(id)) return undefined;
      end = this.#host.now() + SLICE_MS;
    }
  }

  /** Works for one slice of real time; false once there is nothing left. */
  #advance(work: () => boolean, ms: number): boolean {
    const end = this.#host.now() + ms;
    while (work()) {
      if (this.#host.now() >= end) return true;
    }
    return false;
  }
}
