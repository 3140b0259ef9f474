import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { projectFolder } from '../../.scripts/run-tool.ts';

const folder = join(projectFolder, 'public/examples/tests');

/** The tests that ship, as their files tell them, in the order of their names. */
export const shippedTests = (): readonly { readonly file: string; readonly test: ScenarioTest }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => {
      const parsed = parseScenarioTest(readFileSync(path, 'utf8'));
      if (!parsed.ok) throw new Error(`${path}: ${parsed.error[0]?.message}`);
      return { file: relative(folder, path), test: parsed.value };
    });
