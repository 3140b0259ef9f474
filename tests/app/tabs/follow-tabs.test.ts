import { describe, expect, it } from 'vitest';
import { startAutosave } from '#app/saving/autosave.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { followTabs } from '#app/tabs/follow-tabs.ts';
import { addTests, changeTest, removeTests } from '#app/tests/own-tests.ts';
import { createWorkspaceStore } from '#app/workspace-store.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import type { DocumentStore } from '#storage/document-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { leadGraph, workspace } from '../workspace-fixture.ts';

const SIGNED = { name: '', note: '', by: 'Ada', at: '2026-01-01T00:00:00.000Z' };

/** Two tabs over one store; what the first saves is told to the second. */
async function twoTabs(store: DocumentStore = createMemoryStore()) {
  const first = workspace();
  let tell: Parameters<ReturnType<typeof followTabs>['onSaved']>[0] = [];
  const saving = startAutosave(first, store, { saved: [], onSaved: (documents) => (tell = [...tell, ...documents]) });
  await saving.flush();
  const loaded = await loadWorkspace(store, catalog);
  if (!loaded?.org) throw new Error('The first tab has saved');
  const { graphs, versions, deployments, org, inputs: toRecord, shelf, lessons, tests, index } = loaded;
  const second = createWorkspaceStore(
    { graphs, versions, deployments, org, runs: {}, toRecord, shelf, lessons, tests, ...pick(index) },
    catalog,
  );
  const autosave = startAutosave(second, store, { saved: loaded.saved, delay: 1_000_000 });
  const follow = followTabs({ workspace: second, store, autosave, kinds: catalog });
  return {
    first,
    second,
    autosave,
    follow,
    pass: async () => {
      await saving.flush();
      await follow.onSaved(tell);
      tell = [];
    },
  };
}
const pick = ({
  currentGraph,
  latestRun,
}: {
  readonly currentGraph: string | null;
  readonly latestRun: string | null;
}) => ({
  currentGraph,
  latestRun,
});

describe('what other tabs save', () => {
  it('brings tests that were added, changed and deleted there', async () => {
    const { first, second, pass } = await twoTabs();
    const titles = (): readonly (string | undefined)[] => second.getState().tests.map(({ test }) => test.title);
    const scenario = { graphs: [{ example: 'repaired' }], org: { fixture: 'demo' }, stimuli: [] } as const;
    const [own, other] = addTests(
      first,
      [{ test: { title: 'One', scenario, expectations: [] } }, { test: { title: 'Two', scenario, expectations: [] } }],
      'Imported',
    );
    if (!own || !other) throw new Error('Nothing was added');
    await pass();
    expect(titles()).toEqual(['One', 'Two']);
    changeTest(first, { ...own, test: { ...own.test, title: 'Once' } }, 'Renamed the test');
    removeTests(first, new Set([other.id]));
    await pass();
    expect(titles()).toEqual(['Once']);
  });

  it('shows up in this one: edits, new graphs, deleted graphs, versions and deployments', async () => {
    const { first, second, pass, autosave } = await twoTabs();
    first.getState().renameGraph('leads', 'Renamed');
    const { id } = first.getState().createGraph('Lead');
    first.getState().removeGraph('contacts');
    first.getState().saveVersion('leads', SIGNED);
    await pass();
    const { graphs, versions } = second.getState();
    expect(graphs.map((graph) => [graph.id, graph.name])).toEqual([
      ['leads', 'Renamed'],
      [id, 'Lead routing'],
    ]);
    expect(versions['leads']?.map(({ number, by }) => [number, by])).toEqual([[1, 'Ada']]);
    // It is as storage has it: there is nothing to be written, and no conflict to come.
    expect(autosave.pending().filter(([write]) => write?.kind !== 'workspace')).toEqual([]);
    expect(second.getState().history.past).toEqual([]);
  });

  it('leaves alone what this tab has not saved itself', async () => {
    const { first, second, pass } = await twoTabs();
    second.getState().renameGraph('leads', 'Mine');
    first.getState().renameGraph('leads', 'Theirs');
    await pass();
    expect(second.getState().graphs[0]?.name).toBe('Mine');
  });

  it('takes the steps of undo of that graph away, says so, and leaves the others', async () => {
    const store = createMemoryStore();
    const { second, autosave, follow } = await twoTabs(store);
    second.getState().renameGraph('leads', 'Mine');
    second.getState().renameGraph('contacts', 'Other');
    await autosave.flush();
    const body = printFlowFile({ ...leadGraph, name: 'Theirs' });
    await store.write([{ type: 'put', kind: 'graph', id: 'leads', body }]);
    await follow.onSaved([{ kind: 'graph', id: 'leads' }]);
    expect(second.getState().graphs[0]?.name).toBe('Theirs');
    expect(second.getState().history.past.map(({ title }) => title)).toEqual(['Renamed Contacts to Other']);
    expect(second.getState().news).toMatchObject({ message: expect.stringContaining('Another tab changed Mine') });
  });
});
