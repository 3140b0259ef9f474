import { posix } from 'node:path';
import { parseScenarioTest, scenarioDocument } from '#scenarios/scenario-test.ts';
import type { CliIo } from '../cli-io.ts';
import { realPlace } from '../node-files.ts';
import { readText } from '../read-inputs.ts';
import { slashed } from './write-tests.ts';

/** Generated tests of a graph in a folder besides those that were generated now; random ones are no part of them. */
export async function staleTests(
  graph: string,
  out: string,
  generated: Iterable<string>,
  io: CliIo,
): Promise<readonly string[]> {
  const found = await io.machine?.findFiles(out, scenarioDocument.ending);
  const now = new Set([...generated].map(realPlace));
  const stale: string[] = [];
  for (const file of found?.ok === true ? found.value : []) {
    if (realPlace(posix.dirname(file)) !== realPlace(out) || now.has(realPlace(file))) continue;
    const text = await readText(io, file);
    const test = text.ok ? parseScenarioTest(text.value) : text;
    if (!test.ok) continue;
    const { tags = [], scenario } = test.value;
    const isOfGraph = scenario.graphs.some(
      (ref) => 'path' in ref && realPlace(besideOf(file, ref.path)) === realPlace(graph),
    );
    if (isOfGraph && tags.includes('generated') && !tags.includes('random')) stale.push(file);
  }
  return stale;
}

/** Where a path leads that a test names. */
const besideOf = (test: string, path: string): string =>
  posix.isAbsolute(path) ? path : posix.join(posix.dirname(slashed(test)), path);
