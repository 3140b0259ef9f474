import type { CliIo } from '../cli-io.ts';

/** What came of a work: its answer, or the last step of one that was stopped by Ctrl+C. */
export type Driven<Step, Answer> =
  { readonly stopped: false; readonly value: Answer } | { readonly stopped: true; readonly last: Step | undefined };

/** Milliseconds of work between two breaths, in which Ctrl+C is heard. */
const AT_A_TIME = 100;

/** Drives a work step by step until it is done, or Ctrl+C is pressed. */
export async function driveWork<Step, Answer>(
  work: Generator<Step, Answer>,
  io: CliIo,
  told: (step: Step) => void,
): Promise<Driven<Step, Answer>> {
  let stopped = false;
  const listening = io.machine?.onInterrupt(() => (stopped = true));
  let breath = performance.now();
  let last: Step | undefined;
  let step = work.next();
  while (step.done !== true && !stopped) {
    last = step.value;
    told(last);
    if (performance.now() - breath >= AT_A_TIME) {
      await io.streams?.breathe();
      breath = performance.now();
    }
    step = work.next();
  }
  listening?.();
  return step.done === true ? { stopped: false, value: step.value } : { stopped: true, last };
}
