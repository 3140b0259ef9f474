import type { Plan } from '#compiler/plan.ts';
import type { Issue } from '#graph/issue.ts';
import type { Result } from '#shared/result.ts';
import type { DeployStimulus, Stimulus } from './run-input.ts';
import type { QueuedStimulus, StimulusQueue } from './stimulus-queue.ts';

/** Stimuli that are read as the run comes to them; only the next one is kept. They must come in the order of their instants. */
export class StreamedStimuli implements StimulusQueue {
  readonly #source: Iterator<Stimulus>;
  readonly #compile: (stimulus: DeployStimulus) => Result<Plan, readonly Issue[]>;
  readonly #deployments = new Map<number, Plan>();
  #next: QueuedStimulus | undefined;
  #taken = 0;
  #faults: readonly Issue[] = [];

  constructor(source: Iterable<Stimulus>, compile: (stimulus: DeployStimulus) => Result<Plan, readonly Issue[]>) {
    this.#source = source[Symbol.iterator]();
    this.#compile = compile;
    this.#read(0);
  }

  get next(): QueuedStimulus | undefined {
    return this.#next;
  }

  get taken(): number {
    return this.#taken;
  }

  /** [GRA-1] Graphs that go live on the way, as far as they have been read. */
  get deployments(): ReadonlyMap<number, Plan> {
    return this.#deployments;
  }

  /** Why the rest of the source cannot be used; the run ends where it was found. */
  get faults(): readonly Issue[] {
    return this.#faults;
  }

  take(): void {
    const after = this.#next?.stimulus.after ?? 0;
    this.#taken += 1;
    this.#read(after);
  }

  /** Lets go of the source, such as an open file, before its end. */
  close(): void {
    this.#next = undefined;
    this.#source.return?.();
  }

  #read(after: number): void {
    const { done, value: stimulus } = this.#source.next();
    this.#next = undefined;
    if (done === true) return;
    if (stimulus.after < after) return this.#refuse([outOfOrder(this.#taken, stimulus.after, after)]);
    if (stimulus.type === 'deploy-graph') {
      const plan = this.#compile(stimulus);
      if (!plan.ok) return this.#refuse(plan.error);
      this.#deployments.set(this.#taken, plan.value);
    }
    this.#next = { stimulus, index: this.#taken };
  }

  #refuse(faults: readonly Issue[]): void {
    this.#faults = faults;
    this.close();
  }
}

const outOfOrder = (index: number, is: number, was: number): Issue => ({
  code: 'run/out-of-order',
  severity: 'error',
  message:
    `Stimulus ${index + 1} of the stream is due ${is} ms after the start, the one before it ${was} ms after it: ` +
    'a stream is read once, so bring them into the order of their instants',
  place: {},
  rule: 'CLK-2',
});
