import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ScenarioError } from '#cli/scenario-error.ts';
import {
  filesOfDisk,
  readScenarioFile,
  readScenarioObject,
  scenarioOutcome,
  type ScenarioOutcome,
} from '#cli/scenario-outcome.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';

export { ScenarioError } from '#cli/scenario-error.ts';
export type { ScenarioOutcome } from '#cli/scenario-outcome.ts';
export type { JournalEntry } from '#logs/journal-entry.ts';
export type { Expectation } from '#scenarios/expectation.ts';
export type { RunReport } from '#scenarios/run-report-schema.ts';
export type { ScenarioTest } from '#scenarios/scenario-test.ts';
export type { Scenario } from '#scenarios/scenario.ts';
export type { CheckResult, TestResult } from '#scenarios/test-result.ts';
export type { FileFault } from '#shared/file-fault.ts';

export interface RunScenarioOptions {
  /** Where the paths of a scenario that is given as an object count from; the working folder where absent. */
  readonly folder?: string | URL;
  /** Seed of chance instead of the scenario's own. */
  readonly seed?: number;
}

/**
 * Runs a scenario: the path or the address of a `*.scenario.json` file, or the content of one. Graphs, orgs and CSV files
 * that it names are read from beside it. The same scenario always comes out the same. Rejects with a `ScenarioError`
 * where it cannot be run; an expectation that does not hold is no error.
 */
export async function runScenario(
  scenario: string | URL | ScenarioTest,
  { folder = '.', seed }: RunScenarioOptions = {},
): Promise<ScenarioOutcome> {
  const isFile = typeof scenario === 'string' || scenario instanceof URL;
  const file = isFile ? resolve(pathOf(scenario)) : join(resolve(pathOf(folder)), 'scenario');
  const read = isFile ? readScenarioFile(file) : readScenarioObject(scenario);
  if (!read.ok) throw new ScenarioError(file, read.error);
  const { test, text } = read.value;
  const seeded = seed === undefined ? test : { ...test, scenario: { ...test.scenario, seed } };
  const outcome = scenarioOutcome({ test: seeded, text }, file, filesOfDisk());
  if (!outcome.ok) throw new ScenarioError(isFile ? file : 'The scenario', outcome.error);
  return outcome.value;
}

const pathOf = (place: string | URL): string => (typeof place === 'string' ? place : fileURLToPath(place));
