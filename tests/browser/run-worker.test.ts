import { describe, expect, it } from 'vitest';
import { layoutGraph } from '#layout/layout-graph.ts';
import { printJournal } from '#logs/journal.ts';
import { catalog } from '#nodes/catalog.ts';
import type { RunInput } from '#world/run-input.ts';
import type { probe as Probe } from './probe/probe.ts';
import { openProbe } from '../support/browser.ts';
import { buildGraph } from '../support/build-graph.ts';
import { inputOf, runScenario } from '../support/run-scenario.ts';
import { runInPage } from './run-in-page.ts';

declare const probe: typeof Probe;

const graph = buildGraph({
  nodes: { stamp: ['update-record', { values: [{ field: 'Status', value: 'Working - Contacted' }] }] },
  edges: ['new-lead:all-leads > stamp'],
});

const scenarioOf = (count: number) => ({
  graph,
  stimuli: Array.from(
    { length: count },
    (_, index) =>
      ({
        type: 'create-record',
        after: index,
        object: 'Lead',
        fields: { LastName: `Lead ${index}`, Company: 'Customer Ltd' },
      }) as const,
  ),
});

describe('the worker in a browser, under the strict policy', () => {
  it('[CLK-2] records the same journal bytes as Node', async () => {
    const scenario = scenarioOf(200);
    const run = await runInPage(await openProbe(), inputOf(scenario));
    expect(printJournal(run.journal)).toBe(printJournal(runScenario(scenario).journal));
  });

  it('leaves the page free and stops when it is cancelled', async () => {
    const page = await openProbe();
    const { outcome, ticks } = await page.evaluate(
      async (given) => {
        const client = probe.createRunClient();
        let ticks = 0;
        const timer = setInterval(() => (ticks += 1), 1);
        let reports = 0;
        const task = client.run(JSON.parse(given) as RunInput, () => {
          reports += 1;
          if (reports === 3) task.cancel();
        });
        const { type } = await task.result;
        clearInterval(timer);
        client.close();
        return { outcome: type, ticks };
      },
      JSON.stringify(inputOf(scenarioOf(20_000))),
    );
    expect(outcome).toBe('cancelled');
    expect(ticks).toBeGreaterThan(10);
  });

  it('lays a graph out as Node does', async () => {
    const page = await openProbe();
    const ports = { first: 19, step: 22 };
    const moves = await page.evaluate(
      async ([given, at]) => {
        const client = probe.createRunClient();
        const outcome = await client.layout({ graph: JSON.parse(given) as typeof graph, sizes: new Map(), ports: at })
          .result;
        client.close();
        return outcome;
      },
      [JSON.stringify(graph), ports] as const,
    );
    expect(moves).toEqual({ type: 'done', value: await layoutGraph({ graph, sizes: new Map(), ports }, catalog) });
  });
});
