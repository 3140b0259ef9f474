import type { CoverageItem } from '../coverage-item.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { scenarioOfInput } from '../scenario-of-input.ts';
import type { NamedTest } from '../generate-tests.ts';
import type { Cast } from './cast.ts';
import { fileNames } from './file-names.ts';
import { setCover } from './set-cover.ts';
import { testOf, type Frame } from './test-of.ts';
import type { Workbench } from './workbench.ts';

/** The fewest of the trials that together reach all that was reached, as tests in files. */
export function namedTests(
  bench: Workbench,
  items: readonly CoverageItem[],
  cast: Cast,
  framed: Partial<Frame>,
): readonly NamedTest[] {
  const { graph, org } = bench;
  const byKey = new Map(items.map((item) => [item.key, item]));
  const chosen = setCover(bench.trials, new Set(byKey.keys()));
  const whole = scenarioOfInput({ ...scenarioDefaults, graphs: [graph], org, stimuli: [] });
  const frame: Frame = { graphs: whole.graphs, org: whole.org, ...framed };
  const itemsOf = (keys: readonly string[]): readonly CoverageItem[] => keys.flatMap((key) => byKey.get(key) ?? []);
  const tests = chosen.map(({ trial, credit }) => testOf(trial, itemsOf(credit), bench, cast, frame));
  const names = fileNames(tests.map(({ title = '' }) => title));
  return tests.map((test, index) => ({
    fileName: names[index] ?? '',
    test,
    covers: items.flatMap(({ key }) => (chosen[index]?.trial.keys.has(key) === true ? [key] : [])),
  }));
}
