import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchProcess } from './bench-process.ts';
import type { BenchAnswer } from './bench-messages.ts';
import { applyMutant, type Mutant } from './mutant.ts';
import { copyProject, removeCopy } from './project-copy.ts';
import { relatedTests, type Importers } from './related-tests.ts';
import type { Verdict } from './verdict.ts';

/** Milliseconds that any mutant has, and how often those of its tests as they stand: machines are busy at times. */
const LIMIT = 30_000;
const LIMIT_FACTOR = 10;
/** Milliseconds within which a test near to the mutant goes before all others. */
const QUICK = 2_000;
const NO_LIMIT = 2_147_483_647;

/** Copies of the project in which tests run; `close` ends them. */
export class MutantRun {
  readonly #copies: readonly string[];
  readonly #importers: Importers;
  readonly #benches = new Set<BenchProcess>();
  /** Milliseconds of each test file that passes. */
  readonly #times = new Map<string, number>();
  #closed = false;

  /** `copies`: how many mutants are looked at side by side. */
  constructor(paths: readonly string[], importers: Importers, copies: number) {
    this.#importers = importers;
    this.#copies = Array.from({ length: copies }, () => copyProject(paths));
  }

  /** Runs the tests of these mutants on the code as it stands; those that fail then are asked no more, and told. */
  async measure(mutants: readonly Mutant[]): Promise<readonly string[]> {
    const files = new Set(mutants.map(({ file }) => file));
    const tests = [...new Set([...files].flatMap((file) => this.#testsOf(file)))];
    const failing: string[] = [];
    await this.#inCopies(false, async (bench, _root, lane) => {
      const mine = tests.filter((_, index) => index % this.#copies.length === lane);
      const answer = mine.length === 0 ? null : await bench.ask(mine, NO_LIMIT);
      for (const { path, ms, failure } of answer?.files ?? []) {
        if (failure === null) this.#times.set(path, ms);
        else failing.push(`${path}: ${failure}`);
      }
    });
    return failing;
  }

  /** Has the tests look at each mutant; tells each verdict as it comes. */
  async judge(mutants: readonly Mutant[], tell: (verdict: Verdict) => void): Promise<void> {
    const waiting = [...mutants];
    await this.#inCopies(true, async (bench, root) => {
      for (let mutant = waiting.shift(); mutant && !this.#closed; mutant = waiting.shift()) {
        const verdict = await this.#judgeOne(bench, root, mutant);
        if (!this.#closed) tell(verdict);
      }
    });
  }

  close(): void {
    this.#closed = true;
    for (const bench of this.#benches) bench.stop();
    for (const copy of this.#copies) removeCopy(copy);
  }

  async #judgeOne(bench: BenchProcess, root: string, mutant: Mutant): Promise<Verdict> {
    const tests = this.#testsOf(mutant.file).filter((test) => this.#times.has(test));
    if (tests.length === 0) return { type: 'survived', mutant };
    const limit = LIMIT + LIMIT_FACTOR * tests.reduce((sum, test) => sum + (this.#times.get(test) ?? 0), 0);
    const path = join(root, mutant.file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, applyMutant(source, mutant));
    try {
      bench.changed(mutant.file);
      const answer = await bench.ask(tests, limit);
      return answer === null ? { type: 'too-long', mutant } : verdictOf(mutant, answer);
    } catch (error) {
      // Such as one that takes all memory.
      return { type: 'noticed', mutant, by: error instanceof Error ? error.message : String(error) };
    } finally {
      if (!this.#closed) {
        writeFileSync(path, source);
        bench.changed(mutant.file);
      }
    }
  }

  /** Nearest first, unless they take long; then the quickest first. */
  #testsOf(file: string): readonly string[] {
    const { near, whole } = relatedTests(file, this.#importers);
    const time = (path: string): number => this.#times.get(path) ?? 0;
    const first = near.filter((path) => time(path) <= QUICK);
    const later = [...near.filter((path) => time(path) > QUICK), ...whole];
    return [...first, ...later.toSorted((one, other) => time(one) - time(other))];
  }

  async #inCopies(
    bail: boolean,
    work: (bench: BenchProcess, root: string, lane: number) => Promise<void>,
  ): Promise<void> {
    await Promise.all(
      this.#copies.map(async (root, lane) => {
        const bench = new BenchProcess({ root, bail });
        this.#benches.add(bench);
        try {
          await work(bench, root, lane);
        } finally {
          bench.stop();
          this.#benches.delete(bench);
        }
      }),
    );
  }
}

function verdictOf(mutant: Mutant, { files }: BenchAnswer): Verdict {
  const failed = files.find(({ failure }) => failure !== null);
  return failed ? { type: 'noticed', mutant, by: `${failed.path}: ${failed.failure}` } : { type: 'survived', mutant };
}
