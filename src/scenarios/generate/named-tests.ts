import type { CoverageItem } from '../coverage-item.ts';
import { scenarioDefaults } from '../scenario-input.ts';
import { scenarioOfInput } from '../scenario-of-input.ts';
import type { ScenarioTest } from '../scenario-test.ts';
import type { BoundaryTrial } from './boundary-trials.ts';
import type { Cast } from './cast.ts';
import { fileNames } from './file-names.ts';
import { setCover } from './set-cover.ts';
import { testOf, type Frame } from './test-of.ts';
import type { Trial, Workbench } from './workbench.ts';

/** A test as it goes into a file. */
interface FileTest {
  readonly fileName: string;
  readonly test: ScenarioTest;
  readonly covers: readonly string[];
}

/** The fewest of the trials that together reach all that was reached, and those at boundaries, as tests in files. */
export function namedTests(
  bench: Workbench,
  items: readonly CoverageItem[],
  cast: Cast,
  framed: Partial<Frame>,
  boundaries: readonly BoundaryTrial[],
): readonly FileTest[] {
  const { graph, org } = bench;
  const byKey = new Map(items.map((item) => [item.key, item]));
  const chosen = setCover(bench.trials, new Set(byKey.keys()));
  const whole = scenarioOfInput({ ...scenarioDefaults, graphs: [graph], org, stimuli: [] });
  const frame: Frame = { graphs: whole.graphs, org: whole.org, ...framed };
  const itemsOf = (keys: readonly string[]): readonly CoverageItem[] => keys.flatMap((key) => byKey.get(key) ?? []);
  const covering = chosen.map(({ trial, credit }): Named => ({
    trial,
    test: testOf(trial, itemsOf(credit), bench, cast, frame),
  }));
  const taken = new Set(chosen.map(({ trial }) => trial));
  const atBoundaries = boundaries.flatMap(({ trial, key, title }): readonly Named[] => {
    if (taken.has(trial)) return [];
    taken.add(trial);
    const { description: _description, ...test } = testOf(trial, itemsOf([key]), bench, cast, frame);
    return [{ trial, test: { ...test, title, tags: ['generated', 'boundary'] } }];
  });
  const all = [...covering, ...atBoundaries];
  const names = fileNames(all.map(({ test: { title = '' } }) => title));
  return all.map(({ trial, test }, index) => ({
    fileName: names[index] ?? '',
    test,
    covers: items.flatMap(({ key }) => (trial.keys.has(key) ? [key] : [])),
  }));
}

interface Named {
  readonly trial: Trial;
  readonly test: ScenarioTest;
}
