import { describe, expect, it } from 'vitest';
import { addTests, changeTest } from '#app/tests/own-tests.ts';
import { createTestControl } from '#app/tests/test-control.ts';
import { standingOf } from '#app/tests/test-standing.ts';
import { failureLine } from '#app/tests/failing-at.ts';
import { followed, FOLLOWED_ORG } from '#app/tests/files-of-tests.ts';
import { runTest } from '#scenarios/run-test.ts';
import { resultOf } from '#scenarios/test-result.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { catalog } from '#nodes/catalog.ts';
import { createRunClient } from '#worker/run-client.ts';
import { scenarioFilesOf } from '#worker/test-files.ts';
import { createTestWorker } from '../../support/worker-port.ts';
import { leadGraph, workspace } from '../workspace-fixture.ts';

const testOf = (count: number): ScenarioTest => ({
  scenario: {
    graphs: [followed(leadGraph)],
    org: FOLLOWED_ORG,
    stimuli: [{ at: '0s', create: { object: 'Lead', fields: { LastName: 'Byron', Company: 'Engines' } } }],
  },
  expectations: [{ type: 'trips', count }],
});

const lost: ScenarioTest = { ...testOf(2), scenario: { ...testOf(2).scenario, graphs: [{ path: 'gone.flow.json' }] } };

function withTests() {
  const store = workspace();
  const own = addTests(
    store,
    [
      { id: 'passes', test: testOf(2) },
      { id: 'fails', test: testOf(7) },
      { id: 'lost', test: lost },
    ],
    'Imported',
  );
  const worker = createTestWorker();
  const control = createTestControl(
    createRunClient(() => worker),
    store,
  );
  const status = (id: string): string => {
    const test = store.getState().tests.find((each) => each.id === id);
    if (!test) throw new Error(id);
    const { status: is, isOld } = standingOf(test, store.getState(), control.store.getState());
    return isOld ? `${is}, old` : is;
  };
  const rest = async (): Promise<void> => {
    await expect.poll(() => control.store.getState().running).toBe(null);
  };
  return { store, own, control, worker, status, rest };
}

describe('running the tests of the workspace', () => {
  it('[CLK-2] gives the same results as without a worker, and says which failed and which cannot run', async () => {
    const { store, own, control, status, rest } = withTests();
    expect(status('passes')).toBe('not-run');
    control.run(own.map(({ id }) => id));
    expect(status('passes')).toBe('running');
    expect(status('lost')).toBe('waiting');
    await rest();
    expect(['passes', 'fails', 'lost'].map(status)).toEqual(['passed', 'failed', 'broken']);
    const { results } = control.store.getState();
    const files = scenarioFilesOf({ graphs: [{ fileName: 'x', graph: leadGraph }], org: store.getState().org });
    const here = resultOf('passes.scenario.json', testOf(2), runTest(testOf(2), catalog, files));
    expect(results['passes']?.result).toEqual(here);
    expect(failureLine(testOf(7), results['fails']?.result ?? null)).toMatch(/^At .*: expected 7 trips, was /);
    expect(failureLine(lost, results['lost']?.result ?? null)).toContain('gone.flow.json');
  });

  it('marks a result as old once the test, its graph or its org is another, and no other result', async () => {
    const { store, own, control, status, rest } = withTests();
    control.run(own.map(({ id }) => id));
    await rest();
    const [first] = own;
    if (!first) throw new Error('No test');
    changeTest(store, { ...first, test: { ...first.test, title: 'Renamed' } }, 'Renamed the test');
    expect(status('passes')).toBe('passed');
    changeTest(store, { ...first, test: { ...first.test, expectations: [] } }, 'Deleted an expectation');
    expect(status('passes')).toBe('passed, old');
    expect(status('fails')).toBe('failed');
    store.getState().renameGraph(leadGraph.id, 'Other');
    expect(status('fails')).toBe('failed, old');
    store.getState().undo();
    store.getState().undo();
    expect(status('fails')).toBe('failed');
    expect(status('passes')).toBe('passed');
  });

  it('is cancelled where it is; what is known by then stays', async () => {
    const { own, control, rest, status } = withTests();
    control.run(own.map(({ id }) => id));
    control.cancel();
    await rest();
    expect(control.store.getState().failure).toBe(null);
    expect(status('lost')).toBe('not-run');
  });

  it('says why it broke off where the worker breaks down', async () => {
    const { own, control, rest, worker } = withTests();
    control.run(own.map(({ id }) => id));
    await expect.poll(() => worker.received.length).toBeGreaterThan(0);
    worker.break('out of memory');
    await rest();
    expect(control.store.getState().failure).toContain('out of memory');
  });
});
