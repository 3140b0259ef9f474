import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchAnswer, BenchOptions, BenchQuestion } from './bench-messages.ts';

const BENCH = fileURLToPath(new URL('./test-bench.ts', import.meta.url));

/** A process that runs tests; one that takes too long is ended, and the next question starts another. */
export class BenchProcess {
  readonly #options: BenchOptions;
  #child: ChildProcess | null = null;
  #changed: readonly string[] = [];

  constructor(options: BenchOptions) {
    this.#options = options;
  }

  /** Tells of a file that was written; the next run reads it anew. */
  changed(path: string): void {
    this.#changed = [...this.#changed, path];
  }

  /**
   * Runs these tests in this order. Answers null where the time limit, in milliseconds, passes first; rejects where
   * the process ends by itself.
   */
  async ask(tests: readonly string[], limit: number): Promise<BenchAnswer | null> {
    const child = (this.#child ??= await this.#start());
    const question: BenchQuestion = { changed: this.#changed, tests };
    this.#changed = [];
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        child.off('message', onAnswer);
        child.off('exit', onExit);
      };
      const onAnswer = (answer: unknown): void => {
        done();
        resolve(answer as BenchAnswer);
      };
      const onExit = (code: number | null): void => {
        done();
        this.#child = null;
        reject(new Error(`The tests' process ended with ${code ?? 'a signal'}.`));
      };
      const timer = setTimeout(() => {
        done();
        this.stop();
        resolve(null);
      }, limit);
      child.on('message', onAnswer);
      child.on('exit', onExit);
      child.send(question);
    });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #start(): Promise<ChildProcess> {
    const child = fork(BENCH, [JSON.stringify(this.#options)], {
      execArgv: ['--import', import.meta.resolve('tsx')],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let words = '';
    child.stderr?.on('data', (part: Buffer) => {
      words = (words + part.toString()).slice(-2_000);
    });
    return new Promise((resolve, reject) => {
      child.once('message', () => {
        child.off('exit', refuse);
        resolve(child);
      });
      const refuse = (): void => reject(new Error(`The tests' process does not start.\n${words}`));
      child.once('exit', refuse);
    });
  }
}
