import { describe, expect, it } from 'vitest';
import { catalog } from '#nodes/catalog.ts';
import { coverageGraphOf, coverageItems, coverageOf } from '#scenarios/coverage.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { examples } from '#scenarios/examples.ts';
import { generateTests, type GeneratedTests, type GenerateInput } from '#scenarios/generate-tests.ts';
import { runTest } from '#scenarios/run-test.ts';
import { noFiles } from '#scenarios/scenario-files.ts';
import { parseScenarioTest, printScenarioTest } from '#scenarios/scenario-test.ts';
import { buildGraph, when } from '../support/build-graph.ts';

const graphOf = (id: string) =>
  examples.find((example) => example.id === id)?.graph ?? buildGraph({ nodes: {}, edges: [] });

function generated(input: Partial<GenerateInput> & Pick<GenerateInput, 'graph'>): GeneratedTests {
  const work = generateTests({ org: demoOrg(), catalog, ...input });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const shipped = new Map(examples.map(({ id, graph }) => [id, generated({ graph })]));

describe.each(examples.map(({ id, graph }) => ({ id, graph })))('$id', ({ id, graph }) => {
  const { tests, covered, unreachable } = shipped.get(id) ?? generated({ graph });

  it('[ADD-2] to [ADD-5], [ERR-1] to [ERR-19]: everything that can be reached is, and of the rest it is proven that it cannot', () => {
    expect(unreachable.filter(({ proof }) => proof !== 'proven')).toEqual([]);
    const known = new Set([...covered, ...unreachable.map(({ key }) => key)]);
    expect(coverageItems(graph, catalog).filter(({ key }) => !known.has(key))).toEqual([]);
    expect(unreachable.filter(({ because }) => because.length < 10)).toEqual([]);
  });

  it('[LOG-8] each test passes when it is run from its file, and reaches what it says', () => {
    expect(tests.length).toBeGreaterThan(20);
    for (const { test, covers } of tests) {
      const read = parseScenarioTest(printScenarioTest(test));
      const run = read.ok ? runTest(read.value, catalog, noFiles) : read;
      expect(run.ok && run.value.checks.filter(({ ok }) => !ok)).toEqual([]);
      if (!run.ok) continue;
      const own = coverageOf(run.value.run, catalog, '').find((each) => each.graph === coverageGraphOf(graph));
      const missed = covers.filter((key) => own?.hits[key] === undefined);
      expect(missed).toEqual([]);
    }
  });

  it('no test can be left out, and no two have a name', () => {
    const others = (nth: number) => new Set(tests.flatMap(({ covers }, at) => (at === nth ? [] : covers)));
    expect(tests.filter(({ covers }, nth) => covers.every((key) => others(nth).has(key)))).toEqual([]);
    expect(new Set(tests.map(({ fileName }) => fileName.toLowerCase())).size).toBe(tests.length);
    expect(new Set(tests.flatMap(({ covers }) => covers))).toEqual(new Set(covered));
    expect(tests.every(({ test }) => test.expectations.length >= 2)).toBe(true);
  });
});

describe('generated tests', () => {
  it('are named for what they cover, in the words of the product', () => {
    const titles = shipped.get('flagship-mistake')?.tests.map(({ test }) => test.title);
    expect(titles).toContain('Missing User ID: the owner has no Outreach user (Add to Inbound Welcome)');
    expect(titles).toContain('Prospect is locked: somebody locked the prospect (Add to Inbound Welcome)');
    const names = shipped.get('flagship-mistake')?.tests.map(({ fileName }) => fileName);
    expect(names).toContain('prospect-is-locked-add-to-inbound-welcome.scenario.json');
  });

  it('[CLK-2] the same graph, org and seed give the same bytes', () => {
    const again = generated({ graph: graphOf('flagship-mistake') });
    expect(JSON.stringify(again)).toBe(JSON.stringify(shipped.get('flagship-mistake')));
  });

  it('name their graph and their org as they are told', () => {
    const frame = { graphs: [{ path: 'my.flow.json' }], org: { path: 'my.org.json' } };
    const limits = { kinds: ['node'] as const };
    const { tests } = generated({ graph: graphOf('flagship-mistake'), frame, limits });
    expect(tests.map(({ test }) => test.scenario.graphs)).toEqual(tests.map(() => frame.graphs));
    expect(tests.map(({ test }) => test.scenario.org)).toEqual(tests.map(() => frame.org));
  });

  it('[CND-4] an outcome that no record reaches is told with the criteria that contradict each other', () => {
    const outcomes = [
      { id: 'web', name: 'Web', criteria: when('LeadSource', 'equals', 'Web') },
      { id: 'no-web', name: 'No web', criteria: when('LeadSource', 'not-equal', 'Web') },
    ];
    const { unreachable } = generated({
      graph: buildGraph({ nodes: { gate: ['condition', { outcomes }] }, edges: ['new-lead:all-leads > gate'] }),
      limits: { kinds: ['edge'] },
    });
    const otherwise = unreachable.find(({ key }) => key === 'edge:gate/otherwise');
    expect(otherwise?.proof).toBe('proven');
    expect(otherwise?.because).toContain('"Web" of gate does not hold');
    expect(otherwise?.because).toContain('"No web" of gate does not hold');
  });

  it('[GRA-1] of a graph that is not valid nothing is generated, and the fault is told', () => {
    const { tests, covered, unreachable } = generated({
      graph: buildGraph({ nodes: { add: ['add-to-sequence'] }, edges: ['new-lead:all-leads > add'] }),
    });
    expect([tests, covered]).toEqual([[], []]);
    expect(unreachable[0]?.because).toContain('The graph is not valid');
  });

  it('what was not looked for, as the runs were limited, is not claimed to be unreachable', () => {
    const { unreachable } = generated({ graph: graphOf('queue-owner'), limits: { runs: 3 } });
    expect(unreachable.some(({ key, proof }) => key.startsWith('failure') && proof === 'not-found')).toBe(true);
  });

  it('progress is told on the way, and never goes back', () => {
    const told = [
      ...generateTests({
        graph: graphOf('flagship-mistake'),
        org: demoOrg(),
        catalog,
        limits: { kinds: ['edge', 'error-edge'] },
      }),
    ];
    expect(told.length).toBeGreaterThan(10);
    expect(told.at(-1)?.stage).toBe('choosing');
    expect(told.every(({ covered }, at) => covered >= (told[at - 1]?.covered ?? 0))).toBe(true);
  });
});
