import { expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { generateTests, type GeneratedTests } from '#scenarios/generate-tests.ts';
import { buildGraph, when } from '../../support/build-graph.ts';
import { smallOrg } from '../../support/small-org.ts';

const graph = buildGraph({
  nodes: {
    large: [
      'condition',
      { outcomes: [{ id: 'yes', name: 'Yes', criteria: when('NumberOfEmployees', 'greater-or-equal', 500) }] },
    ],
  },
  edges: ['new-lead:all-leads > large'],
});

function generated(boundaries: boolean): GeneratedTests {
  const work = generateTests({ graph, org: smallOrg().setup, catalog, boundaries });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

it('[CND-2] on request there is a test at each boundary of a criterion, with the way that the record then takes', () => {
  const tests = generated(true).tests.filter(({ test }) => test.tags?.includes('boundary'));
  const others = generated(false).tests;
  expect(others.some(({ test }) => test.tags?.includes('boundary'))).toBe(false);
  const sizes = [...tests, ...others].map(({ test, covers }) => {
    const size = /"NumberOfEmployees":(\d+)/.exec(JSON.stringify(test.scenario.stimuli))?.[1];
    return [size === undefined ? null : Number(size), covers.includes('edge:large/yes')];
  });
  expect(sizes).toEqual(
    expect.arrayContaining([
      [499, false],
      [500, true],
      [501, true],
      [null, false],
    ]),
  );
  expect(tests.map(({ test }) => test.title)).toContain('large: Yes, Employees just above 500: 501');
});
