/** What the bench is asked: to run these tests, in this order, after these files have changed. */
export interface BenchQuestion {
  readonly changed: readonly string[];
  readonly tests: readonly string[];
}

export interface BenchAnswer {
  /** Each file that ran, how long it took, and what failed first in it. */
  readonly files: readonly { readonly path: string; readonly ms: number; readonly failure: string | null }[];
}

/** What a bench is started with, as JSON. */
export interface BenchOptions {
  readonly root: string;
  /** Ends a run at the first failure. */
  readonly bail: boolean;
}
