import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';

/** Most entries of journals that are kept beside those in view: some hundred megabytes. */
const MOST_ENTRIES = 400_000;

/** Journals of runs that are not in view, as far as there is room; those in use last stay longest. */
export class RunMemory {
  readonly #runs = new Map<RunInput, RecordedRun>();
  readonly #most: number;
  #entries = 0;

  constructor(most: number = MOST_ENTRIES) {
    this.#most = most;
  }

  keep(run: RecordedRun): void {
    this.#drop(run.input);
    if (run.journal.length > this.#most) return;
    this.#runs.set(run.input, run);
    this.#entries += run.journal.length;
    for (const oldest of this.#runs.keys()) {
      if (this.#entries <= this.#most) break;
      this.#drop(oldest);
    }
  }

  of(input: RunInput): RecordedRun | undefined {
    const run = this.#runs.get(input);
    if (run) this.keep(run);
    return run;
  }

  has(input: RunInput): boolean {
    return this.#runs.has(input);
  }

  #drop(input: RunInput): void {
    const run = this.#runs.get(input);
    if (!run) return;
    this.#runs.delete(input);
    this.#entries -= run.journal.length;
  }
}
