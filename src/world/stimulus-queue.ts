import type { Stimulus } from './run-input.ts';

/** A stimulus with its place among those of the run. */
export interface QueuedStimulus {
  readonly stimulus: Stimulus;
  readonly index: number;
}

/**
 * [CLK-2] What comes from outside, in the order in which it fires: by instant, and at the same instant in the order
 * of the list.
 */
export interface StimulusQueue {
  /** Fires next; undefined where none is left. */
  readonly next: QueuedStimulus | undefined;
  /** How many have been taken out so far. */
  readonly taken: number;
  /** Takes the next one out. */
  take(): void;
}

/** The stimuli of a list, the first `taken` of them being over. */
export class ListedStimuli implements StimulusQueue {
  readonly #inOrder: readonly QueuedStimulus[];
  #taken: number;

  constructor(stimuli: readonly Stimulus[], taken = 0) {
    this.#inOrder = stimuli
      .map((stimulus, index) => ({ stimulus, index }))
      .sort((a, b) => a.stimulus.after - b.stimulus.after);
    this.#taken = taken;
  }

  get next(): QueuedStimulus | undefined {
    return this.#inOrder[this.#taken];
  }

  get taken(): number {
    return this.#taken;
  }

  take(): void {
    this.#taken += 1;
  }
}
