import { describe, expect, it } from 'vitest';
import { followed, FOLLOWED_ORG } from '#app/tests/files-of-tests.ts';
import { keepResults, RESULT } from '#app/tests/keep-results.ts';
import { addTests, changeTest, removeTests } from '#app/tests/own-tests.ts';
import { createTestControl } from '#app/tests/test-control.ts';
import { standingOf } from '#app/tests/test-standing.ts';
import { readStoredOrg, storeOrg } from '#app/saving/stored-org.ts';
import type { TabChannel, TabMessage } from '#app/tabs/tab-messages.ts';
import { createWorkspaceStore, type WorkspaceStore } from '#app/workspace-store.ts';
import { catalog } from '#nodes/catalog.ts';
import type { ScenarioTest } from '#scenarios/scenario-test.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import type { DocumentStore } from '#storage/document-store.ts';
import { createRunClient } from '#worker/run-client.ts';
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

const alone: TabChannel = { send: () => undefined, listen: () => undefined };

/** A line between tabs, and all that was said on it. */
function line() {
  const tabs: ((message: TabMessage) => void)[] = [];
  const said: TabMessage[] = [];
  const join = (): TabChannel => {
    const own: (typeof tabs)[number][] = [];
    return {
      send: (message) => {
        said.push(message);
        for (const listener of tabs) if (!own.includes(listener)) listener(message);
      },
      listen: (listener) => void (tabs.push(listener), own.push(listener)),
    };
  };
  return { join, said };
}

/** A page over a workspace and a database: what was there is recalled, what comes is kept. */
async function visit(workspaceStore: WorkspaceStore, store: DocumentStore, build = 'one', channel = alone) {
  const worker = createTestWorker();
  const control = createTestControl(
    createRunClient(() => worker),
    workspaceStore,
  );
  await keepResults({ store, control, workspace: workspaceStore, channel, build });
  const status = (id: string): string => {
    const own = workspaceStore.getState().tests.find((each) => each.id === id);
    if (!own) throw new Error(id);
    const { status: is, isOld } = standingOf(own, workspaceStore.getState(), control.store.getState());
    return isOld ? `${is}, old` : is;
  };
  return { control, status };
}

const kept = async (store: DocumentStore): Promise<readonly string[]> => {
  const list = await store.list(RESULT);
  return list.ok ? list.value.map(({ id }) => id) : [];
};

/** The workspace as it is read from the database on the next visit: no object is the same. */
function again(store: WorkspaceStore): WorkspaceStore {
  const { graphs, tests, org, ...rest } = store.getState();
  const read = readStoredOrg(storeOrg(org));
  if (!read.ok) throw new Error(read.error[0]?.message);
  return createWorkspaceStore(
    { ...rest, graphs: structuredClone(graphs), tests: structuredClone(tests), org: read.value },
    catalog,
  );
}

async function afterARun() {
  const first = workspace();
  const own = addTests(
    first,
    [
      { id: 'passes', test: testOf(2) },
      { id: 'fails', test: testOf(7) },
    ],
    'Imported',
  );
  const store = createMemoryStore();
  const { control } = await visit(first, store);
  control.run(own.map(({ id }) => id));
  await expect.poll(() => kept(store)).toEqual(['fails', 'passes']);
  await expect.poll(() => control.store.getState().running).toBe(null);
  return { first, store };
}

describe('results of tests from visit to visit', () => {
  it('[CLK-2] come back as they were', async () => {
    const { first, store } = await afterARun();
    const { status, control } = await visit(again(first), store);
    expect(['passes', 'fails'].map(status)).toEqual(['passed', 'failed']);
    expect(control.store.getState().results['fails']?.result.checks[0]).toMatchObject({
      ok: false,
      expected: '7 trips',
    });
  });

  it('[CLK-2] are old where the test, its graph or its org is another by then, not where only its title is', async () => {
    const { first, store } = await afterARun();
    const [passes] = first.getState().tests;
    if (!passes) throw new Error('No test');
    changeTest(first, { ...passes, test: { ...passes.test, expectations: [] } }, 'Deleted an expectation');
    expect((await visit(again(first), store)).status('passes')).toBe('passed, old');
    expect((await visit(again(first), store)).status('fails')).toBe('failed');
    first.getState().undo();
    changeTest(first, { ...passes, test: { ...passes.test, title: 'Renamed' } }, 'Renamed');
    expect((await visit(again(first), store)).status('passes')).toBe('passed');
    first.getState().renameGraph(leadGraph.id, 'Other');
    expect((await visit(again(first), store)).status('passes')).toBe('passed, old');
    first.getState().undo();
    first.getState().editOrg((org) => ({ ...org, name: 'Other' }));
    expect((await visit(again(first), store)).status('passes')).toBe('passed, old');
  });

  it('are old in another build of the app, which may come to others', async () => {
    const { first, store } = await afterARun();
    const { status, control } = await visit(again(first), store, 'two');
    expect(status('passes')).toBe('passed, old');
    control.run(['passes']);
    await expect.poll(() => status('passes')).toBe('passed');
  });

  it('go with their tests, and where they cannot be read', async () => {
    const { first, store } = await afterARun();
    removeTests(first, new Set(['fails']));
    await store.write([{ type: 'put', kind: RESULT, id: 'passes', body: { sum: 3 } }]);
    const { status } = await visit(again(first), store);
    expect(status('passes')).toBe('not-run');
    expect(await kept(store)).toEqual([]);
  });

  it('[CLK-2] are shown in other tabs too where these have the same test, graph and org, and nowhere else', async () => {
    const first = workspace();
    addTests(first, [{ id: 'passes', test: testOf(2) }], 'Imported');
    const store = createMemoryStore();
    const tabs = line();
    const other = again(first);
    other.getState().editOrg((org) => ({ ...org, name: 'Other' }));
    const [one, two, three] = await Promise.all(
      [first, again(first), other].map((each) => visit(each, store, 'one', tabs.join())),
    );
    one?.control.run(['passes']);
    await expect.poll(() => two?.status('passes')).toBe('passed');
    await expect.poll(() => one?.control.store.getState().running).toBe(null);
    expect(three?.status('passes')).toBe('not-run');
    expect(tabs.said).toEqual([{ type: 'saved', documents: [{ kind: RESULT, id: 'passes' }] }]);
  });
});
