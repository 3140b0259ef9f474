import { generateTests, type GeneratedTests, type GenerateInput } from '#scenarios/generate-tests.ts';
import { countOf } from '#shared/count-of.ts';
import type { CliIo } from '../cli-io.ts';
import { progressOn } from '../progress.ts';
import { driveWork } from './drive-work.ts';

/** Drives the generator with progress; null where it was stopped by Ctrl+C. */
export async function lookForTests(input: GenerateInput, io: CliIo): Promise<GeneratedTests | null> {
  const progress = progressOn(io, 'Looking for tests', null);
  const found = await driveWork(generateTests(input), io, ({ runs, covered, of }) =>
    progress.to(runs, `${countOf(runs, 'run')}, ${covered} of ${of} covered`),
  );
  progress.clear();
  return found.stopped ? null : found.value;
}
