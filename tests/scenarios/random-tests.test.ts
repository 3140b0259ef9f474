import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { examples } from '#scenarios/examples.ts';
import type { NamedTest } from '#scenarios/generate-tests.ts';
import { randomTests } from '#scenarios/random-tests.ts';
import { runTest } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { shrinkTest } from '#scenarios/shrink-test.ts';

const graph = examples[0]?.graph;
if (!graph) throw new Error('There is no example');

function done<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const made = (seed: number, count: number): readonly NamedTest[] =>
  done(randomTests({ graph, org: demoOrg(), catalog, seed, count }));

const passes = (test: ScenarioTest): boolean => {
  const run = runTest(test, catalog, noFiles);
  return run.ok && run.value.passed;
};

it('[CLK-2] the same seed gives the same random tests, however many are asked for; another seed gives others', () => {
  const ten = made(7, 10);
  expect(ten).toHaveLength(10);
  expect(JSON.stringify(made(7, 4))).toBe(JSON.stringify(ten.slice(0, 4)));
  expect(JSON.stringify(made(8, 4))).not.toContain(JSON.stringify(ten[0]?.test.scenario));
});

it('[RUN-1] random tests pass as they are, and lead to several nodes', () => {
  const tests = made(3, 12);
  expect(tests.filter(({ test }) => !passes(test)).map(({ fileName }) => fileName)).toEqual([]);
  expect(new Set(tests.flatMap(({ covers }) => covers.filter((key) => key.startsWith('node:')))).size).toBeGreaterThan(
    4,
  );
});

it('[LOG-8] a test that fails is shrunk to what makes it fail, and fails still', () => {
  const [random] = made(3, 1);
  const scenario = random?.test.scenario;
  if (!random || !scenario) throw new Error('No test was made');
  const [first, ...others] = scenario.stimuli.toReversed();
  const noise = { at: '2h', make: { type: 'cut-network' } } as const;
  const wrong: ScenarioTest = {
    ...random.test,
    scenario: { ...scenario, stimuli: [...others.toReversed(), ...(first ? [first] : []), noise] },
    expectations: [{ type: 'trips', count: 99 }, ...random.test.expectations],
  };
  const fails = (test: ScenarioTest): boolean => {
    const run = runTest(test, catalog, noFiles);
    return run.ok && run.value.checks.some(({ expectation, ok }) => expectation.type === 'trips' && !ok);
  };
  expect(fails(wrong)).toBe(true);
  const small = done(shrinkTest(wrong, fails));
  expect(fails(small)).toBe(true);
  expect(small.expectations).toEqual([{ type: 'trips', count: 99 }]);
  expect(small.scenario.stimuli).toEqual([]);
  expect(small.scenario.edits).toBeUndefined();
});

it('what is needed for the failure stays: values that matter are kept, the others left out', () => {
  const [random] = made(5, 1);
  if (!random) throw new Error('No test was made');
  const fields = { LastName: 'Stone', Company: 'Fernhill', LeadSource: 'Web', City: 'Leeds' };
  const test: ScenarioTest = {
    ...random.test,
    scenario: {
      graphs: random.test.scenario.graphs,
      org: { fixture: 'demo' },
      stimuli: [{ at: '0s', create: { object: 'Lead', fields } }],
    },
    expectations: [{ type: 'edge', node: 'New Lead', edge: 'all-others' }],
  };
  const fails = (each: ScenarioTest): boolean => {
    const run = runTest(each, catalog, noFiles);
    return (
      run.ok && run.value.run.journal.some((entry) => entry.type === 'edge-followed' && entry.edge === 'inquiries')
    );
  };
  expect(fails(test)).toBe(true);
  const small = done(shrinkTest(test, fails));
  const [line] = small.scenario.stimuli;
  const kept = line && 'create' in line ? line.create.fields : {};
  expect(Object.keys(kept).toSorted()).toEqual(['Company', 'LastName', 'LeadSource']);
  expect(kept['LeadSource']).toBe('Web');
  expect(String(kept['Company']).length).toBeLessThan(3);
});
