import type { PlaceInRun } from '#playback/place-in-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';

/** Where the Simulator stands in each run of this visit; it stays when one goes to another page. */
export class ShownInstants {
  readonly #places = new WeakMap<RecordedRun, PlaceInRun>();
  readonly #listeners = new Set<() => void>();

  readonly show = (run: RecordedRun, place: PlaceInRun): void => {
    this.#places.set(run, place);
    for (const listener of this.#listeners) listener();
  };

  /** Undefined where nobody has looked at the run yet. */
  of(run: RecordedRun): number | undefined {
    return this.placeIn(run)?.seq;
  }

  /** Undefined where nobody has looked at the run yet. */
  placeIn(run: RecordedRun): PlaceInRun | undefined {
    return this.#places.get(run);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
