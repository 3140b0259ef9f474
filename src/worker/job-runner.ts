import { layoutGraph, type LayoutRequest } from '#layout/layout-graph.ts';
import type { JournalEntry } from '#logs/journal-entry.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import { assertNever } from '#shared/assert-never.ts';
import { createWorld } from '#world/create-world.ts';
import type { RunInput } from '#world/run-input.ts';
import { importCsv } from './import-csv.ts';
import type { CsvFile, FromWorker, Job, ToWorker } from './messages.ts';

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
/** Things that happen between two looks at the real clock. */
const STEPS = 100;

/** The worker's side: carries out jobs, several at a time where they breathe, and drops those that are cancelled. */
export class JobRunner {
  readonly #host: JobRunnerHost;
  /** Jobs under way that nobody has cancelled. */
  readonly #wanted = new Set<number>();

  constructor(host: JobRunnerHost) {
    this.#host = host;
  }

  /** Carries out one message; resolves when the job that it starts is over. Never rejects. */
  async receive(message: ToWorker): Promise<void> {
    if (message.type === 'cancel') {
      this.#wanted.delete(message.id);
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
    }
  }

  async #carryOut(id: number, job: Job): Promise<void> {
    switch (job.type) {
      case 'run':
        return this.#run(id, job.input);
      case 'layout':
        return this.#layout(id, job.request);
      case 'import-csv':
        return this.#import(id, job.file);
      default:
        return assertNever(job);
    }
  }

  async #run(id: number, input: RunInput): Promise<void> {
    const { catalog, post, breathe } = this.#host;
    let entries: JournalEntry[] = [];
    const created = createWorld(input, catalog, (entry) => entries.push(entry));
    if (!created.ok) return post({ id, type: 'run-refused', issues: created.error });
    const world = created.value;
    const hand = (): void => {
      if (entries.length > 0) post({ id, type: 'run-entries', entries });
      entries = [];
    };
    while (this.#advance(() => world.advance(STEPS))) {
      hand();
      post({ id, type: 'run-progress', progress: { ...world.progress, at: world.now } });
      await breathe();
      if (!this.#wanted.has(id)) return;
    }
    hand();
    post({ id, type: 'run-done', final: world.setup() });
  }

  async #layout(id: number, request: LayoutRequest): Promise<void> {
    const moves = await layoutGraph(request, this.#host.catalog);
    this.#host.post({ id, type: 'layout-done', moves });
  }

  #import(id: number, file: CsvFile): void {
    const imported = importCsv(file, (progress) => this.#host.post({ id, type: 'import-progress', progress }));
    if (imported.ok) this.#host.post({ id, type: 'import-done', imported: imported.value });
    else this.#host.post({ id, type: 'import-refused', faults: imported.error });
  }

  /** Works for one slice of real time; false once there is nothing left. */
  #advance(work: () => boolean): boolean {
    const end = this.#host.now() + SLICE_MS;
    while (work()) {
      if (this.#host.now() >= end) return true;
    }
    return false;
  }
}
