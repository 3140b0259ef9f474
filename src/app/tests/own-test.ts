import { parseScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { ok, type Result } from '#shared/result.ts';

/** A test of the workspace. Its id stands in addresses, and names its file where it is exported. */
export interface OwnTest {
  readonly id: string;
  readonly test: ScenarioTest;
}

export const titleOf = ({ id, test }: OwnTest): string => test.title ?? id;

/** Reads a test that was kept under an id. */
export function readOwnTest(text: string, id: string): Result<OwnTest, readonly FileFault[]> {
  const test = parseScenarioTest(text);
  return test.ok ? ok({ id, test: test.value }) : test;
}
