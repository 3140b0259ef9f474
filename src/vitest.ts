import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { distinctFiles } from '#cli/distinct-files.ts';
import { fileSearch } from '#cli/file-search.ts';
import { realPlace } from '#cli/node-files.ts';
import { ScenarioError } from '#cli/scenario-error.ts';
import { failureOf, filesOfDisk, readScenarioFile, scenarioOutcome } from '#cli/scenario-outcome.ts';
import type { ScenarioLoader } from '#cli/scenario-loader.ts';
import { scenarioDocument } from '#scenarios/scenario-test.ts';

/**
 * Makes a test of each `*.scenario.json` file that is meant: the file itself, all below a folder, or all that a pattern
 * such as `flows/*.scenario.json` fits. Paths count from the folder of the test file. Throws where there is none.
 */
export function testScenarios(...paths: readonly (string | URL)[]): void {
  const { testPath } = expect.getState();
  const folder = testPath === undefined ? resolve('.') : dirname(testPath);
  const loader = filesOfDisk();
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const text = typeof path === 'string' ? path : fileURLToPath(path);
    const files = filesOf(text, folder);
    if (files.length === 0)
      throw new Error(`There is no test in "${text}": tests are files that end in ${scenarioDocument.ending}.`);
    for (const file of files) testFile(file, folder, loader, it);
  }
}

type AddTest = (title: string, run: () => void) => void;

function filesOf(path: string, folder: string): readonly string[] {
  const search = fileSearch(path, scenarioDocument.ending, folder);
  if (search.type === 'file') return [search.file];
  return distinctFiles(globSync(search.pattern, search.options), realPlace);
}

/** Each file is read once to know its title; one that cannot be read is a test that fails. */
function testFile(file: string, folder: string, loader: ScenarioLoader, add: AddTest): void {
  const read = readScenarioFile(file);
  const name = relative(folder, file).replaceAll('\\', '/');
  const title = read.ok ? read.value.test.title : undefined;
  add(title === undefined ? name : `${title} (${name})`, () => {
    const outcome = read.ok ? scenarioOutcome(read.value, resolve(folder, file), loader) : read;
    if (!outcome.ok) throw at(new ScenarioError(name, outcome.error), file, outcome.error[0]?.line);
    const failed = outcome.value.checks.find((check) => !check.ok);
    if (failed !== undefined) throw at(new Error(failureOf(outcome.value)), file, failed.line);
  });
}

/** An error that leads to a line of the scenario's file instead of the code that ran it. */
function at<E extends Error>(error: E, file: string, line = 1): E {
  error.stack = `${error.name}: ${error.message}\n    at ${file}:${line}:1`;
  return error;
}
