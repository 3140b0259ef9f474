import { posix, relative, resolve } from 'node:path';
import type { NamedTest } from '#scenarios/generate-tests.ts';
import { printScenarioTest } from '#scenarios/scenario-test.ts';
import { countOf } from '#shared/count-of.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { folder } from '../node-files.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';

type TestFile = Pick<NamedTest, 'fileName' | 'test'>;

/** Tests that are named where they stand in the way of others; of more only the number. */
export const MOST_NAMED = 5;

/** Writes all tests into a folder, or none where one of them is there already and `force` is not given. */
export async function writeTests(
  tests: readonly TestFile[],
  out: string,
  force: boolean,
  io: CliIo,
): Promise<Extract<ExitCode, 0 | 2>> {
  const paths = new Map(tests.map((each) => [testPath(out, each.fileName), each]));
  if (!force) {
    const there: string[] = [];
    for (const path of paths.keys()) if ((await io.readFile(path)).ok) there.push(path);
    if (there.length > 0) {
      const them = there.length === 1 ? 'it' : 'them';
      for (const path of there.slice(0, MOST_NAMED)) io.err(`error: ${plainText(path)}: There is a test already.\n`);
      if (there.length > MOST_NAMED)
        io.err(
          `error: ${countOf(there.length - MOST_NAMED, 'more test')} ${there.length - MOST_NAMED === 1 ? 'is' : 'are'} there already.\n`,
        );
      io.err(`error: No test was written. --force writes over ${them}.\n`);
      return 2;
    }
  }
  const made = await io.makeFolder?.(out);
  if (made?.ok === false) {
    io.err(printFaults(out, [made.error]));
    return 2;
  }
  for (const [path, { test }] of paths) {
    const written = await io.writeFile(path, [printScenarioTest(test)]);
    if (written.ok) continue;
    io.err(printFaults(path, [written.error]));
    return 2;
  }
  return 0;
}

/** Where a test of a folder stands. */
export const testPath = (out: string, fileName: string): string => posix.join(slashed(out), fileName);

/** With slashes, on every machine. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');

/** A path as a test in the folder names it. */
export const pathFrom = (out: string, file: string): string =>
  slashed(relative(resolve(folder(), out), resolve(folder(), file)));
