import type { RecordedRun } from '#world/recorded-run.ts';

/** At which step the Simulator stands in each run of this visit; it stays when one goes to another page. */
export class ShownInstants {
  readonly #seqs = new WeakMap<RecordedRun, number>();
  readonly #listeners = new Set<() => void>();

  readonly show = (run: RecordedRun, seq: number): void => {
    if (this.#seqs.get(run) === seq) return;
    this.#seqs.set(run, seq);
    for (const listener of this.#listeners) listener();
  };

  /** Undefined where nobody has looked at the run yet. */
  of(run: RecordedRun): number | undefined {
    return this.#seqs.get(run);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
