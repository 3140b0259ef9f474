import { generateTests, type GeneratedTests, type GenerateInput } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import type { CliIo } from '../cli-io.ts';
import { progressOn } from '../progress.ts';

/** Milliseconds of looking between two breaths, in which Ctrl+C is heard. */
const AT_A_TIME = 100;

/** Drives the generator with progress; null where it was stopped by Ctrl+C. */
export async function lookForTests(input: GenerateInput, io: CliIo): Promise<GeneratedTests | null> {
  const progress = progressOn(io, 'Looking for tests', null);
  let stopped = false;
  const listening = io.machine?.onInterrupt(() => (stopped = true));
  const looking = generateTests(input);
  let breath = performance.now();
  let step = looking.next();
  while (step.done !== true && !stopped) {
    const { runs, covered, of } = step.value;
    progress.to(runs, `${countOf(runs, 'run')}, ${covered} of ${of} covered`);
    if (performance.now() - breath >= AT_A_TIME) {
      await io.streams?.breathe();
      breath = performance.now();
    }
    step = looking.next();
  }
  progress.clear();
  listening?.();
  return step.done === true ? step.value : null;
}
