import { scenarioDocument } from '#scenarios/scenario-test.ts';
import type { Shard } from '#scenarios/test-report.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { distinctFiles } from '../distinct-files.ts';
import type { MachineIo } from '../machine-io.ts';
import { printFaults } from '../print-faults.ts';

/** The tests that paths mean, each once, in code-unit order. An error is the text to print. */
export async function findTests(
  paths: readonly string[],
  machine: MachineIo,
): Promise<Result<readonly string[], string>> {
  const files = new Set<string>();
  for (const path of paths) {
    const found = await machine.findFiles(path, scenarioDocument.ending);
    if (!found.ok) return err(printFaults(path, [found.error]));
    if (found.value.length === 0) {
      const isMissing = !PATTERN.test(path) && machine.isThere?.(path) === false;
      return err(`error: ${path}: ${isMissing ? MISSING : NO_TEST}\n`);
    }
    for (const file of found.value) files.add(file);
  }
  return ok(distinctFiles(files, machine.placeOf ?? ((file) => file)));
}

/** What makes a path a pattern. */
const PATTERN = /[*?[\]{}()!]/;

const MISSING = 'There is no such file or folder. Check the path; it counts from the folder you are in.';

const NO_TEST = `There is no test. Tests are files that end in ${scenarioDocument.ending}; name them, their folder, or a pattern such as "tests/**/*${scenarioDocument.ending}".`;

/** A part of the tests: every so-many-th, so that parts are alike in size and add up to the whole. */
export const partOf = (files: readonly string[], shard: Shard | null): readonly string[] =>
  shard === null ? files : files.filter((_file, at) => at % shard.of === shard.index - 1);
