import type { NamedTest } from '#scenarios/generate-tests.ts';
import { randomTests, type RandomInput } from '#scenarios/random-tests.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CliIo } from '../cli-io.ts';
import { progressOn } from '../progress.ts';
import { driveWork } from './drive-work.ts';

const MOST = 10_000;

/** How many random scenarios were asked for. An error is a sentence. */
export function randomCountOf(text: string): Result<number, string> {
  const count = Number(text);
  if (/^\d{1,5}$/.test(text) && count >= 1 && count <= MOST) return ok(count);
  return err(`--random: "${text}" is not a whole number from 1 to ${MOST}.`);
}

/** Makes random tests with progress; null where it was stopped by Ctrl+C. */
export async function drawTests(input: RandomInput, io: CliIo): Promise<readonly NamedTest[] | null> {
  const progress = progressOn(io, 'Drawing scenarios', input.count);
  const drawn = await driveWork(randomTests(input), io, (made) => progress.to(made));
  progress.clear();
  return drawn.stopped ? null : drawn.value;
}
